package vn.laichau.hatangso.indicator.imports.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "MACHINE, 1234.5, 1234.5",
        "MACHINE, -3, -3",
        "EXCEL_VI, '1234,5', 1234.5",
        "EXCEL_VI, '1.234,5', 1234.5",
        "EXCEL_VI, 1.234.567, 1234567",
        "EXCEL_VI, '-41,50', -41.50"
    })
    void readsWhatMeansOneThing(NumberForm form, String text, BigDecimal number) {
        assertThat(form.read("value", text).number()).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "EXCEL_VI, 1.234, ambiguous-number",
        "EXCEL_VI, 41.5, ambiguous-number",
        "MACHINE, '1,234', ambiguous-number",
        "MACHINE, '41,5', ambiguous-number",
        "MACHINE, '1,234.5', not-a-number",
        "EXCEL_VI, '1,234.5', not-a-number",
        "EXCEL_VI, 1e3, not-a-number",
        "MACHINE, 1e999999999, not-a-number",
        "MACHINE, NaN, not-a-number",
        "MACHINE, ' ', not-a-number",
        "EXCEL_VI, 12.34.567, not-a-number"
    })
    void guessesNothing(NumberForm form, String text, String code) {
        var reading = form.read("value", text);
        assertThat(reading.number()).isNull();
        assertThat(reading.error().code()).isEqualTo(code);
    }

    @Property
    void readsEveryNumberThatItsOwnProgramWrites(
            @ForAll @Scale(4) @BigRange(min = "-1000000000", max = "1000000000") BigDecimal number) {
        var machine = number.toPlainString();
        assertThat(NumberForm.MACHINE.read("value", machine).number()).isEqualTo(number);
        assertThat(NumberForm.EXCEL_VI.read("value", machine.replace('.', ',')).number())
                .isEqualTo(number);
    }
}
