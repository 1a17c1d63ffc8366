package vn.laichau.hatangso.reporting.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.plan.ReportingPlan;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.CollectedParts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.Part;

/**
 * What a snapshot holds.
 *
 * @param cutOff nothing recorded later is in it
 * @param plan what the plan said of the reports on it
 * @param missingParts the services that did not answer
 * @param parts the others' answers, as they came
 */
public record SnapshotContent(Instant cutOff, ReportingPlan plan, List<Part> missingParts, Map<Part, JsonNode> parts) {

    static SnapshotContent of(Instant cutOff, ReportingPlan plan, CollectedParts parts) {
        return new SnapshotContent(cutOff, plan, parts.missing(), parts.parts());
    }

    static SnapshotContent read(String canonicalJson) {
        return ExactJson.read(SnapshotContent.class, canonicalJson);
    }

    String canonicalJson() {
        return ExactJson.canonical(tree());
    }

    /** Of its canonical bytes. */
    public String sha256() {
        return Sha256.hex(canonicalJson().getBytes(UTF_8));
    }

    /** What pointers into the snapshot point into. Its parts are the same nodes and no copies: they may fill half of the heap. */
    public JsonNode tree() {
        var answers = JsonNodeFactory.instance.objectNode();
        parts.forEach((part, answer) -> answers.set(ExactJson.tree(part).textValue(), answer));
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("cutOff", ExactJson.tree(cutOff));
        whole.set("plan", ExactJson.tree(plan));
        whole.set("missingParts", ExactJson.tree(missingParts));
        whole.set("parts", answers);
        return whole;
    }

    /**
     * What everybody may read of it, and nothing else: what is not named here is left out. A part that does not say what is published
     * counts as missing.
     */
    public SnapshotContent published() {
        var open = new EnumMap<Part, JsonNode>(Part.class);
        Optional.ofNullable(parts.get(Part.INDICATOR))
                .filter(known -> known.hasNonNull("published"))
                .ifPresent(known -> open.put(Part.INDICATOR, publishedFigures(known)));
        Optional.ofNullable(parts.get(Part.AGENCY)).ifPresent(known -> open.put(Part.AGENCY, publicOfAgency(known)));
        var absent = Arrays.stream(Part.values())
                .filter(part -> !open.containsKey(part))
                .toList();
        return new SnapshotContent(cutOff, plan, absent, open);
    }

    /** Final values, and the verdicts by them; who brought them is not told. */
    private static JsonNode publishedFigures(JsonNode known) {
        var open = only(known, "cutOff", "plans", "indicators", "findings");
        known.get("published")
                .fields()
                .forEachRemaining(member -> open.set(member.getKey(), withoutSources(member.getValue())));
        List.of("operatorFigures", "operatorTotals", "villageCoverage").forEach(open::putArray);
        return open;
    }

    private static JsonNode withoutSources(JsonNode values) {
        var open = values.deepCopy();
        if (open.isArray()) {
            open.forEach(value -> ((ObjectNode) value).remove("sources"));
        }
        return open;
    }

    /** What the plan says, how organisations are called, and how many of how many have sent what they owe. */
    private static JsonNode publicOfAgency(JsonNode known) {
        var open = only(
                known,
                "cutOff",
                "demonstration",
                "plan",
                "organisations",
                "formerOrganisations",
                "groups",
                "successors");
        List.of("obstacles", "causes").forEach(list -> {
            var quoted = open.putArray(list);
            known.path(list)
                    .forEach(each ->
                            quoted.add(only(each, "id", "code", "title", "clause", "quote", "corrected", "en")));
        });
        var obligations = open.putArray("obligations");
        known.path("obligations").forEach(obligation -> {
            ObjectNode counted = obligation.deepCopy();
            counted.putArray("organisations");
            obligations.add(counted);
        });
        open.putObject("tasks");
        List.of("taskList", "taskBoard", "submissions", "reportedObstacles", "proposals", "decisions")
                .forEach(open::putArray);
        return open;
    }

    private static ObjectNode only(JsonNode known, String... members) {
        var open = JsonNodeFactory.instance.objectNode();
        Stream.of(members).filter(known::has).forEach(member -> open.set(member, known.get(member)));
        return open;
    }

    public Optional<IndicatorFacts> indicator() {
        return Optional.ofNullable(parts.get(Part.INDICATOR)).map(json -> ExactJson.as(IndicatorFacts.class, json));
    }

    public Optional<AgencyFacts> agency() {
        return Optional.ofNullable(parts.get(Part.AGENCY))
                .map(json -> json.path("demonstration").asBoolean() ? InventedTexts.unlabelled(json) : json)
                .map(json -> ExactJson.as(AgencyFacts.class, json));
    }
}
