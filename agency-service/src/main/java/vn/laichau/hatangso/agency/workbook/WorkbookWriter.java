package vn.laichau.hatangso.agency.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.laichau.hatangso.agency.workbook.cell.CodeChoice;
import vn.laichau.hatangso.agency.workbook.cell.Column;

/** Writes the workbook of an obligation, filled with what the draft says so far. */
final class WorkbookWriter {

    private static final int CHARACTER = 256;

    private final XSSFWorkbook workbook;
    private final WorkbookTemplate workbookTemplate;
    private final CellStyles cellStyles;
    private ChoiceLists lists;

    private WorkbookWriter(XSSFWorkbook workbook, WorkbookTemplate workbookTemplate) {
        this.workbook = workbook;
        this.workbookTemplate = workbookTemplate;
        this.cellStyles = new CellStyles(workbook);
    }

    /** @param content in the form of a submission's content */
    static byte[] write(WorkbookTemplate workbookTemplate, JsonNode content) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            new WorkbookWriter(workbook, workbookTemplate).write(content);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException("workbook not written", impossible);
        }
    }

    private void write(JsonNode content) {
        GuideSheet.write(workbook, cellStyles);
        workbookTemplate.sheets().forEach(contentSheet -> workbook.createSheet(contentSheet.title()));
        lists = new ChoiceLists(HiddenSheet.write(workbook, workbookTemplate));
        workbookTemplate.sheets().forEach(contentSheet -> write(contentSheet, content));
        workbook.setActiveSheet(0);
    }

    private void write(ContentSheet contentSheet, JsonNode content) {
        var page = workbook.getSheet(contentSheet.title());
        page.createRow(0).createCell(0).setCellValue(workbookTemplate.explanation(contentSheet));
        page.createFreezePane(0, ContentSheet.FIRST_DATA);
        for (var i = 0; i < contentSheet.columns().size(); i++) {
            writeColumn(page, contentSheet, i);
        }
        if (contentSheet == ContentSheet.WORDS) {
            writeWords(page, content);
        } else {
            writeRows(page, contentSheet, content.path(contentSheet.list()));
        }
    }

    private void writeColumn(XSSFSheet page, ContentSheet contentSheet, int index) {
        var column = contentSheet.columns().get(index);
        page.setColumnWidth(index, column.width() * CHARACTER);
        page.setDefaultColumnStyle(index, cellStyles.of(column));
        cell(page, ContentSheet.HINTS, index, workbookTemplate.hint(contentSheet, column))
                .setCellStyle(cellStyles.hint());
        cell(page, ContentSheet.HEADERS, index, workbookTemplate.header(contentSheet, column))
                .setCellStyle(cellStyles.header());
        var codes = workbookTemplate.codes(contentSheet, column);
        if (!codes.isEmpty() && contentSheet != ContentSheet.WORDS) {
            lists.offer(codes, page, index);
        }
    }

    private void writeWords(XSSFSheet page, JsonNode content) {
        var row = ContentSheet.FIRST_DATA;
        for (var question : workbookTemplate.questions().entrySet()) {
            var code = question.getKey();
            var text = WorkbookTemplate.WORDS_OF_THE_WHOLE.contains(code)
                    ? content.path(code).asText()
                    : answer(content, code);
            writeRow(page.createRow(row++), ContentSheet.WORDS, List.of(code, question.getValue(), text));
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

    private void writeRow(XSSFRow row, ContentSheet contentSheet, List<String> texts) {
        for (var i = 0; i < texts.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellStyle(cellStyles.of(contentSheet.columns().get(i)));
            cell.setCellValue(texts.get(i));
        }
    }

    private void writeRows(XSSFSheet page, ContentSheet contentSheet, JsonNode rows) {
        for (var i = 0; i < rows.size(); i++) {
            var row = page.createRow(ContentSheet.FIRST_DATA + i);
            for (var column = 0; column < contentSheet.columns().size(); column++) {
                write(
                        row.createCell(column),
                        contentSheet,
                        contentSheet.columns().get(column),
                        rows.get(i));
            }
        }
    }

    private void write(Cell cell, ContentSheet contentSheet, Column column, JsonNode row) {
        cell.setCellStyle(cellStyles.of(column));
        var value = row.path(column.member());
        if (value.isNumber()) {
            cell.setCellValue(value.doubleValue());
        } else if (value.isTextual() && column.kind() == Column.Kind.CODE) {
            cell.setCellValue(CodeChoice.text(
                    value.asText(), workbookTemplate.codes(contentSheet, column).get(value.asText())));
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
