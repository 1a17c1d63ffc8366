package vn.laichau.hatangso.agency.organisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.organisation.Keeping.Kept;
import vn.laichau.hatangso.agency.organisation.Keeping.Reason;
import vn.laichau.hatangso.agency.organisation.Keeping.Refused;

/** Administrators add agencies that no plan names, and correct what is said of those there are. */
@ApplicationScoped
class KeepAgencies {

    private final Agencies agencies;
    private final TellOperators operators;

    KeepAgencies(Agencies agencies, TellOperators operators) {
        this.agencies = agencies;
        this.operators = operators;
    }

    @Transactional
    public Keeping add(AgencyContent content, Statement by) {
        var faults = AgencyRules.faultsOf(content, content.code(), agencies.codes());
        if (!faults.isEmpty()) {
            return new Refused(Reason.BREAKS_RULES, faults);
        }
        agencies.lock();
        if (agencies.codes().contains(content.code())) {
            return Refused.because(Reason.CODE_TAKEN);
        }
        return kept(agencies.add(content, by), content);
    }

    /**
     * @param day of the period that is meant
     * @param seen throws when the administrator did not see this revision
     */
    @Transactional
    public Keeping correct(String code, LocalDate day, AgencyContent content, Statement by, LongConsumer seen) {
        agencies.lock();
        var found = agencies.findNewest(code, day);
        if (found.isEmpty()) {
            return Refused.because(Reason.ABSENT);
        }
        var agency = found.get();
        seen.accept(agency.revision());
        var faults = new ArrayList<>(AgencyRules.faultsOf(content, code, agencies.codes(), agency.isGroup()));
        if (content.parent() != null && agencies.belongsTo(content.parent(), code)) {
            faults.add(AgencyRules.CIRCLE);
        }
        if (!faults.isEmpty()) {
            return new Refused(Reason.BREAKS_RULES, faults);
        }
        agency.correct(content, by);
        agencies.flush();
        return kept(agency, content);
    }

    private Keeping kept(Agency agency, AgencyContent content) {
        var faults = AgencyRules.taken(content, agencies.sharedIdentifiers(agency.code()));
        if (!faults.isEmpty()) {
            QuarkusTransaction.setRollbackOnly();
            return new Refused(Reason.BREAKS_RULES, faults);
        }
        // Also one that was told of before: its kind may have been wrong until now.
        operators.tell(agency.code());
        return new Kept(agency.internal());
    }
}
