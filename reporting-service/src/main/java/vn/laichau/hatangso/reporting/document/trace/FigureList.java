package vn.laichau.hatangso.reporting.document.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.document.paper.Figure;
import vn.laichau.hatangso.reporting.document.telling.Telling;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.Scope;

/**
 * A report as data: its sentences, each figure in them with where it comes from, and the snapshot itself.
 *
 * @param snapshotSha256 hash of the canonical bytes of {@code snapshot}
 */
public record FigureList(
        UUID report,
        Scope scope,
        OffsetDateTime cutOff,
        String snapshotSha256,
        List<Told> paragraphs,
        JsonNode snapshot) {

    /**
     * A paragraph with its figures.
     *
     * @param typed figures that a person typed, which no snapshot vouches for
     */
    public record Told(String key, String text, List<Bound> figures, List<String> typed) {}

    /** A figure of a paragraph and where in the snapshot it comes from. */
    public record Bound(String name, String shown, List<Origins.Origin> origins) {}

    public static FigureList of(Telling telling, ReportContent content) {
        var origins = Origins.of(content.snapshot());
        var paragraphs = telling.paragraphs().stream()
                .map(paragraph -> new Told(
                        paragraph.key(),
                        paragraph.text(),
                        paragraph.figures().stream()
                                .map(figure -> bound(figure, origins))
                                .toList(),
                        paragraph.typed()))
                .toList();
        return new FigureList(
                content.id(),
                content.scope(),
                VietnamTime.of(content.cutOff()),
                content.snapshotSha256(),
                paragraphs,
                content.snapshot().tree());
    }

    private static Bound bound(Figure figure, Origins origins) {
        return new Bound(
                figure.name(),
                figure.shown(),
                figure.pointers().stream().map(origins::of).toList());
    }
}
