package vn.laichau.hatangso.indicator.imports.lines;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.imports.lines.NumberForm.Reading;

/** The first sheet of a workbook. Number cells are numbers; text in a number's column is read as Vietnamese Excel shows it. */
public final class WorkbookLineReader {

    /** What a spreadsheet keeps of a number; later digits are noise of its arithmetic. */
    private static final MathContext SPREADSHEET = new MathContext(15);

    /** More digits than any number of a spreadsheet has. Written out, "1e600000000" alone would fill the heap. */
    private static final int MOST_DIGITS = 400;

    /** @throws UnreadableFile when the bytes are no workbook or its first sheet lacks columns */
    public void read(byte[] workbook, LineSink sink) {
        try (var book = legible(() -> new ReadableWorkbook(new ByteArrayInputStream(workbook)));
                var rows = legible(() -> book.getFirstSheet().openStream())) {
            read(new LegibleRows(rows.iterator()), sink);
        } catch (IOException broken) {
            throw WorkbookFile.notAWorkbook();
        }
    }

    private record LegibleRows(Iterator<Row> rows) implements Iterator<Row> {

        @Override
        public boolean hasNext() {
            return legible(rows::hasNext);
        }

        @Override
        public Row next() {
            return legible(rows::next);
        }
    }

    /** Where a part says nonsense (a shared text that is not there, a style that is no number), the library throws anything. */
    private static <T> T legible(Callable<T> reading) {
        try {
            return reading.call();
        } catch (Exception nonsense) {
            throw WorkbookFile.notAWorkbook();
        }
    }

    private static void read(Iterator<Row> rows, LineSink sink) {
        if (!rows.hasNext()) {
            throw new UnreadableFile(IndicatorErrorCode.EMPTY_FILE);
        }
        var columns = FigureColumns.of(header(rows.next()));
        while (rows.hasNext()) {
            var row = rows.next();
            if (row.stream().allMatch(cell -> text(cell) == null)) {
                continue;
            }
            if (columns.isBlank(column -> text(cell(row, column)) == null)) {
                sink.blank();
            } else {
                columns.read(
                        row.getRowNum(),
                        column -> text(cell(row, column)),
                        (c, field) -> number(cell(row, c), field),
                        sink);
            }
        }
    }

    private static List<String> header(Row row) {
        var last = IntStream.range(0, row.getCellCount())
                .filter(column -> text(cell(row, column)) != null)
                .max()
                .orElse(0);
        return IntStream.rangeClosed(0, last)
                .mapToObj(column -> text(cell(row, column)))
                .map(name -> name == null ? "" : name)
                .toList();
    }

    private static Cell cell(Row row, int column) {
        return column < row.getCellCount() ? row.getCell(column) : null;
    }

    /** A year typed as a number is the text of that number. An error ({@code #N/A}) is not an empty cell: it is no known code. */
    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        var text = isNumber(cell) ? number(cell).toPlainString() : cell.getText();
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Reading number(Cell cell, String field) {
        var text = text(cell);
        if (text == null) {
            return null;
        }
        return isNumber(cell) ? new Reading(number(cell), null) : NumberForm.EXCEL_VI.read(field, text);
    }

    /** Typed, or what a formula gave. */
    private static boolean isNumber(Cell cell) {
        return cell.getValue() instanceof BigDecimal;
    }

    private static BigDecimal number(Cell cell) {
        var exact = (BigDecimal) cell.getValue();
        if (Math.abs((long) exact.scale()) > MOST_DIGITS) {
            throw WorkbookFile.notAWorkbook();
        }
        var number = exact.round(SPREADSHEET).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
