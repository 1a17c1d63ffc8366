package vn.laichau.hatangso.agency.submission.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.attachment.Attachments;
import vn.laichau.hatangso.agency.extension.ExtensionsAndWaivers;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.agency.obligation.OwedObligations;
import vn.laichau.hatangso.agency.obligation.terms.SubmissionForm;
import vn.laichau.hatangso.agency.submission.content.ContentRules;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** What a submission must keep to, whoever sends it. */
@ApplicationScoped
public class SubmissionRules {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;

    private final Obligations obligations;
    private final OwedObligations owedObligations;
    private final ExtensionsAndWaivers extensionsAndWaivers;
    private final ContentRules contentRules;
    private final Attachments attachments;

    SubmissionRules(
            Obligations obligations,
            OwedObligations owedObligations,
            ExtensionsAndWaivers extensionsAndWaivers,
            ContentRules contentRules,
            Attachments attachments) {
        this.obligations = obligations;
        this.owedObligations = owedObligations;
        this.extensionsAndWaivers = extensionsAndWaivers;
        this.contentRules = contentRules;
        this.attachments = attachments;
    }

    /** All faults at once, in the order of the members. */
    public List<FieldError> faultsOf(String organisation, NewSubmission content) {
        return faultsOf(find(organisation, content.obligation(), content.year()), content);
    }

    /** The same for an obligation that is looked up already. */
    public List<FieldError> faultsOf(RequestedObligation owed, NewSubmission content) {
        // Who owes nothing is told so; the widest form tells the rest.
        var faults = Stream.of(
                ContentRules.obstaclesToKeeping(content),
                obligationFaults(owed),
                contentRules.faultsOf(form(owed).orElse(SubmissionForm.TELECOM), content),
                attachments.faultsOf(owed.organisation(), content.attachments(), "/attachments"));
        return ContentRules.inOrder(faults.flatMap(List::stream));
    }

    /** The form that the obligation asks of the organisation; empty when it does not owe it. */
    public Optional<SubmissionForm> formOf(ObligationKey key) {
        return form(find(key.organisation(), key.obligation(), key.year()));
    }

    private static Optional<SubmissionForm> form(RequestedObligation owed) {
        return owed.debtor().map(agency -> owed.known().formFor(agency));
    }

    /** Whether the organisation owes that obligation for that year. */
    public List<FieldError> obligationFaults(ObligationKey key) {
        return obligationFaults(find(key.organisation(), key.obligation(), key.year()));
    }

    private List<FieldError> obligationFaults(RequestedObligation owed) {
        var known = owed.obligation().isPresent();
        var errors = new FieldErrors().addIf(!known, "/obligation", CommonErrorCode.UNKNOWN_CODE);
        if (owed.year().isEmpty()) {
            errors.add("/year", CommonErrorCode.OUT_OF_RANGE, String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        } else if (known && owed.debtor().isEmpty()) {
            errors.add("/obligation", AgencyErrorCode.NOT_OWED);
        } else if (known
                && extensionsAndWaivers.isReleased(
                        owed.organisation(), owed.known(), owed.year().get())) {
            errors.add("/obligation", AgencyErrorCode.WAIVED);
        }
        return errors.list();
    }

    /** What is known of the obligation that somebody names; any of it may be wrong or missing. */
    public RequestedObligation find(String organisation, String code, Integer year) {
        var possible = Optional.ofNullable(year).filter(SubmissionRules::isYear);
        var known = code == null
                ? Optional.<Obligation>empty()
                : possible.map(fitting -> obligations.find(code, fitting)).orElseGet(() -> obligations.find(code));
        var debtor = known.flatMap(obligation -> possible.filter(obligation::takesYear)
                .flatMap(fitting -> owedObligations.owing(organisation, obligation, fitting)));
        return new RequestedObligation(organisation, code, possible, known, debtor);
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
