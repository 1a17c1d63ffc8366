package vn.laichau.hatangso.reporting.document.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.model.Table.Column;

/** The columns of a table, each with what it says of an item. The first one counts the items. */
final class Columns<T> {

    private final PhraseBook phrases;
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<T, Cell>> cells = new ArrayList<>();

    /** @param share of the first column */
    Columns(ReportFacts facts, int share) {
        phrases = facts.tablePhrases();
        columns.add(Column.centred(phrases.get("column.no"), share));
    }

    Columns<T> text(String name, int share, Function<T, String> words) {
        return with(Column.text(phrases.get("column." + name), share), words.andThen(Cell::words));
    }

    Columns<T> centred(String name, int share, Function<T, Cell> cell) {
        return with(Column.centred(phrases.get("column." + name), share), cell);
    }

    Columns<T> figure(String name, int share, Function<T, Cell> cell) {
        return with(Column.figure(phrases.get("column." + name), share), cell);
    }

    Columns<T> with(Column column, Function<T, Cell> cell) {
        columns.add(column);
        cells.add(cell);
        return this;
    }

    Table table(String caption, List<T> items) {
        return Table.numbered(
                caption,
                columns,
                items,
                item -> cells.stream().map(cell -> cell.apply(item)).toList());
    }
}
