package vn.laichau.hatangso.reporting.document.decree;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import vn.laichau.hatangso.reporting.document.paper.Cell;
import vn.laichau.hatangso.reporting.document.paper.Column;
import vn.laichau.hatangso.reporting.document.paper.Table;

/** Writes tables of fixed column widths, in which long words break instead of pushing the others off the page. */
final class TableWriter {

    private static final BigInteger HAIRLINE = BigInteger.valueOf(4);

    private final CTTbl table;
    private final int[] widths;

    private TableWriter(CTTbl table, int[] widths) {
        this.table = table;
        this.widths = widths;
        var properties = table.addNewTblPr();
        var width = properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(Arrays.stream(widths).sum()));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.addNewTblGrid();
        for (var column : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(column));
        }
    }

    /** A table that only places blocks side by side. */
    static TableWriter invisible(CTTbl table, int... widths) {
        var writer = new TableWriter(table, widths);
        var margins = table.getTblPr().addNewTblCellMar();
        for (var side : List.of(margins.addNewLeft(), margins.addNewRight())) {
            side.setType(STTblWidth.DXA);
            side.setW(BigInteger.ZERO);
        }
        return writer;
    }

    static void write(CTTbl target, Table table, int width) {
        var writer = new TableWriter(target, table.widths(width));
        writer.drawBorders();
        var head = writer.addRow();
        head.getTrPr().addNewTblHeader();
        for (int i = 0; i < table.columns().size(); i++) {
            writer.fill(head, i, "TableHead", table.columns().get(i).title());
        }
        table.rows().forEach(row -> writer.addRow(table.columns(), row));
    }

    private void addRow(List<Column> columns, List<Cell> cells) {
        var row = addRow();
        for (int i = 0; i < cells.size(); i++) {
            fill(row, i, style(columns.get(i).kind()), cells.get(i).text());
        }
    }

    private static String style(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> "TableText";
            case CENTRED -> "TableCentre";
            case FIGURE -> "TableFigure";
        };
    }

    /** A row that no page end cuts through. */
    CTRow addRow() {
        var row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        return row;
    }

    /** The next cell of a row, in the width of its column. */
    CTTc addCell(CTRow row, int column) {
        var cell = row.addNewTc();
        var width = cell.addNewTcPr().addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(widths[column]));
        return cell;
    }

    private void fill(CTRow row, int column, String style, String text) {
        var cell = addCell(row, column);
        cell.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
        Paragraph.write(cell.addNewP(), style, text);
    }

    private void drawBorders() {
        var borders = table.getTblPr().addNewTblBorders();
        for (CTBorder border : List.of(
                borders.addNewTop(),
                borders.addNewLeft(),
                borders.addNewBottom(),
                borders.addNewRight(),
                borders.addNewInsideH(),
                borders.addNewInsideV())) {
            border.setVal(STBorder.SINGLE);
            border.setSz(HAIRLINE);
            border.setColor("000000");
        }
    }
}
