package vn.laichau.hatangso.reporting.document.docx;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Writes tables that only place blocks side by side. */
final class LayoutTableWriter {

    private final CTTbl table;
    private final int[] widths;

    private LayoutTableWriter(CTTbl table, int[] widths) {
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

    static LayoutTableWriter invisible(CTTbl table, int... widths) {
        var writer = new LayoutTableWriter(table, widths);
        var margins = table.getTblPr().addNewTblCellMar();
        for (var side : List.of(margins.addNewLeft(), margins.addNewRight())) {
            side.setType(STTblWidth.DXA);
            side.setW(BigInteger.ZERO);
        }
        return writer;
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
}
