package vn.laichau.hatangso.agency.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.obligation.terms.ObligationTerms;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.succession.rules.UnassignedWork;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** The coordinator adds obligations that no plan states, and sets what a plan leaves open, such as the day of a review. */
@ApplicationScoped
class EditObligations {

    private final ObligationTable table;
    private final Organisations organisations;
    private final UnassignedWork unassignedWork;

    EditObligations(ObligationTable table, Organisations organisations, UnassignedWork unassignedWork) {
        this.table = table;
        this.unassignedWork = unassignedWork;
        this.organisations = organisations;
    }

    @Transactional
    public Outcome<ObligationView> add(String code, ObligationTerms obligationTerms, Actor actor) {
        unassignedWork.keepAgencies();
        var faults = faultsOf(obligationTerms, code);
        faults.require("/code", code);
        return Command.of(ObligationTransition.ADD)
                .checked(faults.list())
                .unless(none -> unlessFree(code))
                .begin(actor, null, () -> Obligation.added(code, obligationTerms), table::persistAndFlush)
                .map(obligation -> obligation.view(actor));
    }

    private Optional<Refusal> unlessFree(String code) {
        table.lock(code);
        return table.findByCode(code).map(taken -> Refusal.because(AgencyProblem.OBLIGATION_CODE_TAKEN));
    }

    /** @param given code in the content; null where it was left out */
    @Transactional
    public Outcome<ObligationView> change(
            String code, String given, ObligationTerms obligationTerms, Actor actor, Revision seen) {
        unassignedWork.keepAgencies();
        return Command.of(ObligationTransition.CHANGE, (Obligation obligation) -> obligation.agree(obligationTerms))
                .checked(codeChanged(code, given))
                .checked(faultsOf(obligationTerms, code).list())
                .carryOut(table.findForChange(code), actor, seen, changed -> {
                    table.noted(changed);
                    table.flush();
                })
                .map(obligation -> obligation.view(actor));
    }

    private static List<FieldError> codeChanged(String code, String given) {
        return given == null || given.equals(code) ? List.of() : List.of(AgencyErrorCode.FIXED.at("/code"));
    }

    private FieldErrors faultsOf(ObligationTerms obligationTerms, String code) {
        var faults = ObligationTermsRules.faultsOf(obligationTerms, organisations.codes());
        if (faults.isEmpty()) {
            var owed = new WorkItem(WorkItemKind.OBLIGATION_OWED, code);
            if (!obligationTerms.owedBy().organisations().stream()
                    .allMatch(agency -> unassignedWork.isAnsweredFor(agency, owed))) {
                faults.add(UnassignedWork.endsForNobody("/owedBy/organisations"));
            }
            var received = new WorkItem(WorkItemKind.OBLIGATION_RECEIVED, code);
            if (obligationTerms.owedTo() != null && !unassignedWork.isAnsweredFor(obligationTerms.owedTo(), received)) {
                faults.add(UnassignedWork.endsForNobody("/owedTo"));
            }
        }
        return faults;
    }
}
