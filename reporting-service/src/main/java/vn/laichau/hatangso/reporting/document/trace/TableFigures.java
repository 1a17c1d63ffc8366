package vn.laichau.hatangso.reporting.document.trace;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.laichau.hatangso.reporting.document.paper.Block;
import vn.laichau.hatangso.reporting.document.paper.Column;
import vn.laichau.hatangso.reporting.document.paper.Paper;
import vn.laichau.hatangso.reporting.document.paper.Table;
import vn.laichau.hatangso.reporting.document.trace.FigureList.Listed;
import vn.laichau.hatangso.reporting.document.trace.FigureList.Standing;

/** Follows the figures in the tables of a paper: those that have a place in the snapshot, which the page for browsers links. */
final class TableFigures {

    private final Paper paper;
    private final Origins origins;

    TableFigures(Paper paper, Origins origins) {
        this.paper = paper;
        this.origins = origins;
    }

    List<Listed> list() {
        var all = new ArrayList<Listed>();
        Block.tables(paper.body()).forEach(table -> all.add(listed(null, table)));
        for (int i = 0; i < paper.annexes().size(); i++) {
            var annex = paper.annexes().get(i);
            var number = paper.annexNumber(i + 1);
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
                : new Standing(row + 1, column + 1, cell.text(), cell.number(), List.of(origins.of(cell.pointer())));
    }
}
