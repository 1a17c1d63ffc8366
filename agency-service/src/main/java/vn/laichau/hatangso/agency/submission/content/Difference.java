package vn.laichau.hatangso.agency.submission.content;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where two contents differ.
 *
 * @param pointer into the later content; of what was removed into the earlier
 * @param before absent for what was added
 * @param after absent for what was removed
 */
public record Difference(
        String pointer,
        DifferenceKind kind,
        @Schema(implementation = Object.class) JsonNode before,
        @Schema(implementation = Object.class) JsonNode after) {

    /** What happened to the place. */
    public enum DifferenceKind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
