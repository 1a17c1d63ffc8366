package vn.laichau.hatangso.agency.workbook.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1500 | 1500",
                "-7 | -7",
                "41,5 | 41.5",
                "0,125 | 0.125",
                "1234,567 | 1234.567",
                "1.234,5 | 1234.5",
                "1.234.567 | 1234567",
                "1,234,567 | 1234567",
                "1,234.5 | 1234.5",
            })
    void readsWhatHasOneMeaning(String typed, BigDecimal meant) {
        assertThat(TypedNumber.of(typed)).containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234 | 1.234 | 1234",
                "41.5 | 41.5 | 415",
                "0.5 | 0.5 | 05",
                "-2.000 | -2.000 | -2000",
                "1,234 | 1.234 | 1234",
                "999,999 | 999.999 | 999999",
            })
    void doesNotGuess(String typed, BigDecimal decimal, BigDecimal thousands) {
        assertThat(TypedNumber.of(typed)).containsExactly(decimal, thousands);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12 %",
                "1 234",
                "1e5",
                "1.23.456",
                "1,23,456",
                "1..5",
                "12 đ",
                "١٢",
                "0x1F",
                "--1",
                "1.234,",
                ",5"
            })
    void knowsWhatIsNoNumber(String typed) {
        assertThat(TypedNumber.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-12-31, 2027-12-31",
        "31/12/2027, 2027-12-31",
        "5/5/2027, 2027-05-05",
    })
    void readsDaysOfOneMeaning(String typed, LocalDate meant) {
        assertThat(TypedDay.of(typed)).containsExactly(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-30", "31/02/2027", "12/31/2027", "31.12.2027", "2027", ""})
    void knowsWhatIsNoDay(String typed) {
        assertThat(TypedDay.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "01/02/2027")
    void doesNotGuessDays(String typed) {
        assertThat(TypedDay.of(typed)).containsExactly(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 1, 2));
    }
}
