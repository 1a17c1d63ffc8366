package vn.laichau.hatangso.agency.budget.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.register.RegisterCommand;
import vn.laichau.hatangso.agency.register.RegisterTransitions;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Finance appraises, the PPC decides. The sum allotted never exceeds the balance, whoever decides at the same time. */
@ApplicationScoped
public class DecideBudget {

    private final BudgetRequests requests;
    private final RegisterTransitions register;

    DecideBudget(BudgetRequests requests, RegisterTransitions register) {
        this.requests = requests;
        this.register = register;
    }

    @Transactional
    public Outcome<BudgetRequestView> appraise(UUID id, Appraisal appraisal, Actor actor, Revision seen) {
        var command = RegisterCommand.of(
                        BudgetRequestTransition.APPRAISE, request -> request.appraise(appraisal, actor.at()))
                .unless(request -> Refusal.ofAny(appraisal.faults(request)))
                .noting(appraisal.reason())
                .about(appraisal.amount());
        return register.change(requests, id, actor, seen, command);
    }

    @Transactional
    public Outcome<BudgetRequestView> returnForRevision(UUID id, ReasonBody reason, Actor actor, Revision seen) {
        return register.change(
                requests, id, actor, seen, RegisterCommand.explained(BudgetRequestTransition.RETURN, reason));
    }

    /** Locks the request, then the balance: always in that order. */
    @Transactional
    public Outcome<BudgetRequestView> decide(UUID id, BudgetDecision decision, Actor actor, Revision seen) {
        var step = decision.allots() ? BudgetRequestTransition.ALLOT : BudgetRequestTransition.REFUSE;
        var command = RegisterCommand.of(step, request -> request.decide(decision, actor.at()))
                .unless(request -> Refusal.ofAny(decision.faults(request, actor.today())))
                .unless(request -> overdraws(request, decision))
                .noting(decision.number())
                .about(decision.amount());
        return register.change(requests, id, actor, seen, command);
    }

    private Optional<Refusal> overdraws(BudgetRequest request, BudgetDecision decision) {
        if (!decision.allots()) {
            return Optional.empty();
        }
        var left = requests.lockLeftFor(request).orElse(0L);
        return decision.amount() <= left
                ? Optional.empty()
                : Optional.of(Refusal.because(AgencyProblem.BUDGET_BALANCE_EXCEEDED));
    }
}
