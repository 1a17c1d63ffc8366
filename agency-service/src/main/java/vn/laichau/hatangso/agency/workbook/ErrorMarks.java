package vn.laichau.hatangso.agency.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** Writes faults into the workbook they were found in: colour and comment in each cell, and a sheet that lists them. */
final class ErrorMarks {

    private static final String TITLE = "Lỗi";
    private static final String AUTHOR = "Kiểm tra tự động";
    private static final int[] WIDTHS = {24 * 256, 80 * 256, 80 * 256};

    private final XSSFWorkbook workbook;
    private final Map<Short, XSSFCellStyle> marked = new HashMap<>();

    private ErrorMarks(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static byte[] write(XSSFWorkbook workbook, List<FieldError> faults) {
        var marks = new ErrorMarks(workbook);
        marks.removeEarlierOnes();
        faults.stream().flatMap(fault -> CellError.of(fault).stream()).forEach(marks::mark);
        marks.list(faults);
        try (var bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException("workbook not written", impossible);
        }
    }

    private void removeEarlierOnes() {
        if (workbook.getSheet(TITLE) != null) {
            workbook.removeSheetAt(workbook.getSheetIndex(TITLE));
        }
        for (var i = 0; i < workbook.getNumberOfSheets(); i++) {
            var sheet = workbook.getSheetAt(i);
            sheet.getCellComments().forEach((address, comment) -> {
                // A comment may stand where there is no cell, or not even a row.
                var row = sheet.getRow(address.getRow());
                var cell = row == null ? null : row.getCell(address.getColumn());
                if (AUTHOR.equals(comment.getAuthor()) && cell != null) {
                    cell.removeCellComment();
                    cell.setCellStyle(sheet.getColumnStyle(address.getColumn()));
                }
            });
        }
    }

    private void mark(CellError fault) {
        var sheet = workbook.getSheet(fault.sheet());
        var row = sheet.getRow(fault.row()) == null ? sheet.createRow(fault.row()) : sheet.getRow(fault.row());
        var cell = row.getCell(fault.column()) == null ? row.createCell(fault.column()) : row.getCell(fault.column());
        cell.setCellStyle(marked.computeIfAbsent(cell.getCellStyle().getIndex(), index -> red(cell.getCellStyle())));
        comment(
                sheet,
                cell,
                fault.error().detail().vi() + "\n" + fault.error().detail().en());
    }

    private XSSFCellStyle red(CellStyle plain) {
        var style = workbook.createCellStyle();
        style.cloneStyleFrom(plain);
        style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static void comment(XSSFSheet sheet, XSSFCell cell, String text) {
        if (cell.getCellComment() != null) {
            cell.removeCellComment();
        }
        var anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 4);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }

    private void list(List<FieldError> faults) {
        var sheet = workbook.createSheet(TITLE);
        for (var i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i]);
        }
        write(sheet, "Ô", "Lỗi", "Error");
        faults.forEach(fault -> write(
                sheet, fault.pointer(), fault.detail().vi(), fault.detail().en()));
        workbook.setActiveSheet(workbook.getSheetIndex(sheet));
        workbook.setFirstVisibleTab(workbook.getSheetIndex(sheet));
    }

    private static void write(XSSFSheet sheet, String... texts) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (var i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
