package vn.laichau.hatangso.reporting.document.trace;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.laichau.hatangso.reporting.document.trace.Changes.Thing;
import vn.laichau.hatangso.reporting.document.trace.Comparison.Why;

/**
 * Why a measured value is another one: something was told that had not been, or the same was told otherwise. What brought a value
 * says it exactly, where both snapshots know that; in older ones the operators' figures do.
 */
final class Reasons {

    private static final String FIGURES = "/parts/indicator/operatorFigures";
    private static final String YEARS = "/parts/indicator/yearFigures";

    private final Changes changes;

    Reasons(Changes changes) {
        this.changes = changes;
    }

    /** Of one that names its period and perhaps what brought it. */
    Why of(Thing figure) {
        var period = figure.after().path("period").asText();
        if (!figure.before().path("period").asText().equals(period)) {
            return Why.NEW_DATA;
        }
        return ofSame(figure.before(), figure.after(), indicator(figure.after()), period);
    }

    /** Of the province's value in a period, the same before and after: it grows with what others send. */
    Why inPeriod(String indicator, String period) {
        return ofSame(
                provinceIn(changes.before(), indicator, period),
                provinceIn(changes.after(), indicator, period),
                indicator,
                period);
    }

    /** A figure out of another submission, recorded after the earlier cut-off, is news; the same one told otherwise is revised. */
    Why ofOperator(Thing figure) {
        return source(figure.before()).equals(source(figure.after())) || !isRecordedAfter(figure.after())
                ? Why.REVISION
                : Why.NEW_DATA;
    }

    private Why ofSame(JsonNode before, JsonNode after, String indicator, String period) {
        var isNews = before.has("sources") && after.has("sources")
                ? !sourcesOf(before).containsAll(sourcesOf(after))
                : isNews(indicator, period);
        return isNews ? Why.NEW_DATA : Why.REVISION;
    }

    private static JsonNode provinceIn(Side side, String indicator, String period) {
        return stream(side.list(YEARS))
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
        var known = Changes.byKey(figuresOf(changes.before(), indicator, period).toList(), Reasons::figureKey);
        return figuresOf(changes.after(), indicator, period).anyMatch(figure -> isNews(known, figure));
    }

    /** Nobody had told it, or another submission did. */
    private static boolean isNews(Map<String, JsonNode> known, JsonNode figure) {
        var earlier = known.get(figureKey(figure));
        return earlier == null || !source(earlier).equals(source(figure));
    }

    private static Stream<JsonNode> figuresOf(Side side, String indicator, String period) {
        return stream(side.list(FIGURES))
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
        return Side.code(figure, "indicator");
    }

    static String figureKey(JsonNode figure) {
        return String.join(
                " ",
                Side.code(figure, "operator"),
                indicator(figure),
                Side.code(figure, "territory"),
                Side.code(figure, "period"));
    }
}
