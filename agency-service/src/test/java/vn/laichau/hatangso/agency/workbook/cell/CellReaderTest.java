package vn.laichau.hatangso.agency.workbook.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of column beside each kind of cell. */
class CellReaderTest {

    private static String read(Column.Kind kind, Consumer<XSSFCell> hand) {
        try (var workbook = new XSSFWorkbook()) {
            var cell = workbook.createSheet().createRow(0).createCell(0);
            hand.accept(cell);
            return said(CellReader.read(cell, new Column("member", kind, 10)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String said(CellValue value) {
        if (value.value() != null) {
            return value.value().getNodeType() + " " + value.value().asText();
        }
        return value.error() != null ? value.error().code() : "nothing";
    }

    private static void asDay(XSSFCell cell, LocalDateTime day) {
        var style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat("dd/mm/yyyy"));
        cell.setCellStyle(style);
        cell.setCellValue(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // kind | a text | the number 3388 | the number 2.5 | 5 June 2027 as a day | true | a formula
                "CODE | STRING 7 | number-for-code | number-for-code | unexpected-day | wrong-type | formula",
                "PERIOD | STRING 7 | STRING 3388 | STRING 2.5 | unexpected-day | wrong-type | formula",
                "TEXT | STRING 7 – bảy | STRING 3388 | STRING 2.5 | unexpected-day | wrong-type | formula",
                "EXPLANATION | STRING 7 – bảy | STRING 3388 | STRING 2.5 | unexpected-day | wrong-type | formula",
                "NUMBER | not-a-number | NUMBER 3388 | NUMBER 2.5 | unexpected-day | wrong-type | formula",
                "DAY | not-a-day | not-a-day | not-a-day | STRING 2027-06-05 | wrong-type | formula",
            })
    void takesWhatItsColumnIsFor(
            Column.Kind kind,
            String ofText,
            String ofNumber,
            String ofFraction,
            String ofDay,
            String ofTruth,
            String ofFormula) {
        assertThat(read(kind, cell -> cell.setCellValue(" 7 – bảy\n"))).isEqualTo(ofText);
        assertThat(read(kind, cell -> cell.setCellValue(3388))).isEqualTo(ofNumber);
        assertThat(read(kind, cell -> cell.setCellValue(2.5))).isEqualTo(ofFraction);
        assertThat(read(kind, cell -> asDay(cell, LocalDate.of(2027, 6, 5).atTime(23, 59))))
                .isEqualTo(ofDay);
        assertThat(read(kind, cell -> cell.setCellValue(true))).isEqualTo(ofTruth);
        assertThat(read(kind, cell -> cell.setCellFormula("7"))).isEqualTo(ofFormula);
        assertThat(read(kind, cell -> cell.setCellValue(" \n\t"))).isEqualTo("nothing");
        assertThat(read(kind, XSSFCell::setBlank)).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03388 – Phường Đoàn Kết | STRING 03388",
                "03388 - Phường Đoàn Kết | STRING 03388",
                "03388– Phường | STRING 03388– Phường",
                "BTS-5G | STRING BTS-5G",
                "A – B – C | STRING A",
            })
    void findsACodeBeforeItsName(String typed, String code) {
        assertThat(read(Column.Kind.CODE, cell -> cell.setCellValue(typed))).isEqualTo(code);
    }

    /** "ế" of three characters, as some keyboards write it, is the one of the others. */
    @Test
    void composesWhatWasTypedInPieces() {
        assertThat(read(Column.Kind.TEXT, cell -> cell.setCellValue("e\u0302\u0301")))
                .isEqualTo("STRING \u1ebf");
    }

    @Test
    void readsDaysUpToTheLastThatADateIsWrittenWith() {
        assertThat(read(Column.Kind.DAY, cell -> asDay(cell, LocalDateTime.of(9999, 12, 31, 0, 0))))
                .isEqualTo("STRING 9999-12-31");
        assertThat(read(Column.Kind.DAY, cell -> asDay(cell, LocalDateTime.of(10000, 1, 1, 0, 0))))
                .isEqualTo("not-a-day");
    }

    @Test
    void readsNumbersOfFortyCharactersAndNoLongerOnes() {
        assertThat(read(Column.Kind.NUMBER, cell -> cell.setCellValue("1".repeat(40))))
                .isEqualTo("NUMBER " + "1".repeat(40));
        assertThat(read(Column.Kind.NUMBER, cell -> cell.setCellValue("1".repeat(41))))
                .isEqualTo("not-a-number");
    }
}
