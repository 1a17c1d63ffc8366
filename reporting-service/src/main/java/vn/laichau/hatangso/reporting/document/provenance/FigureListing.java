package vn.laichau.hatangso.reporting.document.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.model.Span;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.model.Table.Column;
import vn.laichau.hatangso.reporting.document.narrative.Narrative;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.document.provenance.FigureListing.Listed;
import vn.laichau.hatangso.reporting.document.provenance.FigureListing.Standing;
import vn.laichau.hatangso.reporting.report.Edition;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.Scope;

/**
 * A report as data: its sentences and tables, each figure in them with where it comes from, and the snapshot itself. What may be
 * long is made while it is written, and not held.
 *
 * @param snapshotSha256 hash of the canonical bytes of {@code snapshot}
 * @param tables as the page for browsers has them, in its order
 */
public record FigureListing(
        UUID report,
        Scope scope,
        OffsetDateTime cutOff,
        String snapshotSha256,
        Iterable<Told> paragraphs,
        Iterable<Listed> tables,
        JsonNode snapshot) {

    /**
     * A paragraph with its figures.
     *
     * @param typed figures that a person typed, which no snapshot vouches for
     */
    public record Told(String key, String text, List<Bound> figures, List<String> typed) {}

    /** A figure of a paragraph and where in the snapshot it comes from. */
    public record Bound(String name, String shown, List<FigureSources.Origin> origins) {}

    /**
     * A table with its figures.
     *
     * @param annex which one it stands in; null for the body
     * @param columns their titles
     * @param rows how many it has
     * @param leftOut how many of them are too many for the page, too: their figures are in the snapshot, each with its source,
     *     and are not listed here
     * @param typed figures in it that a person typed, which no snapshot vouches for
     * @param figures row by row
     */
    public record Listed(
            String annex,
            String title,
            List<String> columns,
            int rows,
            int leftOut,
            List<String> typed,
            Iterable<Standing> figures) {}

    /**
     * A figure of a table and where in the snapshot it comes from.
     *
     * @param row from one, as the first column counts them
     * @param column from one
     * @param value what is shown, exactly; null for words that tell of a figure
     */
    public record Standing(int row, int column, String shown, BigDecimal value, List<FigureSources.Origin> origins) {}

    public static FigureListing of(Narrative narrative, ReportContent content) {
        var sources = FigureSources.of(content);
        var paragraphs = narrative.paragraphs();
        return new FigureListing(
                content.head().id(),
                content.head().scope(),
                VietnamTime.of(content.head().cutOff()),
                content.edition() == Edition.PUBLIC
                        ? content.snapshot().sha256()
                        : content.head().snapshotSha256(),
                () -> paragraphs.stream()
                        .map(paragraph -> told(paragraph, sources))
                        .iterator(),
                tables(narrative.onScreen(), sources),
                content.snapshot().tree());
    }

    private static Told told(Paragraph paragraph, FigureSources sources) {
        var figures = paragraph.spans().stream()
                .filter(span -> span.name() != null)
                .distinct()
                .map(span -> bound(span, sources))
                .toList();
        return new Told(paragraph.key(), paragraph.text(), figures, paragraph.typed());
    }

    private static Bound bound(Span figure, FigureSources sources) {
        return new Bound(
                figure.name(),
                figure.shown(),
                figure.pointers().stream().map(sources::of).toList());
    }

    /** Those that have a place in the snapshot, which the page for browsers links. */
    private static List<Listed> tables(DocumentModel model, FigureSources sources) {
        var all = new ArrayList<Listed>();
        Block.grids(model.body()).forEach(grid -> all.add(listed(null, grid, sources)));
        for (int i = 0; i < model.annexes().size(); i++) {
            var annex = model.annexes().get(i);
            var number = model.annexNumber(i + 1);
            if (annex.leftOut() > 0) {
                all.add(new Listed(
                        number, annex.title(), List.of(), annex.leftOut(), annex.leftOut(), List.of(), List.of()));
            }
            Block.grids(annex.blocks()).forEach(grid -> all.add(listed(number, grid, sources)));
        }
        return all;
    }

    private static Listed listed(String annex, Block.Grid grid, FigureSources sources) {
        var table = grid.table();
        var columns = table.columns().stream().map(Column::title).toList();
        return new Listed(
                annex, table.caption(), columns, table.rows().size(), 0, grid.typed(), () -> figures(table, sources));
    }

    private static Iterator<Standing> figures(Table table, FigureSources sources) {
        return IntStream.range(0, table.rows().size())
                .boxed()
                .flatMap(row -> IntStream.range(0, table.columns().size())
                        .mapToObj(column -> standing(table, row, column, sources))
                        .filter(Objects::nonNull))
                .iterator();
    }

    /** Null for what is no figure. */
    private static Standing standing(Table table, int row, int column, FigureSources sources) {
        var cell = table.rows().get(row).get(column);
        return cell.pointer() == null
                ? null
                : new Standing(row + 1, column + 1, cell.text(), cell.number(), List.of(sources.of(cell.pointer())));
    }
}
