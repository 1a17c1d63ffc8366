package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.agency.obligation.Duties;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** What a submission must keep to, whoever sends it. */
@ApplicationScoped
class SubmissionRules {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_NARRATIVE = 20_000;

    private final Obligations obligations;
    private final Duties duties;

    SubmissionRules(Obligations obligations, Duties duties) {
        this.obligations = obligations;
        this.duties = duties;
    }

    /** All faults at once, in the order of the members. */
    List<FieldError> faultsOf(String organisation, NewSubmission submission) {
        var faults = new ArrayList<>(dutyFaults(organisation, submission));
        faults.addAll(narrativeFaults(submission));
        faults.addAll(FigureRules.faultsOf(submission.figures()));
        return faults;
    }

    private List<FieldError> dutyFaults(String organisation, NewSubmission submission) {
        var faults = new ArrayList<FieldError>();
        var year = submission.year();
        var knownYear = year != null && year >= FIRST_YEAR && year <= LAST_YEAR;
        var obligation = submission.obligation() == null
                ? null
                : obligations.find(submission.obligation()).orElse(null);
        if (obligation == null) {
            faults.add(fault(
                    "/obligation", "unknown-obligation", "Nghĩa vụ không có trong danh mục", "This duty is not known"));
        }
        if (!knownYear) {
            faults.add(fault("/year", "out-of-range", "Năm phải từ 2020 đến 2100", "The year must be 2020 to 2100"));
        }
        if (obligation != null && knownYear && !duties.owes(organisation, obligation, year)) {
            faults.add(fault(
                    "/obligation",
                    "not-owed",
                    "Đơn vị không có nghĩa vụ này trong năm đó",
                    "The organisation does not owe this duty for that year"));
        }
        return faults;
    }

    private static List<FieldError> narrativeFaults(NewSubmission submission) {
        var narrative = submission.narrative();
        if (narrative.length() > LONGEST_NARRATIVE) {
            return List.of(fault("/narrative", "too-long", "Tối đa 20.000 ký tự", "At most 20,000 characters"));
        }
        if (!Characters.areStorable(narrative)) {
            return List.of(fault(
                    "/narrative", "control-character", "Có ký tự điều khiển", "There are control characters in it"));
        }
        return narrative.isBlank() && submission.figures().isEmpty()
                ? List.of(fault(
                        "", "empty", "Cần thuyết minh hoặc số liệu", "A narrative or at least one figure is needed"))
                : List.of();
    }

    private static FieldError fault(String pointer, String code, String vi, String en) {
        return new FieldError(pointer, code, Text.of(vi, en));
    }
}
