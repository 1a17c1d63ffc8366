package vn.laichau.hatangso.reporting.document.provenance;

import static vn.laichau.hatangso.reporting.document.provenance.SnapshotSide.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.laichau.hatangso.reporting.document.provenance.FigureSources.Link;

/** What the figures of indicator-service's part were made of, as it was known at the cut-off. */
final class IndicatorLinks {

    private static final String PART = "/parts/indicator/";
    private static final String FIGURES = PART + "operatorFigures";
    private static final String ITEMS = PART + "progress/items";
    private static final String COUNTS = PART + "progress/counts/";
    private static final String UNITS = PART + "territoryFigures";
    private static final String YEARS = PART + "yearFigures";
    private static final String TOTALS = PART + "operatorTotals";
    private static final String COVERAGE = PART + "villageCoverage";
    private static final String FINDINGS = PART + "findings";
    private static final String TARGETS = "/api/v1/targets";

    private final JsonNode snapshot;
    private final Instant cutOff;

    /** The operators' figures by indicator and period, and by indicator, period and territory. */
    private final Map<List<String>, List<JsonNode>> figures = new HashMap<>();

    /** What brought the province's values, by indicator and period; nothing in older snapshots. */
    private final Map<List<String>, JsonNode> sources = new HashMap<>();

    private final Map<List<String>, SourceLinks> made = new HashMap<>();

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
    SourceLinks of(String pointer) {
        var steps = pointer.split("/");
        if (pointer.startsWith(FIGURES + "/")) {
            return SourceLinks.of(figure(at(FIGURES, steps[4])));
        }
        if (pointer.startsWith(COUNTS)) {
            return SourceLinks.of(judged(steps[5], steps[6]), TARGETS);
        }
        if (pointer.equals(ITEMS)) {
            return SourceLinks.of(stream(snapshot.at(ITEMS)).map(IndicatorLinks::target), TARGETS);
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
            var year = at(YEARS, steps[4]);
            return measured(code(year, "indicator"), year.path("period").asText());
        }
        if (pointer.startsWith(TOTALS + "/")) {
            return ofOperator(at(TOTALS, steps[4]));
        }
        if (pointer.startsWith(COVERAGE + "/")) {
            return covered(at(COVERAGE, steps[4]), steps);
        }
        if (pointer.startsWith(FINDINGS + "/")) {
            return SourceLinks.of(Stream.of(finding(at(FINDINGS, steps[4]))));
        }
        return SourceLinks.NONE;
    }

    private JsonNode at(String list, String place) {
        return snapshot.at(list + "/" + place);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private SourceLinks progress(JsonNode item, String pointer) {
        if (pointer.contains("/latest/")) {
            return latest(item);
        }
        if (pointer.contains("/atDeadline/")) {
            return measured(indicator(item), item.at("/atDeadline/period").asText());
        }
        // What was judged, and by which figures.
        var isJudgement =
                pointer.endsWith("/verdict") || pointer.endsWith("/neededPace") || pointer.contains("/blocking/");
        var figures = isJudgement && item.hasNonNull("latest") ? latest(item) : SourceLinks.NONE;
        return figures.after(target(item));
    }

    private SourceLinks latest(JsonNode item) {
        return measured(indicator(item), item.at("/latest/period").asText());
    }

    /** What an indicator's value of a period in the whole province was made of. */
    private SourceLinks measured(String indicator, String period) {
        return once(
                List.of("province", indicator, period),
                () -> SourceLinks.of(ofProvince(indicator, period), address(indicator, "", period)));
    }

    private Stream<Link> ofProvince(String indicator, String period) {
        var key = List.of(indicator, period);
        return Stream.of(
                        Stream.of(observations(indicator + " " + period, indicator, "", period)),
                        submissions(sources.get(key)),
                        all(key))
                .flatMap(links -> links);
    }

    /** A sum of one operator's own figures; those of the year before are in the list alone. */
    private SourceLinks ofOperator(JsonNode total) {
        var indicator = code(total, "indicator");
        var period = total.path("period").asText();
        var operator = code(total, "operator");
        return once(List.of("operator", operator, indicator, period), () -> {
            var list = observations(indicator + " " + period, indicator, "", period);
            var own = figures.getOrDefault(List.of(indicator, period), List.of()).stream()
                    .filter(figure -> operator.equals(code(figure, "operator")))
                    .flatMap(this::figure);
            return SourceLinks.of(Stream.concat(Stream.of(list), own), list.href());
        });
    }

    /** Many figures are made of the same thousands of things, which are counted once. */
    private SourceLinks once(List<String> what, Supplier<SourceLinks> links) {
        return made.computeIfAbsent(what, key -> links.get());
    }

    /** The targets of a milestone that were given a verdict. */
    private Stream<Link> judged(String milestone, String verdict) {
        return stream(snapshot.at(ITEMS))
                .filter(item -> milestone.equals(item.path("milestone").asText()))
                .filter(item -> verdict.equals(item.path("verdict").asText()))
                .map(IndicatorLinks::target);
    }

    /** A target; the page of its indicator also shows where the plan started. */
    private static Link target(JsonNode item) {
        return new Link("TARGET", item.at("/target/code").asText(), null, TARGETS + "?indicator=" + indicator(item));
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
    private SourceLinks ofAllUnits(JsonNode one) {
        var indicator = code(one, "indicator");
        var period = one.path("period").asText();
        return once(List.of("units", indicator, period), () -> {
            var brought = stream(snapshot.at(UNITS))
                    .filter(unit -> code(unit, "indicator").equals(indicator)
                            && unit.path("period").equals(one.path("period")))
                    .flatMap(unit -> submissions(unit.path("sources")));
            return SourceLinks.of(
                    Stream.concat(ofProvince(indicator, period), brought), address(indicator, "", period));
        });
    }

    private SourceLinks ofUnit(JsonNode unit, boolean before) {
        var indicator = code(unit, "indicator");
        var territory = code(unit, "territory");
        var isBefore = before && unit.hasNonNull("previousPeriod");
        var period = unit.path(isBefore ? "previousPeriod" : "period").asText();
        var places = places(unit, territory).toList();
        var ofPlaces = places.stream()
                .map(place -> observations(
                        String.join(" ", indicator, place.isEmpty() ? territory : place, period),
                        indicator,
                        place,
                        period));
        var brought = isBefore
                ? Stream.<Link>empty()
                : Stream.concat(all(List.of(indicator, period, territory)), submissions(unit.path("sources")));
        // One place has a list of its own; those of several stand in that of all.
        var all = address(indicator, places.size() == 1 ? places.get(0) : "", period);
        return SourceLinks.of(Stream.concat(ofPlaces, brought), all);
    }

    /** Whose figures they are: a commune's own or those of the units it was restated from; larger units add up all of them. */
    private static Stream<String> places(JsonNode unit, String territory) {
        if (!"COMMUNE".equals(unit.path("level").asText("COMMUNE"))) {
            return Stream.of("");
        }
        return unit.path("from").isEmpty()
                ? Stream.of(territory)
                : stream(unit.path("from")).map(JsonNode::asText);
    }

    /** A village stands by its own figures. */
    private SourceLinks covered(JsonNode coverage, String[] steps) {
        var village = steps.length < 7 ? coverage : coverage.path(steps[5]).path(Integer.parseInt(steps[6]));
        var indicator = code(coverage, "indicator");
        var period = coverage.path("period").asText();
        if (village == coverage || !village.has("sources")) {
            return once(List.of("villages", indicator, period), () -> {
                var own = observations(indicator + " " + period, indicator, "", period);
                var brought = Stream.concat(submissions(coverage.path("sources")), all(List.of(indicator, period)));
                return SourceLinks.of(Stream.concat(Stream.of(own), brought), own.href());
            });
        }
        var place = village.path("code").asText();
        var own = observations(String.join(" ", indicator, place, period), indicator, place, period);
        return SourceLinks.of(Stream.concat(Stream.of(own), submissions(village.path("sources"))), own.href());
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
        return sources == null ? Stream.empty() : stream(sources).flatMap(IndicatorLinks::submission);
    }

    /** What was imported or entered is told by the figures themselves. */
    private static Stream<Link> submission(JsonNode source) {
        return "SUBMISSION".equals(source.path("kind").asText())
                ? Stream.of(FigureSources.submission(
                        source.path("ref").asText(), source.path("item").asText(null)))
                : Stream.empty();
    }

    /** @param place whose figures they are; empty for those of all */
    private Link observations(String ref, String indicator, String place, String period) {
        return new Link("OBSERVATION", ref, null, address(indicator, place, period));
    }

    private String address(String indicator, String place, String period) {
        var href = "/api/v1/observations?indicator=" + indicator + "&period=" + period;
        return href + (place.isEmpty() ? "" : "&territory=" + place) + "&asOf=" + cutOff;
    }
}
