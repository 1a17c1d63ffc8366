package vn.laichau.hatangso.reporting.document.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.laichau.hatangso.reporting.document.trace.Changes.Thing;
import vn.laichau.hatangso.reporting.document.trace.Comparison.Why;

/** What changed in targets, figures, and the coverage of villages. */
final class IndicatorChanges {

    private static final String ITEMS = "/parts/indicator/progress/items";
    private static final String FIGURES = "/parts/indicator/operatorFigures";
    private static final String UNITS = "/parts/indicator/territoryFigures";
    private static final String YEARS = "/parts/indicator/yearFigures";
    private static final String COVERAGE = "/parts/indicator/villageCoverage";

    private final Changes changes;

    IndicatorChanges(Changes changes) {
        this.changes = changes;
    }

    void find() {
        changes.compare("target", ITEMS, item -> item.at("/target/code").asText(), Names::target, this::target);
        if (changes.areOfOneYear()) {
            changes.compare("operatorFigure", FIGURES, IndicatorChanges::figureKey, Names::figure, this::figure);
        }
        if (changes.haveBoth(UNITS)) {
            changes.compare("territoryFigure", UNITS, IndicatorChanges::unitKey, Names::unit, this::valueOfPeriod);
        }
        if (changes.haveBoth(YEARS)) {
            changes.compare("yearFigure", YEARS, IndicatorChanges::yearKey, Names::year, this::valueOfPeriod);
        }
        if (changes.areOfOneYear() && changes.haveBoth(COVERAGE)) {
            changes.compare("coverage", COVERAGE, IndicatorChanges::indicator, Names::coverage, this::coverage);
            villages("villageCovered", "newlyCovered");
            villages("villageWithout", "newlyWithout");
        }
    }

    private void target(Thing target) {
        var amended =
                changes.differ(target, List.of("target/value", "target/due", "target/comparator"), Why.TARGET_AMENDED);
        var whyOfLatest = whyOfLatest(target);
        var measured = changes.differ(target, List.of("latest/value"), whyOfLatest);
        changes.differ(target, List.of("verdict"), measured ? whyOfLatest : amended ? Why.TARGET_AMENDED : Why.TIME);
    }

    /** The value of the same period grows with what others send; only what was there already can be revised. */
    private Why whyOfLatest(Thing target) {
        var period = target.after().at("/latest/period").asText();
        return target.before().at("/latest/period").asText().equals(period)
                ? whyInPeriod(target.after().at("/indicator/code").asText(), period)
                : Why.NEW_DATA;
    }

    private Why whyInPeriod(String indicator, String period) {
        var known = Changes.byKey(figuresOf(changes.before(), indicator, period).toList(), IndicatorChanges::figureKey);
        var came = figuresOf(changes.after(), indicator, period).anyMatch(figure -> isNews(known, figure));
        return came ? Why.NEW_DATA : Why.REVISION;
    }

    /** Nobody had told it, or another submission did. */
    private static boolean isNews(Map<String, JsonNode> known, JsonNode figure) {
        var earlier = known.get(figureKey(figure));
        return earlier == null || !source(earlier).equals(source(figure));
    }

    private static Stream<JsonNode> figuresOf(Side side, String indicator, String period) {
        return StreamSupport.stream(side.list(FIGURES).spliterator(), false)
                .filter(figure -> indicator(figure).equals(indicator)
                        && figure.path("period").asText().equals(period));
    }

    /** A figure out of another submission, recorded after the earlier cut-off, is news; the same one told otherwise is revised. */
    private void figure(Thing figure) {
        var why = source(figure.before()).equals(source(figure.after())) || !isRecordedAfter(figure.after())
                ? Why.REVISION
                : Why.NEW_DATA;
        changes.differ(figure, List.of("numerator", "denominator", "value"), why);
    }

    private boolean isRecordedAfter(JsonNode figure) {
        var recorded = figure.path("recordedAt").asText();
        return recorded.isEmpty()
                || OffsetDateTime.parse(recorded)
                        .toInstant()
                        .isAfter(changes.before().cutOff());
    }

    private void valueOfPeriod(Thing figure) {
        var period = figure.after().path("period").asText();
        var why = figure.before().path("period").asText().equals(period)
                ? whyInPeriod(indicator(figure.after()), period)
                : Why.NEW_DATA;
        changes.differ(figure, List.of("value"), why);
    }

    private void coverage(Thing coverage) {
        changes.differ(coverage, List.of("villages", "reported", "without"), Why.NEW_DATA);
    }

    /** A village is told of under each indicator that it became different in. */
    private void villages(String what, String member) {
        var earlier = Changes.byKey(changes.before().list(COVERAGE), IndicatorChanges::indicator);
        changes.after().list(COVERAGE).forEach(later -> {
            var indicator = indicator(later);
            if (earlier.containsKey(indicator)) {
                changes.compare(
                        what,
                        earlier.get(indicator).path(member),
                        later.path(member),
                        village -> indicator + " " + Side.code(village, "code"),
                        Names::village,
                        village -> {});
            }
        });
    }

    private static String source(JsonNode figure) {
        return figure.at("/source/ref").asText();
    }

    private static String indicator(JsonNode figure) {
        return Side.code(figure, "indicator");
    }

    private static String unitKey(JsonNode figure) {
        return indicator(figure) + " " + Side.code(figure, "territory");
    }

    private static String yearKey(JsonNode figure) {
        return indicator(figure) + " " + figure.path("year").asText();
    }

    private static String figureKey(JsonNode figure) {
        return String.join(
                " ",
                Side.code(figure, "operator"),
                indicator(figure),
                Side.code(figure, "territory"),
                Side.code(figure, "period"));
    }
}
