package vn.laichau.hatangso.indicator.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;

class FigureRowTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2, 3, -, 66.6666",
                "999999, 1000000, -, 99.9999",
                "1, 1, -, 100.0000",
                "-, -, 41.50, 41.50",
                "-, -, 0, 0"
            })
    void showsItsValueOrItsShareCutOffAndNeverRoundedUp(
            BigDecimal numerator, BigDecimal denominator, BigDecimal value, BigDecimal amount) {
        assertThat(figure(numerator, denominator, value, "IMPORT").amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"DEMONSTRATION, true", "IMPORT, false", "ENTRY, false", "SUBMISSION, false"})
    void isInventedWhereItComesWithTheDemonstration(String source, boolean invented) {
        assertThat(figure(null, null, BigDecimal.ONE, source).isInvented()).isEqualTo(invented);
    }

    @ParameterizedTest
    @CsvSource({
        "Chỉ tiêu, indicator",
        "Indicator, indicator",
        "Lỗi, errors",
        "Errors, errors",
        "indicator, indicator",
        "x, x"
    })
    void isFoundAgainByTheNamesOfItsColumns(String name, String key) {
        assertThat(FigureTable.keyOf(name)).isEqualTo(key);
        assertThat(FigureTable.labelOf("indicator", Language.EN)).isEqualTo("Indicator");
        assertThat(FigureTable.labelOf("x", Language.EN)).isEqualTo("x");
    }

    private static FigureRow figure(BigDecimal numerator, BigDecimal denominator, BigDecimal value, String source) {
        return new FigureRow(
                "i",
                "n",
                "t",
                "n",
                "2025",
                null,
                numerator,
                denominator,
                value,
                "PERCENT",
                "FINAL",
                source,
                "r",
                "s",
                OffsetDateTime.MIN);
    }
}
