package vn.laichau.hatangso.reporting.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.Collected;
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

    static SnapshotContent of(Instant cutOff, Collected collected) {
        return new SnapshotContent(cutOff, collected.missing(), collected.parts());
    }

    static SnapshotContent read(String canonicalJson) {
        try {
            return ExactJson.as(SnapshotContent.class, ExactJson.read(canonicalJson));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("stored snapshot is not JSON", impossible);
        }
    }

    String canonicalJson() {
        return ExactJson.canonical(ExactJson.tree(this));
    }

    public Optional<IndicatorFacts> indicator() {
        return Optional.ofNullable(parts.get(Part.INDICATOR)).map(json -> ExactJson.as(IndicatorFacts.class, json));
    }

    public Optional<AgencyFacts> agency() {
        return Optional.ofNullable(parts.get(Part.AGENCY)).map(json -> ExactJson.as(AgencyFacts.class, json));
    }
}
