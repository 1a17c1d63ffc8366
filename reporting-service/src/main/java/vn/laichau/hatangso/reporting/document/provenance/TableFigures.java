package vn.laichau.hatangso.reporting.document.provenance;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Column;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.provenance.FigureListing.Listed;
import vn.laichau.hatangso.reporting.document.provenance.FigureListing.Standing;

/** Follows the figures in the tables of a paper: those that have a place in the snapshot, which the page for browsers links. */
final class TableFigures {

    private final DocumentModel model;
    private final FigureSources sources;

    TableFigures(DocumentModel model, FigureSources sources) {
        this.model = model;
        this.sources = sources;
    }

    List<Listed> list() {
        var all = new ArrayList<Listed>();
        Block.tables(model.body()).forEach(table -> all.add(listed(null, table)));
        for (int i = 0; i < model.annexes().size(); i++) {
            var annex = model.annexes().get(i);
            var number = model.annexNumber(i + 1);
            if (annex.leftOut() > 0) {
                all.add(new Listed(number, annex.title(), List.of(), annex.leftOut(), annex.leftOut(), List.of()));
            }
            Block.tables(annex.blocks()).forEach(table -> all.add(listed(number, table)));
        }
        return all;
    }

    private Listed listed(String annex, Table table) {
        var columns = table.columns().stream().map(Column::title).toList();
        return new Listed(annex, table.caption(), columns, table.rows().size(), 0, () -> figures(table));
    }

    private Iterator<Standing> figures(Table table) {
        return IntStream.range(0, table.rows().size())
                .boxed()
                .flatMap(row -> IntStream.range(0, table.columns().size())
                        .mapToObj(column -> standing(table, row, column))
                        .filter(Objects::nonNull))
                .iterator();
    }

    /** Null for what is no figure. */
    private Standing standing(Table table, int row, int column) {
        var cell = table.rows().get(row).get(column);
        return cell.pointer() == null
                ? null
                : new Standing(row + 1, column + 1, cell.text(), cell.number(), List.of(sources.of(cell.pointer())));
    }
}
