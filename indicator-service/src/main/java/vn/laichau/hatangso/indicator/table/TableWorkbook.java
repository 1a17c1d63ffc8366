package vn.laichau.hatangso.indicator.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a workbook; its rows leave as they come. */
public final class TableWorkbook {

    private static final String APPLICATION = "ha-tang-so";
    private static final String APPLICATION_VERSION = "1.0";
    private static final int WIDTH = 18;
    private static final int ROWS_AT_A_TIME = 1_000;
    private static final String HEADER_COLOUR = "D9E2F3";

    private TableWorkbook() {}

    static <R> void write(Table<R> table, Iterator<R> rows, OutputStream out) throws IOException {
        try (var book = open(out)) {
            var sheet = book.newWorksheet("Số liệu");
            header(sheet, table.columns());
            for (int line = 1; rows.hasNext(); line++) {
                write(sheet, line, table, rows.next());
                if (line % ROWS_AT_A_TIME == 0) {
                    sheet.flush();
                }
            }
            describe(book.newWorksheet("Mô tả"), table);
        }
    }

    /** An empty workbook of the suite. */
    public static Workbook open(OutputStream out) {
        return new Workbook(out, APPLICATION, APPLICATION_VERSION);
    }

    /** First row: names for programs, so that the sheet can be sent back, with a comment for people. */
    public static void header(Worksheet sheet, List<? extends Column<?>> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i).key());
            sheet.comment(0, i, columns.get(i).label());
            sheet.style(0, i).bold().fillColor(HEADER_COLOUR).set();
            sheet.width(i, WIDTH);
        }
        sheet.freezePane(0, 1);
    }

    private static <R> void write(Worksheet sheet, int line, Table<R> table, R row) {
        for (int i = 0; i < table.columns().size(); i++) {
            var cell = table.columns().get(i).of(row);
            if (cell instanceof Number number) {
                sheet.value(line, i, number);
            } else if (cell != null) {
                sheet.value(line, i, Cells.harmless(cell.toString()));
            }
        }
    }

    private static void describe(Worksheet sheet, Table<?> table) {
        var line = 0;
        for (var column : table.columns()) {
            sheet.value(line, 0, column.key());
            sheet.value(line++, 1, column.label());
        }
        sheet.value(line, 0, table.invented());
        sheet.value(line, 1, "Số liệu trình diễn, không có thật");
    }
}
