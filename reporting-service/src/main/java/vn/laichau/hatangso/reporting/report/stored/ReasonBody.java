package vn.laichau.hatangso.reporting.report.stored;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.reporting.entry.TextRules;

/** Why something was done. */
record ReasonBody(
        @Schema(examples = "Bổ sung số liệu cấp xã") String reason) {

    private static final int LONGEST = 2_000;

    /** @throws vn.laichau.hatangso.chassis.problem.ProblemException when it says nothing, or cannot be kept */
    static String required(String reason) {
        new FieldErrors()
                .printable("/reason", reason)
                .storable("/reason", reason, LONGEST)
                .throwIfAny();
        if (!TextRules.saysSomething(reason)) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(CommonErrorCode.MISSING.at("/reason")));
        }
        return reason.strip();
    }

    /** Null for one that is not given. */
    static String ifGiven(ReasonBody why) {
        return why == null || why.reason() == null || why.reason().isBlank() ? null : required(why.reason());
    }
}
