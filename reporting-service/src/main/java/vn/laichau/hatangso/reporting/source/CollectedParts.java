package vn.laichau.hatangso.reporting.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the services knew at the cut-off.
 *
 * @param parts each answer as it came; a part that could not be had is absent, never empty or estimated
 */
public record CollectedParts(Map<Part, JsonNode> parts) {

    public CollectedParts {
        parts = new EnumMap<>(parts);
    }

    /** The parts that could not be had. */
    public List<Part> missing() {
        return Arrays.stream(Part.values())
                .filter(part -> !parts.containsKey(part))
                .toList();
    }

    /** Nobody answered, so there is nothing to report on. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
