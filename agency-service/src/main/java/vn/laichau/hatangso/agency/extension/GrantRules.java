package vn.laichau.hatangso.agency.extension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.extension.GrantExtensions.NewExtension;
import vn.laichau.hatangso.agency.extension.GrantExtensions.NewWaiver;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.agency.obligation.OwedObligations;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** What an extension or a waiver must keep to: an obligation that somebody really owes, a reason, an instant that gives more time. */
@ApplicationScoped
class GrantRules {

    private final Obligations obligations;
    private final OwedObligations owedObligations;

    GrantRules(Obligations obligations, OwedObligations owedObligations) {
        this.obligations = obligations;
        this.owedObligations = owedObligations;
    }

    List<FieldError> faultsOf(NewWaiver waiver) {
        return checked(waiver.obligation(), waiver.year(), waiver.organisation())
                .list();
    }

    List<FieldError> faultsOf(NewExtension extension, Instant now) {
        var expires = extension.expires();
        return checked(extension.obligation(), extension.year(), extension.organisation())
                .addIf(!isLater(extension), "/until", AgencyErrorCode.NOT_LATER)
                .addIf(expires != null && !expires.toInstant().isAfter(now), "/expires", CommonErrorCode.IN_PAST)
                .list();
    }

    private FieldErrors checked(String code, Integer year, String organisation) {
        var obligation = find(code, year);
        var errors = new FieldErrors().addIf(obligation.isEmpty(), "/obligation", CommonErrorCode.UNKNOWN_CODE);
        var owed = obligation.isEmpty() || isOwed(obligation.get(), year, organisation);
        return errors.addIf(!owed, "/organisation", AgencyErrorCode.NOT_OWED);
    }

    private boolean isOwed(Obligation obligation, int year, String organisation) {
        return (obligation.fallsDueFor(year) || obligation.awaitsYear())
                && owedObligations.owing(organisation, obligation, year).isPresent();
    }

    private boolean isLater(NewExtension extension) {
        return find(extension.obligation(), extension.year())
                .flatMap(obligation -> obligation.dueTime(extension.year()))
                .filter(due -> extension.until().toInstant().isAfter(due.onTimeBefore()))
                .isPresent();
    }

    private Optional<Obligation> find(String code, Integer year) {
        return obligations.find(code, year);
    }
}
