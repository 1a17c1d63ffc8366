package vn.laichau.hatangso.reporting.document.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.format.LanguageFormat;

/** What a snapshot calls the things that figures are of; what it has no name for keeps its code. */
record SnapshotNames(Map<String, Text> indicators, Map<String, Text> territories, JsonNode organisations) {

    static SnapshotNames in(JsonNode snapshot) {
        var indicators = new HashMap<String, Text>();
        snapshot.at("/parts/indicator/indicators").forEach(known -> note(indicators, known));
        snapshot.at("/parts/indicator/progress/items").forEach(item -> note(indicators, item.path("indicator")));
        var territories = new HashMap<String, Text>();
        snapshot.at("/parts/indicator/territoryFigures").forEach(figure -> note(territories, figure.path("territory")));
        return new SnapshotNames(indicators, territories, snapshot.at("/parts/agency/organisations"));
    }

    private static void note(Map<String, Text> names, JsonNode thing) {
        text(thing.path("name")).ifPresent(name -> names.put(thing.path("code").asText(), name));
    }

    private static Optional<Text> text(JsonNode name) {
        return name.isObject()
                ? Optional.of(Text.of(
                        name.path("vi").asText(),
                        name.path("en").asText(name.path("vi").asText())))
                : Optional.empty();
    }

    /** An indicator has several targets, each with a year. */
    Text target(JsonNode item) {
        var name = indicator(item.at("/indicator/code").asText());
        var year = item.at("/target/due").asText().replaceFirst("-.*", "");
        return Text.of(name.vi() + " (" + year + ")", name.en() + " (" + year + ")");
    }

    Text figure(JsonNode figure) {
        var operator = agency(SnapshotSide.code(figure, "operator"));
        var indicator = indicator(SnapshotSide.code(figure, "indicator"));
        var code = SnapshotSide.code(figure, "territory");
        var territory = territories.getOrDefault(code, Text.of(code, code));
        var period = figure.path("period").asText();
        return Text.of(
                String.join(", ", operator.vi(), indicator.vi(), territory.vi(), period),
                String.join(", ", operator.en(), indicator.en(), territory.en(), period));
    }

    /** A unit's last value of an indicator. */
    Text unit(JsonNode figure) {
        var code = SnapshotSide.code(figure, "territory");
        return both(
                indicator(SnapshotSide.code(figure, "indicator")), territories.getOrDefault(code, Text.of(code, code)));
    }

    /** The province's value in a year. */
    Text year(JsonNode figure) {
        return of(figure, "year");
    }

    Text coverage(JsonNode coverage) {
        return of(coverage, "period");
    }

    Text village(JsonNode village) {
        return both(named(village), named(village.path("commune")));
    }

    private Text of(JsonNode figure, String when) {
        var year = figure.path(when).asText();
        return both(indicator(SnapshotSide.code(figure, "indicator")), Text.of(year, year));
    }

    private static Text named(JsonNode thing) {
        var code = thing.path("code").asText();
        return text(thing.path("name")).orElseGet(() -> Text.of(code, code));
    }

    private static Text both(Text one, Text other) {
        return Text.of(one.vi() + ", " + other.vi(), one.en() + ", " + other.en());
    }

    Text obligation(JsonNode obligation) {
        var title = titled(obligation);
        var year = obligation.path("year").asText();
        return Text.of(title.vi() + ", " + year, title.en() + ", " + year);
    }

    Text titled(JsonNode thing) {
        var title = thing.path("title");
        return text(title).orElseGet(() -> Text.of(title.asText(), title.asText()));
    }

    Text budget(JsonNode source) {
        var code = source.path("source").asText();
        var year = source.path("year").asText();
        return Text.of(
                LanguageFormat.in(Language.VI).fund(code) + ", " + year,
                LanguageFormat.in(Language.EN).fund(code) + ", " + year);
    }

    private Text indicator(String code) {
        return indicators.getOrDefault(code, Text.of(code, code));
    }

    private Text agency(String code) {
        return text(organisations.path(code).path("name")).orElseGet(() -> Text.of(code, code));
    }
}
