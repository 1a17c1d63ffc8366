package vn.laichau.hatangso.indicator.progress.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Text;

class NeededPaceTest {

    private static final LocalDate DUE = LocalDate.of(2030, 12, 31);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30      | PERCENT         | cần thêm 7,5 điểm % mỗi năm       | needs +7.5 percentage points a year",
                "-2      | PERCENT         | cần giảm 0,5 điểm % mỗi năm       | needs −0.5 percentage points a year",
                "4938.6  | GBIT_PER_SECOND | cần thêm 1.234,7 Gb/s mỗi năm     | needs +1,234.7 Gb/s a year",
                "0.1     | MBIT_PER_SECOND | cần thêm chưa đến 0,1 Mb/s mỗi năm | needs less than +0.1 Mb/s a year",
                "0.2     | STATION         | cần thêm 0,1 STATION mỗi năm      | needs +0.1 STATION a year",
                "29.8    | PERCENT         | cần thêm 7,5 điểm % mỗi năm       | needs +7.5 percentage points a year",
                "29.78   | PERCENT         | cần thêm 7,4 điểm % mỗi năm       | needs +7.4 percentage points a year",
                "-29.8   | PERCENT         | cần giảm 7,5 điểm % mỗi năm       | needs −7.5 percentage points a year"
            })
    void saysWhatEachYearMustBring(String missing, String unit, String vi, String en) {
        assertThat(inWords(missing, unit, DUE.minusYears(4))).isEqualTo(Text.of(vi, en));
    }

    @Test
    void makesNoYearOutOfTheDaysThatAreLeft() {
        var lastWeeks =
                Text.of("cần thêm 94,2 điểm % đến 31/12/2030", "needs +94.2 percentage points by 31 December 2030");
        assertThat(inWords("94.2", "PERCENT", DUE.minusDays(16))).isEqualTo(lastWeeks);
        assertThat(inWords("94.2", "PERCENT", DUE)).isEqualTo(lastWeeks);
        assertThat(inWords("94.2", "PERCENT", DUE.minusYears(1))).isEqualTo(lastWeeks);
        assertThat(inWords("94.2", "PERCENT", DUE.minusYears(1).minusDays(1)).vi())
                .isEqualTo("cần thêm 94,0 điểm % mỗi năm");
    }

    /** 98.51 % and what is said to be missing make 100 %. */
    @ParameterizedTest
    @CsvSource({
        "98.51, '1,49'",
        "98.515, '1,48'",
        "98.525, '1,47'",
        "98.5149, '1,49'",
        "99.994, '0,01'",
        "99.996, 'chưa đến 0,01'"
    })
    void tellsAllThatIsLeftSoThatItMakesTheTargetWithTheValueShown(BigDecimal value, String left) {
        var missing = BigDecimal.valueOf(100).subtract(value).toPlainString();

        assertThat(inWords(missing, "PERCENT", DUE.minusDays(16)).vi())
                .isEqualTo("cần thêm " + left + " điểm % đến 31/12/2030");
    }

    /** Also half of the last digit: a value of 5.345 is shown as 5.35, and 0.35 below it is 5. */
    @ParameterizedTest
    @CsvSource({"-0.345, '0,35'", "-0.335, '0,34'", "-0.344, '0,34'"})
    void roundsWhatHasToFallAsItsValueIsShown(String missing, String left) {
        assertThat(inWords(missing, "PERCENT", DUE.minusDays(16)).vi())
                .isEqualTo("cần giảm " + left + " điểm % đến 31/12/2030");
    }

    @Test
    void saysThatWhatHasToBeUndercutWasOnlyReached() {
        assertThat(inWords("0", "PERCENT", DUE).vi()).isEqualTo("cần xuống dưới mức chỉ tiêu");
    }

    @Test
    void saysNothingWhereNothingIsMissing() {
        assertThat(NeededPace.inWords(null, "PERCENT", DUE, DUE)).isNull();
    }

    private static Text inWords(String missing, String unit, LocalDate asOf) {
        return NeededPace.inWords(new BigDecimal(missing), unit, asOf, DUE);
    }
}
