package vn.laichau.hatangso.agency.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.attachment.Attachments;
import vn.laichau.hatangso.agency.concession.Concessions;
import vn.laichau.hatangso.agency.obligation.Duties;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.agency.organisation.Agency;
import vn.laichau.hatangso.agency.submission.content.ContentRules;
import vn.laichau.hatangso.agency.submission.content.Form;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** What a submission must keep to, whoever sends it. */
@ApplicationScoped
public class SubmissionRules {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;

    private final Obligations obligations;
    private final Duties duties;
    private final Concessions concessions;
    private final ContentRules contentRules;
    private final Attachments attachments;

    SubmissionRules(
            Obligations obligations,
            Duties duties,
            Concessions concessions,
            ContentRules contentRules,
            Attachments attachments) {
        this.obligations = obligations;
        this.duties = duties;
        this.concessions = concessions;
        this.contentRules = contentRules;
        this.attachments = attachments;
    }

    /** All faults at once, in the order of the members. */
    public List<FieldError> faultsOf(String organisation, NewSubmission content) {
        // Who owes nothing is told so; the widest form tells the rest.
        var form = formOf(organisation, content.obligation(), content.year()).orElse(Form.TELECOM);
        var faults = Stream.of(
                dutyFaults(organisation, content.obligation(), content.year()),
                contentRules.faultsOf(form, content),
                attachments.faultsOf(organisation, content.attachments(), "/attachments"));
        return ContentRules.inOrder(faults.flatMap(List::stream));
    }

    /** The form that the duty asks of the organisation; empty when it does not owe it. */
    public Optional<Form> formOf(String organisation, String obligation, Integer year) {
        return isYear(year)
                ? find(obligation)
                        .flatMap(known -> owing(organisation, known, year).map(agency -> Form.of(known, agency)))
                : Optional.empty();
    }

    /** Whether the organisation owes that duty for that year. */
    public List<FieldError> dutyFaults(String organisation, String code, Integer year) {
        var faults = new ArrayList<FieldError>();
        var obligation = find(code);
        if (obligation.isEmpty()) {
            faults.add(fault(
                    "/obligation", "unknown-obligation", "Nghĩa vụ không có trong danh mục", "This duty is not known"));
        }
        if (!isYear(year)) {
            faults.add(fault("/year", "out-of-range", "Năm phải từ 2020 đến 2100", "The year must be 2020 to 2100"));
        } else if (obligation.isPresent()
                && owing(organisation, obligation.get(), year).isEmpty()) {
            faults.add(fault(
                    "/obligation",
                    "not-owed",
                    "Đơn vị không có nghĩa vụ này trong năm đó",
                    "The organisation does not owe this duty for that year"));
        } else if (obligation.isPresent() && concessions.isReleased(organisation, code, year)) {
            faults.add(fault(
                    "/obligation",
                    "waived",
                    "Đơn vị được miễn nghĩa vụ này trong năm đó",
                    "The organisation is released from this duty for that year"));
        }
        return faults;
    }

    private Optional<Agency> owing(String organisation, Obligation obligation, int year) {
        return obligation.takesYear(year) ? duties.owing(organisation, obligation, year) : Optional.empty();
    }

    private Optional<Obligation> find(String code) {
        return code == null ? Optional.empty() : obligations.find(code);
    }

    private static boolean isYear(Integer year) {
        return year != null && year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static FieldError fault(String pointer, String code, String vi, String en) {
        return new FieldError(pointer, code, Text.of(vi, en));
    }
}
