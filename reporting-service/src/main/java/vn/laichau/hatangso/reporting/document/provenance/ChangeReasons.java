package vn.laichau.hatangso.reporting.document.provenance;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.laichau.hatangso.reporting.document.provenance.ChangeCollector.Thing;
import vn.laichau.hatangso.reporting.document.provenance.Comparison.Reason;

/**
 * Reason a measured value is another one: something was told that had not been, or the same was told otherwise. What brought a value
 * says it exactly, where both snapshots know that; in older ones the operators' figures do.
 */
final class ChangeReasons {

    private static final String FIGURES = "/parts/indicator/operatorFigures";
    private static final String YEARS = "/parts/indicator/yearFigures";

    private final ChangeCollector changes;

    ChangeReasons(ChangeCollector changes) {
        this.changes = changes;
    }

    /** Of one that names its period and perhaps what brought it. */
    Reason of(Thing figure) {
        var period = figure.after().path("period").asText();
        if (!figure.before().path("period").asText().equals(period)) {
            return Reason.NEW_DATA;
        }
        return ofSame(figure.before(), figure.after(), indicator(figure.after()), period);
    }

    /** Of the province's value in a period, the same before and after: it grows with what others send. */
    Reason inPeriod(String indicator, String period) {
        return ofSame(
                provinceIn(changes.before(), indicator, period),
                provinceIn(changes.after(), indicator, period),
                indicator,
                period);
    }

    /** A figure out of another submission, recorded after the earlier cut-off, is news; the same one told otherwise is revised. */
    Reason ofOperator(Thing figure) {
        return source(figure.before()).equals(source(figure.after())) || !isRecordedAfter(figure.after())
                ? Reason.REVISION
                : Reason.NEW_DATA;
    }

    private Reason ofSame(JsonNode before, JsonNode after, String indicator, String period) {
        var isNews = before.has("sources") && after.has("sources")
                ? !sourcesOf(before).containsAll(sourcesOf(after))
                : isNews(indicator, period);
        return isNews ? Reason.NEW_DATA : Reason.REVISION;
    }

    private static JsonNode provinceIn(SnapshotSide snapshotSide, String indicator, String period) {
        return stream(snapshotSide.list(YEARS))
                .filter(year -> indicator(year).equals(indicator)
                        && year.path("period").asText().equals(period))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    static Set<String> sourcesOf(JsonNode value) {
        return stream(value.path("sources"))
                .map(source ->
                        source.path("kind").asText() + " " + source.path("ref").asText())
                .collect(toSet());
    }

    private boolean isNews(String indicator, String period) {
        var known = ChangeCollector.byKey(
                figuresOf(changes.before(), indicator, period).toList(), ChangeReasons::figureKey);
        return figuresOf(changes.after(), indicator, period).anyMatch(figure -> isNews(known, figure));
    }

    /** Nobody had told it, or another submission did. */
    private static boolean isNews(Map<String, JsonNode> known, JsonNode figure) {
        var earlier = known.get(figureKey(figure));
        return earlier == null || !source(earlier).equals(source(figure));
    }

    private static Stream<JsonNode> figuresOf(SnapshotSide snapshotSide, String indicator, String period) {
        return stream(snapshotSide.list(FIGURES))
                .filter(figure -> indicator(figure).equals(indicator)
                        && figure.path("period").asText().equals(period));
    }

    private boolean isRecordedAfter(JsonNode figure) {
        var recorded = figure.path("recordedAt").asText();
        return recorded.isEmpty()
                || OffsetDateTime.parse(recorded)
                        .toInstant()
                        .isAfter(changes.before().cutOff());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String source(JsonNode figure) {
        return figure.at("/source/ref").asText();
    }

    private static String indicator(JsonNode figure) {
        return SnapshotSide.code(figure, "indicator");
    }

    static String figureKey(JsonNode figure) {
        return String.join(
                " ",
                SnapshotSide.code(figure, "operator"),
                indicator(figure),
                SnapshotSide.code(figure, "territory"),
                SnapshotSide.code(figure, "period"));
    }
}
