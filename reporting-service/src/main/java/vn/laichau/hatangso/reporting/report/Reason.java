package vn.laichau.hatangso.reporting.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.entry.EnteredText;

/** Why something was done. */
record Reason(@Schema(examples = "Bổ sung số liệu cấp xã") String reason) {

    private static final int LONGEST = 2_000;

    /** @throws vn.laichau.hatangso.chassis.problem.ProblemException when it says nothing, or cannot be kept */
    static String required(String reason) {
        EnteredText.requireSound("/reason", reason);
        if (!EnteredText.saysSomething(reason)) {
            throw EnteredText.missing(List.of("/reason"));
        }
        if (reason.length() > LONGEST) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(
                    new FieldError("/reason", "too-long", Text.of("Tối đa 2.000 ký tự", "At most 2,000 characters"))));
        }
        return reason.strip();
    }

    /** Null for one that is not given. */
    static String ifGiven(Reason why) {
        return why == null || why.reason() == null || why.reason().isBlank() ? null : required(why.reason());
    }
}
