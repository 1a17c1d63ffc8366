package vn.laichau.hatangso.agency.workbook.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell of a workbook says, as it stands in the file. */
class TypedDayTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2027-12-31, 2027-12-31, -",
                "2027-02-29, -, -",
                "2028-02-29, 2028-02-29, -",
                "31/12/2027, 2027-12-31, -",
                "13/1/2027, 2027-01-13, -",
                "12/1/2027, 2027-01-12, 2027-12-01",
                "1/12/2027, 2027-12-01, 2027-01-12",
                "12/12/2027, 2027-12-12, -",
                "1/13/2027, -, -",
                "31/4/2027, -, -",
                "0/1/2027, -, -",
                "1/2/27, -, -",
                "2027-1-1, -, -",
                "x, -, -",
            })
    void readsADayInOneWayOrAsks(String text, LocalDate day, LocalDate other) {
        assertThat(TypedDay.of(text))
                .isEqualTo(Stream.of(day, other).filter(Objects::nonNull).toList());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "5, 5",
                "0.30000000000000004, 0.3",
                "123456789012345.6, 123456789012346",
                "1E+3, 1000",
                "1e308, -",
                "1e307, +",
                "1e-300, +",
                "1e-349, -",
                "12345678901234567890123456789012345678901, -",
                "x, -",
                "-, -",
            })
    void readsANumberThatASpreadsheetCanHold(String raw, String expected) {
        var read = RawNumber.of(raw);
        if ("+".equals(expected)) {
            assertThat(read).contains(new BigDecimal(raw).setScale(Math.max(0, new BigDecimal(raw).scale())));
        } else {
            assertThat(read).isEqualTo(Optional.ofNullable(expected).map(BigDecimal::new));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OWN, OWN",
        "OWN – Vốn doanh nghiệp, OWN",
        "OWN - own money, OWN",
        "household-fibre, household-fibre",
        "household-fibre – Hộ có cáp – quang, household-fibre",
        "OWN –, OWN –",
    })
    void readsACodeWithItsNameBehind(String text, String code) {
        assertThat(CodeChoice.code(text)).isEqualTo(code);
    }
}
