package vn.laichau.hatangso.reporting.report;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The equivalent document that takes a report's place, and why. */
record Replacement(
        @Schema(required = true) UUID by,
        @Schema(required = true) String reason) {}
