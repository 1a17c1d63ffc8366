package vn.laichau.hatangso.agency.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the workbook of a duty, filled with what the draft says so far. */
final class WorkbookWriter {

    private static final int CHARACTER = 256;

    private final XSSFWorkbook workbook;
    private final Blank blank;
    private final Styles styles;
    private ChoiceLists lists;

    private WorkbookWriter(XSSFWorkbook workbook, Blank blank) {
        this.workbook = workbook;
        this.blank = blank;
        this.styles = new Styles(workbook);
    }

    /** @param content in the form of a submission's content */
    static byte[] write(Blank blank, JsonNode content) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            new WorkbookWriter(workbook, blank).write(content);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException("workbook not written", impossible);
        }
    }

    private void write(JsonNode content) {
        Guide.write(workbook, styles);
        blank.sheets().forEach(sheet -> workbook.createSheet(sheet.title()));
        lists = new ChoiceLists(HiddenSheet.write(workbook, blank));
        blank.sheets().forEach(sheet -> write(sheet, content));
        workbook.setActiveSheet(0);
    }

    private void write(Sheet sheet, JsonNode content) {
        var page = workbook.getSheet(sheet.title());
        page.createRow(0).createCell(0).setCellValue(blank.explanation(sheet));
        page.createFreezePane(0, Sheet.FIRST_DATA);
        for (var i = 0; i < sheet.columns().size(); i++) {
            writeColumn(page, sheet, i);
        }
        if (sheet == Sheet.WORDS) {
            writeWords(page, content);
        } else {
            writeRows(page, sheet, content.path(sheet.list()));
        }
    }

    private void writeColumn(XSSFSheet page, Sheet sheet, int index) {
        var column = sheet.columns().get(index);
        page.setColumnWidth(index, column.width() * CHARACTER);
        page.setDefaultColumnStyle(index, styles.of(column));
        cell(page, Sheet.HINTS, index, blank.hint(sheet, column)).setCellStyle(styles.hint());
        cell(page, Sheet.HEADERS, index, blank.header(sheet, column)).setCellStyle(styles.header());
        var codes = blank.codes(sheet, column);
        if (!codes.isEmpty() && sheet != Sheet.WORDS) {
            lists.offer(codes, page, index);
        }
    }

    private void writeWords(XSSFSheet page, JsonNode content) {
        var row = Sheet.FIRST_DATA;
        for (var question : blank.questions().entrySet()) {
            var code = question.getKey();
            var text =
                    Blank.WORDS_OF_THE_WHOLE.contains(code) ? content.path(code).asText() : answer(content, code);
            writeRow(page.createRow(row++), Sheet.WORDS, List.of(code, question.getValue(), text));
        }
    }

    private static String answer(JsonNode content, String question) {
        for (var answer : content.path("answers")) {
            if (answer.path("question").asText().equals(question)) {
                return answer.path("text").asText();
            }
        }
        return "";
    }

    private void writeRow(XSSFRow row, Sheet sheet, List<String> texts) {
        for (var i = 0; i < texts.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellStyle(styles.of(sheet.columns().get(i)));
            cell.setCellValue(texts.get(i));
        }
    }

    private void writeRows(XSSFSheet page, Sheet sheet, JsonNode rows) {
        for (var i = 0; i < rows.size(); i++) {
            var row = page.createRow(Sheet.FIRST_DATA + i);
            for (var column = 0; column < sheet.columns().size(); column++) {
                write(row.createCell(column), sheet, sheet.columns().get(column), rows.get(i));
            }
        }
    }

    private void write(Cell cell, Sheet sheet, Column column, JsonNode row) {
        cell.setCellStyle(styles.of(column));
        var value = row.path(column.member());
        if (value.isNumber()) {
            cell.setCellValue(value.doubleValue());
        } else if (value.isTextual() && column.kind() == Column.Kind.CODE) {
            cell.setCellValue(
                    Choice.text(value.asText(), blank.codes(sheet, column).get(value.asText())));
        } else if (value.isTextual()) {
            cell.setCellValue(value.asText());
        }
    }

    static Cell cell(XSSFSheet page, int row, int column, String text) {
        var found = page.getRow(row) == null ? page.createRow(row) : page.getRow(row);
        var cell = found.createCell(column);
        cell.setCellValue(text);
        return cell;
    }
}
