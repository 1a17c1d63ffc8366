package vn.laichau.hatangso.reporting.document.trace;

import static vn.laichau.hatangso.reporting.document.trace.Side.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.laichau.hatangso.reporting.document.trace.Origins.Link;

/** What the figures of indicator-service's part were made of, as it was known at the cut-off. */
final class IndicatorLinks {

    private static final String PART = "/parts/indicator/";
    private static final String FIGURES = PART + "operatorFigures";
    private static final String ITEMS = PART + "progress/items";
    private static final String COUNTS = PART + "progress/counts/";
    private static final String UNITS = PART + "territoryFigures";
    private static final String YEARS = PART + "yearFigures";
    private static final String COVERAGE = PART + "villageCoverage";
    private static final String FINDINGS = PART + "findings";

    private final JsonNode snapshot;
    private final Instant cutOff;

    /** The operators' figures by indicator and period, and by indicator, period and territory. */
    private final Map<List<String>, List<JsonNode>> figures = new HashMap<>();

    /** What brought the province's values, by indicator and period; nothing in older snapshots. */
    private final Map<List<String>, JsonNode> sources = new HashMap<>();

    IndicatorLinks(JsonNode snapshot, Instant cutOff) {
        this.snapshot = snapshot;
        this.cutOff = cutOff;
        snapshot.at(FIGURES).forEach(figure -> {
            var indicator = code(figure, "indicator");
            var period = figure.path("period").asText();
            note(figure, List.of(indicator, period));
            note(figure, List.of(indicator, period, code(figure, "territory")));
        });
        snapshot.at(YEARS)
                .forEach(year -> sources.put(
                        List.of(code(year, "indicator"), year.path("period").asText()), year.path("sources")));
    }

    private void note(JsonNode figure, List<String> key) {
        figures.computeIfAbsent(key, none -> new ArrayList<>()).add(figure);
    }

    /** @param pointer into the part */
    Stream<Link> of(String pointer) {
        var steps = pointer.split("/");
        if (pointer.startsWith(FIGURES + "/")) {
            return figure(at(FIGURES, steps[4]));
        }
        if (pointer.startsWith(COUNTS)) {
            return judged(steps[5]);
        }
        if (pointer.equals(ITEMS)) {
            return StreamSupport.stream(snapshot.at(ITEMS).spliterator(), false).map(IndicatorLinks::target);
        }
        if (pointer.startsWith(ITEMS + "/")) {
            return progress(at(ITEMS, steps[5]), pointer);
        }
        if (pointer.startsWith(UNITS + "/") && (pointer.endsWith("/indicator") || pointer.endsWith("/period"))) {
            return ofAllUnits(at(UNITS, steps[4]));
        }
        if (pointer.startsWith(UNITS + "/")) {
            return ofUnit(at(UNITS, steps[4]), pointer.endsWith("/previous"));
        }
        if (pointer.startsWith(YEARS + "/")) {
            return measured(at(YEARS, steps[4]));
        }
        if (pointer.startsWith(COVERAGE + "/")) {
            return covered(at(COVERAGE, steps[4]), steps);
        }
        if (pointer.startsWith(FINDINGS + "/")) {
            return Stream.of(finding(at(FINDINGS, steps[4])));
        }
        return Stream.empty();
    }

    private JsonNode at(String list, String place) {
        return snapshot.at(list + "/" + place);
    }

    private Stream<Link> progress(JsonNode item, String pointer) {
        if (pointer.contains("/latest/")) {
            return latest(item);
        }
        if (pointer.contains("/atDeadline/")) {
            return measured(indicator(item), item.at("/atDeadline/period").asText());
        }
        var target = Stream.of(target(item));
        // What was judged, and by which figures.
        var isJudgement =
                pointer.endsWith("/verdict") || pointer.endsWith("/neededPace") || pointer.contains("/blocking/");
        return isJudgement && item.hasNonNull("latest") ? Stream.concat(target, latest(item)) : target;
    }

    private Stream<Link> latest(JsonNode item) {
        return measured(indicator(item), item.at("/latest/period").asText());
    }

    /** What an indicator's value of a period in the whole province was made of. */
    private Stream<Link> measured(JsonNode figure) {
        return measured(code(figure, "indicator"), figure.path("period").asText());
    }

    private Stream<Link> measured(String indicator, String period) {
        var key = List.of(indicator, period);
        return Stream.of(
                        Stream.of(observations(indicator + " " + period, indicator, null, period)),
                        submissions(sources.get(key)),
                        all(key))
                .flatMap(links -> links);
    }

    /** The targets that were given a verdict. */
    private Stream<Link> judged(String verdict) {
        return StreamSupport.stream(snapshot.at(ITEMS).spliterator(), false)
                .filter(item -> verdict.equals(item.path("verdict").asText()))
                .map(IndicatorLinks::target);
    }

    /** A target; the page of its indicator also shows where the plan started. */
    private static Link target(JsonNode item) {
        return new Link(
                "TARGET", item.at("/target/code").asText(), null, "/api/v1/targets?indicator=" + indicator(item));
    }

    /** Contradictions in the plan's own figures are the plan's, whenever somebody looks. */
    private static Link finding(JsonNode finding) {
        var check = finding.path("check").asText();
        return new Link("FINDING", check, null, "/api/v1/quality-findings?check=" + check);
    }

    private static String indicator(JsonNode item) {
        return item.at("/target/indicator").asText(item.at("/indicator/code").asText());
    }

    /** A count of units is of those that have a figure of one indicator in one period. */
    private Stream<Link> ofAllUnits(JsonNode one) {
        var brought = StreamSupport.stream(snapshot.at(UNITS).spliterator(), false)
                .filter(unit -> code(unit, "indicator").equals(code(one, "indicator"))
                        && unit.path("period").equals(one.path("period")))
                .flatMap(unit -> submissions(unit.path("sources")));
        return Stream.concat(measured(one), brought);
    }

    private Stream<Link> ofUnit(JsonNode unit, boolean before) {
        var indicator = code(unit, "indicator");
        var territory = code(unit, "territory");
        if (before && unit.hasNonNull("previousPeriod")) {
            return ofUnit(unit, territory, unit.path("previousPeriod").asText());
        }
        var period = unit.path("period").asText();
        return Stream.of(
                        ofUnit(unit, territory, period),
                        all(List.of(indicator, period, territory)),
                        submissions(unit.path("sources")))
                .flatMap(links -> links);
    }

    private Stream<Link> ofUnit(JsonNode unit, String territory, String period) {
        var indicator = code(unit, "indicator");
        return places(unit, territory)
                .map(place -> observations(
                        String.join(" ", indicator, place.isEmpty() ? territory : place, period),
                        indicator,
                        place.isEmpty() ? null : place,
                        period));
    }

    /** Whose figures they are: a commune's own or those of the units it was restated from; larger units add up all of them. */
    private static Stream<String> places(JsonNode unit, String territory) {
        if (!"COMMUNE".equals(unit.path("level").asText("COMMUNE"))) {
            return Stream.of("");
        }
        return unit.path("from").isEmpty()
                ? Stream.of(territory)
                : StreamSupport.stream(unit.path("from").spliterator(), false).map(JsonNode::asText);
    }

    /** A village stands by its own figures. */
    private Stream<Link> covered(JsonNode coverage, String[] steps) {
        var village = steps.length < 7 ? coverage : coverage.path(steps[5]).path(Integer.parseInt(steps[6]));
        var indicator = code(coverage, "indicator");
        var period = coverage.path("period").asText();
        if (village == coverage || !village.has("sources")) {
            return Stream.of(
                            Stream.of(observations(indicator + " " + period, indicator, null, period)),
                            submissions(coverage.path("sources")),
                            all(List.of(indicator, period)))
                    .flatMap(links -> links);
        }
        var place = village.path("code").asText();
        var own = observations(String.join(" ", indicator, place, period), indicator, place, period);
        return Stream.concat(Stream.of(own), submissions(village.path("sources")));
    }

    private Stream<Link> all(List<String> key) {
        return figures.getOrDefault(key, List.of()).stream().flatMap(this::figure);
    }

    private Stream<Link> figure(JsonNode figure) {
        var observation = observations(
                figure.path("id").asText(),
                code(figure, "indicator"),
                code(figure, "territory"),
                figure.path("period").asText());
        return Stream.concat(Stream.of(observation), submission(figure.path("source")));
    }

    private static Stream<Link> submissions(JsonNode sources) {
        return sources == null
                ? Stream.empty()
                : StreamSupport.stream(sources.spliterator(), false).flatMap(IndicatorLinks::submission);
    }

    /** What was imported or entered is told by the figures themselves. */
    private static Stream<Link> submission(JsonNode source) {
        return "SUBMISSION".equals(source.path("kind").asText())
                ? Stream.of(Origins.submission(
                        source.path("ref").asText(), source.path("item").asText(null)))
                : Stream.empty();
    }

    private Link observations(String ref, String indicator, String territory, String period) {
        var href = "/api/v1/observations?indicator=" + indicator + "&period=" + period;
        var place = territory == null ? "" : "&territory=" + territory;
        return new Link("OBSERVATION", ref, null, href + place + "&asOf=" + cutOff);
    }
}
