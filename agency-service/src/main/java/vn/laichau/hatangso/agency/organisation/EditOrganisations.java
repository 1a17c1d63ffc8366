package vn.laichau.hatangso.agency.organisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Administrators add agencies that no plan names, and correct what is said of those there are. */
@ApplicationScoped
class EditOrganisations {

    private final OrganisationTable organisationTable;

    EditOrganisations(OrganisationTable organisationTable) {
        this.organisationTable = organisationTable;
    }

    @Transactional
    public Outcome<OrganisationView> add(OrganisationContent content, Actor actor) {
        var by = new RecordingDetails(actor.at(), actor.account());
        var added = Command.<Organisation>of(OrganisationTransition.ADD)
                .checked(OrganisationRules.faultsOf(content, content.code(), organisationTable.codes()))
                .unless(none -> unlessFree(content.code()))
                .begin(actor, null, () -> organisationTable.add(content, by), agency -> {});
        return kept(added, content, actor);
    }

    private Optional<Refusal> unlessFree(String code) {
        organisationTable.lock();
        return organisationTable.codes().contains(code)
                ? Optional.of(Refusal.because(AgencyProblem.AGENCY_CODE_TAKEN))
                : Optional.empty();
    }

    /** @param day of the period that is meant */
    @Transactional
    public Outcome<OrganisationView> correct(
            String code, LocalDate day, OrganisationContent content, Actor actor, Revision seen) {
        organisationTable.lock();
        var by = new RecordingDetails(actor.at(), actor.account());
        var corrected = Command.<Organisation>of(OrganisationTransition.CORRECT, agency -> agency.correct(content, by))
                .checked(OrganisationRules.fixed(content, code))
                .unless(agency -> Refusal.ofAny(faultsOf(agency, content)))
                .carryOut(organisationTable.findNewest(code, day), actor, seen, agency -> organisationTable.flush());
        return kept(corrected, content, actor);
    }

    private List<FieldError> faultsOf(Organisation agency, OrganisationContent content) {
        return new FieldErrors()
                .addAll(OrganisationRules.faultsOf(content, agency.code(), organisationTable.codes(), agency.isGroup()))
                .addIf(
                        content.parent() != null && organisationTable.belongsTo(content.parent(), agency.code()),
                        "/parent",
                        AgencyErrorCode.CYCLIC)
                .list();
    }

    /** Identifiers are compared once they are stored: the database knows on which days two agencies exist. */
    private Outcome<OrganisationView> kept(Outcome<Organisation> outcome, OrganisationContent content, Actor actor) {
        if (outcome instanceof Done<Organisation> done) {
            var code = done.view().code();
            var faults = OrganisationRules.taken(content, organisationTable.sharedIdentifiers(code));
            if (!faults.isEmpty()) {
                QuarkusTransaction.setRollbackOnly();
                return Outcome.refused(faults);
            }
            // Also one that was told of before: its kind may have been wrong until now.
            organisationTable.tellOperator(code);
        }
        return outcome.map(agency -> agency.internal(actor));
    }
}
