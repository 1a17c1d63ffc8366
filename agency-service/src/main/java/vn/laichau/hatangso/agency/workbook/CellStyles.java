package vn.laichau.hatangso.agency.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.laichau.hatangso.agency.workbook.cell.Column;

/** How cells look. Codes, periods and days are text cells: Excel must not turn 03388 into 3388 or 2027-Q2 into a date. */
final class CellStyles {

    private static final String TEXT = "@";

    private final XSSFWorkbook workbook;
    private final Map<Column.Kind, XSSFCellStyle> byKind = new EnumMap<>(Column.Kind.class);
    private final XSSFCellStyle header;
    private final XSSFCellStyle hint;

    CellStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        for (var kind : Column.Kind.values()) {
            byKind.put(kind, style(kind));
        }
        header = style(Column.Kind.TEXT);
        header.setFont(bold());
        header.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        hint = style(Column.Kind.TEXT);
        hint.setFont(italic());
    }

    private XSSFCellStyle style(Column.Kind kind) {
        var style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(kind == Column.Kind.TEXT || kind == Column.Kind.EXPLANATION);
        style.setDataFormat(workbook.createDataFormat().getFormat(kind == Column.Kind.NUMBER ? "#,##0.######" : TEXT));
        return style;
    }

    private XSSFFont bold() {
        var font = workbook.createFont();
        font.setBold(true);
        return font;
    }

    private XSSFFont italic() {
        var font = workbook.createFont();
        font.setItalic(true);
        font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        return font;
    }

    XSSFCellStyle of(Column column) {
        return byKind.get(column.kind());
    }

    XSSFCellStyle header() {
        return header;
    }

    XSSFCellStyle hint() {
        return hint;
    }
}
