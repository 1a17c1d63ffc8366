package vn.laichau.hatangso.indicator.imports.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.indicator.export.FigureTable;
import vn.laichau.hatangso.indicator.table.Cells;
import vn.laichau.hatangso.indicator.table.TableWorkbook;

/** A workbook as it came, with each error written into its cell and all of a line's errors in a column behind. */
final class ErrorWorkbook {

    private static final String FAULTY = "F8CBAD";

    private final Map<Integer, List<FieldError>> errors;
    private final Language language;

    private ErrorWorkbook(List<FieldError> errors, Language language) {
        this.language = language;
        this.errors = errors.stream().collect(Collectors.groupingBy(FieldError::line));
    }

    /** @param language of the reasons */
    static byte[] write(byte[] workbook, List<FieldError> errors, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var source = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var rows = source.getFirstSheet().openStream();
                var target = TableWorkbook.open(out)) {
            new ErrorWorkbook(errors, language)
                    .write(rows.iterator(), target.newWorksheet(TableWorkbook.FIGURES.in(language)));
        }
        return out.toByteArray();
    }

    /** Row by row, and no text shared: a hundred thousand of them at once are more than the heap holds. */
    private void write(Iterator<Row> rows, Worksheet sheet) throws IOException {
        sheet.freezePane(0, 1);
        var first = rows.next();
        var header = first.stream()
                .map(cell -> cell == null ? "" : FigureTable.keyOf(cell.getText()))
                .toList();
        var last = header.contains(FigureTable.ERRORS) ? header.indexOf(FigureTable.ERRORS) : header.size();
        write(first, header, last, sheet);
        for (int written = 1; rows.hasNext(); written++) {
            write(rows.next(), header, last, sheet);
            if (written % TableWorkbook.ROWS_AT_A_TIME == 0) {
                sheet.flush();
            }
        }
    }

    private void write(Row row, List<String> header, int last, Worksheet sheet) {
        var line = row.getRowNum();
        row.stream()
                .filter(cell -> cell != null && cell.getColumnIndex() != last)
                .forEach(cell -> copy(sheet, line, cell));
        errors.getOrDefault(line, List.of())
                .forEach(error -> mark(sheet, line, Math.max(0, header.indexOf(column(error))), error));
        sheet.inlineString(line - 1, last, line == 1 ? FigureTable.ERRORS_LABEL.in(language) : summary(line));
    }

    private static void copy(Worksheet sheet, int line, Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            sheet.value(line - 1, cell.getColumnIndex(), new BigDecimal(cell.getRawValue()));
        } else if (cell.getType() != CellType.EMPTY && cell.getText() != null) {
            sheet.inlineString(line - 1, cell.getColumnIndex(), Cells.harmless(cell.getText()));
        }
    }

    private void mark(Worksheet sheet, int line, int column, FieldError error) {
        sheet.style(line - 1, column).fillColor(FAULTY).set();
        sheet.comment(line - 1, column, error.detail().in(language));
    }

    private static String column(FieldError error) {
        return error.pointer().isEmpty() ? "" : error.pointer().substring(1);
    }

    private String summary(int line) {
        return errors.getOrDefault(line, List.of()).stream()
                .map(error -> (column(error).isEmpty() ? "" : FigureTable.labelOf(column(error), language) + ": ")
                        + error.detail().in(language))
                .collect(Collectors.joining("; "));
    }
}
