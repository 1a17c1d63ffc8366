package vn.laichau.hatangso.reporting.document.narrative.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.model.Table.Column;
import vn.laichau.hatangso.reporting.document.paragraph.PhraseBook;

/** The columns of a table, each with what it says of an item. The first one counts the items. */
public final class Columns<T> {

    private final PhraseBook phrases;
    private final Cells written;
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<T, Cell>> cells = new ArrayList<>();

    /** @param share of the first column */
    public Columns(ReportFacts facts, int share) {
        phrases = facts.tablePhrases();
        written = facts.cells();
        columns.add(Column.centred(phrases.get("column.no"), share));
    }

    public Columns<T> text(String name, int share, Function<T, String> words) {
        return with(Column.text(phrases.get("column." + name), share), words.andThen(Cell::words));
    }

    public Columns<T> centred(String name, int share, Function<T, Cell> cell) {
        return with(Column.centred(phrases.get("column." + name), share), cell);
    }

    public Columns<T> figure(String name, int share, Function<T, Cell> cell) {
        return with(Column.figure(phrases.get("column." + name), share), cell);
    }

    public Columns<T> with(Column column, Function<T, Cell> cell) {
        columns.add(column);
        cells.add(cell);
        return this;
    }

    /** Likewise, with the sums of its figures in a last row. */
    public Table summed(String caption, List<T> items) {
        var table = table(caption, items);
        var totals = IntStream.range(0, columns.size())
                .mapToObj(column -> columns.get(column).kind() == Column.Kind.FIGURE
                        ? sum(table, column)
                                .map(sum -> written.number(sum, null))
                                .orElse(Cell.NONE)
                        : Cell.words(column == 1 ? phrases.get("column.total") : ""))
                .toList();
        return new Table(caption, columns, table.rows(), totals);
    }

    /** Of nothing at all there is no sum, and least of all one of zero. */
    private static Optional<BigDecimal> sum(Table table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column).number())
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add);
    }

    public Table table(String caption, List<T> items) {
        return Table.numbered(
                caption,
                columns,
                items,
                item -> cells.stream().map(cell -> cell.apply(item)).toList());
    }
}
