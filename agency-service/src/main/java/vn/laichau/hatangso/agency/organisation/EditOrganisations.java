package vn.laichau.hatangso.agency.organisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.organisation.OrganisationOutcome.Kept;
import vn.laichau.hatangso.agency.organisation.OrganisationOutcome.Reason;
import vn.laichau.hatangso.agency.organisation.OrganisationOutcome.Refused;

/** Administrators add agencies that no plan names, and correct what is said of those there are. */
@ApplicationScoped
class EditOrganisations {

    private final OrganisationTable organisationTable;
    private final EnqueueOperators operators;

    EditOrganisations(OrganisationTable organisationTable, EnqueueOperators operators) {
        this.organisationTable = organisationTable;
        this.operators = operators;
    }

    @Transactional
    public OrganisationOutcome add(OrganisationContent content, RecordingDetails by) {
        var faults = OrganisationRules.faultsOf(content, content.code(), organisationTable.codes());
        if (!faults.isEmpty()) {
            return new Refused(Reason.BREAKS_RULES, faults);
        }
        organisationTable.lock();
        if (organisationTable.codes().contains(content.code())) {
            return Refused.because(Reason.CODE_TAKEN);
        }
        return kept(organisationTable.add(content, by), content);
    }

    /**
     * @param day of the period that is meant
     * @param seen throws when the administrator did not see this revision
     */
    @Transactional
    public OrganisationOutcome correct(
            String code, LocalDate day, OrganisationContent content, RecordingDetails by, LongConsumer seen) {
        organisationTable.lock();
        var found = organisationTable.findNewest(code, day);
        if (found.isEmpty()) {
            return Refused.because(Reason.ABSENT);
        }
        var agency = found.get();
        seen.accept(agency.revision());
        var faults =
                new ArrayList<>(OrganisationRules.faultsOf(content, code, organisationTable.codes(), agency.isGroup()));
        if (content.parent() != null && organisationTable.belongsTo(content.parent(), code)) {
            faults.add(OrganisationRules.CIRCLE);
        }
        if (!faults.isEmpty()) {
            return new Refused(Reason.BREAKS_RULES, faults);
        }
        agency.correct(content, by);
        organisationTable.flush();
        return kept(agency, content);
    }

    private OrganisationOutcome kept(Organisation agency, OrganisationContent content) {
        var faults = OrganisationRules.taken(content, organisationTable.sharedIdentifiers(agency.code()));
        if (!faults.isEmpty()) {
            QuarkusTransaction.setRollbackOnly();
            return new Refused(Reason.BREAKS_RULES, faults);
        }
        // Also one that was told of before: its kind may have been wrong until now.
        operators.tell(agency.code());
        return new Kept(agency.internal());
    }
}
