package vn.laichau.hatangso.reporting.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something was done. */
record Reason(@Schema(examples = "Bổ sung số liệu cấp xã") String reason) {}
