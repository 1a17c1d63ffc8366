package vn.laichau.hatangso.indicator.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;

class TableRulesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "- | text/csv | CSV",
                "- | text/csv;profile=excel-vi | CSV_EXCEL_VI",
                "- | text/csv; profile=\"excel-vi\" | CSV_EXCEL_VI",
                "- | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | XLSX",
                "- | application/vnd.sdmx.data+csv;version=2.0.0 | SDMX_CSV",
                "- | text/csv, application/json | CSV",
                "csv | application/json | CSV",
                "csv-excel-vi | text/csv | CSV_EXCEL_VI",
                "xlsx | text/csv | XLSX",
                "sdmx-csv | - | SDMX_CSV"
            })
    void theFormIsTheOneThatIsNamedOrElseAccepted(String name, String accept, TableFormat form) {
        assertThat(TableFormat.asked(name, accept)).isEqualTo(form);
    }

    @Test
    void noFormIsGuessed() {
        for (var accept : new String[] {null, "", "*/*", "application/json, text/csv", "text/html"}) {
            assertThat(TableFormat.acceptedBy(accept)).isEmpty();
            assertThatThrownBy(() -> TableFormat.asked(null, accept)).isInstanceOf(ProblemException.class);
        }
        assertThatThrownBy(() -> TableFormat.asked("pdf", "text/csv")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> TableFormat.asked("", "text/csv")).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                "+1",
                "-1",
                "@x",
                "\t=1",
                "\r=1",
                "\tx",
                "\nx",
                " =1",
                "\u200b=1",
                "\ufeff=1",
                "\u00a0+1",
                "\u200e\u2060-1",
                "\u0000@x",
                "\uff1d1",
                "\uff20x"
            })
    void aTextThatASpreadsheetWouldRunIsShownAsText(String text) {
        assertThat(Cells.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=1", "'=1", " a=1", "Đ"})
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(Cells.harmless(text)).isEqualTo(text);
        assertThat(Cells.harmless(null)).isEmpty();
    }

    @Test
    void theStatusOfAnObservationIsMissingAcceptedOrProvisional() {
        assertThat(SdmxColumn.status(false, "FINAL")).isEqualTo("M");
        assertThat(SdmxColumn.status(true, "FINAL")).isEqualTo("A");
        assertThat(SdmxColumn.status(true, "PROVISIONAL")).isEqualTo("P");
        assertThat(SdmxColumn.status(true, null)).isEqualTo("P");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"%, PERCENT", "Mb/s, MBIT_PER_SECOND", "Gb/s, GBIT_PER_SECOND", "PERCENT, PERCENT", "x, x", "-, -"
            })
    void aUnitIsReadAsPeopleWriteIt(String written, String unit) {
        assertThat(CodeLabels.unit(written)).isEqualTo(unit);
    }

    @Test
    void whatIsNoCodeIsNoWordOfOurs() {
        assertThat(CodeLabels.of("AT_RISK", Language.VI)).isEqualTo("Có nguy cơ chậm");
        assertThat(CodeLabels.of("AT_RISK", Language.EN)).isEqualTo("At risk");
        assertThat(CodeLabels.of("at risk", Language.EN)).isEqualTo("at risk");
        assertThat(CodeLabels.of(true, Language.EN)).isEqualTo("yes");
    }

    /** A spreadsheet keeps fifteen digits, and forgets those behind. */
    @ParameterizedTest
    @CsvSource({
        "123456789012345, true",
        "1234567890123456, false",
        "0.123456789012345, true",
        "-12345678901234.5, true",
        "123456789012345000, true",
        "1.50000000000000000000, true"
    })
    void aNumberThatASpreadsheetWouldShortenIsAText(BigDecimal number, boolean isNumber) throws IOException {
        var table = new Table<BigDecimal>(
                "thu",
                "LAICHAU:THU(1.0)",
                Text.of("Thử", "A try"),
                List.of(Column.<BigDecimal>number("number", "Số", "Number", row -> row)),
                List.of());
        var out = new ByteArrayOutputStream();
        TableFormat.XLSX.write(table, List.of(number).iterator(), Language.EN, out);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var cell = book.getFirstSheet().read().get(1).getCell(0);
            assertThat(cell.getType() == CellType.NUMBER).isEqualTo(isNumber);
            if (!isNumber) {
                assertThat(cell.getText()).isEqualTo(number.toPlainString());
            }
        }
    }
}
