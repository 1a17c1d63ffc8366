package vn.laichau.hatangso.indicator.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table of figures as a workbook; its rows leave as they come. */
public final class FigureWorkbook {

    private static final String APPLICATION = "ha-tang-so";
    private static final String APPLICATION_VERSION = "1.0";
    private static final int WIDTH = 18;
    private static final int ROWS_AT_A_TIME = 1_000;
    private static final String HEADER_COLOUR = "D9E2F3";

    private FigureWorkbook() {}

    static void write(Iterator<FigureRow> rows, OutputStream out) throws IOException {
        try (var book = open(out)) {
            var sheet = book.newWorksheet("Số liệu");
            header(sheet);
            for (int line = 1; rows.hasNext(); line++) {
                write(sheet, line, rows.next());
                if (line % ROWS_AT_A_TIME == 0) {
                    sheet.flush();
                }
            }
            describe(book.newWorksheet("Mô tả"));
        }
    }

    /** An empty workbook of the suite. */
    public static Workbook open(OutputStream out) {
        return new Workbook(out, APPLICATION, APPLICATION_VERSION);
    }

    /** First row: names for programs, so that the sheet can be sent back, with a comment for people. */
    public static void header(Worksheet sheet) {
        for (var column : FigureTable.values()) {
            sheet.value(0, column.ordinal(), column.key());
            sheet.comment(0, column.ordinal(), column.label());
            sheet.style(0, column.ordinal()).bold().fillColor(HEADER_COLOUR).set();
            sheet.width(column.ordinal(), WIDTH);
        }
        sheet.freezePane(0, 1);
    }

    private static void write(Worksheet sheet, int line, FigureRow row) {
        for (var column : FigureTable.values()) {
            var cell = column.of(row);
            if (cell instanceof BigDecimal number) {
                sheet.value(line, column.ordinal(), number);
            } else if (cell != null) {
                sheet.value(line, column.ordinal(), Cells.harmless((String) cell));
            }
        }
    }

    private static void describe(Worksheet sheet) {
        for (var column : FigureTable.values()) {
            sheet.value(column.ordinal(), 0, column.key());
            sheet.value(column.ordinal(), 1, column.label());
        }
        sheet.value(FigureTable.values().length, 0, "source = DEMONSTRATION");
        sheet.value(FigureTable.values().length, 1, "Số liệu trình diễn, không có thật");
    }
}
