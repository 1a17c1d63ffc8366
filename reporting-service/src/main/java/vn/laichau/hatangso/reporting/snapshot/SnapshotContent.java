package vn.laichau.hatangso.reporting.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param missingParts the services that did not answer
 * @param parts the others' answers, as they came
 */
public record SnapshotContent(Instant cutOff, List<Part> missingParts, Map<Part, JsonNode> parts) {

    static SnapshotContent of(Instant cutOff, CollectedParts parts) {
        return new SnapshotContent(cutOff, parts.missing(), parts.parts());
    }

    static SnapshotContent read(String canonicalJson) {
        return ExactJson.read(SnapshotContent.class, canonicalJson);
    }

    String canonicalJson() {
        return ExactJson.canonical(tree());
    }

    /** What pointers into the snapshot point into. Its parts are the same nodes and no copies: they may fill half of the heap. */
    public JsonNode tree() {
        var answers = JsonNodeFactory.instance.objectNode();
        parts.forEach((part, answer) -> answers.set(ExactJson.tree(part).textValue(), answer));
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("cutOff", ExactJson.tree(cutOff));
        whole.set("missingParts", ExactJson.tree(missingParts));
        whole.set("parts", answers);
        return whole;
    }

    /** What the plan says of the reports on it; its code is in either part. */
    public Optional<ReportingPlan> reportingPlan() {
        return text(Part.INDICATOR, "/plans/0/code")
                .or(() -> text(Part.AGENCY, "/plan"))
                .flatMap(ReportingPlan::find);
    }

    private Optional<String> text(Part part, String pointer) {
        return Optional.ofNullable(parts.get(part)).map(json -> json.at(pointer).textValue());
    }

    public Optional<IndicatorFacts> indicator() {
        return Optional.ofNullable(parts.get(Part.INDICATOR)).map(json -> ExactJson.as(IndicatorFacts.class, json));
    }

    public Optional<AgencyFacts> agency() {
        return Optional.ofNullable(parts.get(Part.AGENCY)).map(json -> ExactJson.as(AgencyFacts.class, json));
    }
}
