package vn.laichau.hatangso.agency.budget.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.register.RegisterCommand;
import vn.laichau.hatangso.agency.register.RegisterTransitions;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

/** What the agency does with its own request. */
@ApplicationScoped
public class RequestBudget {

    private final BudgetRequests requests;
    private final Tasks tasks;
    private final RegisterTransitions register;

    RequestBudget(BudgetRequests requests, Tasks tasks, RegisterTransitions register) {
        this.requests = requests;
        this.tasks = tasks;
        this.register = register;
    }

    @Transactional
    public Outcome<BudgetRequestView> draft(NewBudgetRequest content, Actor actor) {
        var command = RegisterCommand.of(BudgetRequestTransition.ENTER).checked(faultsOf(content));
        return register.enter(requests, actor, command, () -> new BudgetRequest(content, actor));
    }

    @Transactional
    public Outcome<BudgetRequestView> change(UUID id, NewBudgetRequest content, Actor actor, Revision seen) {
        var command = RegisterCommand.of(BudgetRequestTransition.CHANGE, request -> request.state(content))
                .checked(faultsOf(content))
                .about(content.amount());
        return register.change(requests, id, actor, seen, command);
    }

    @Transactional
    public Outcome<BudgetRequestView> submit(UUID id, Actor actor, Revision seen) {
        return register.change(
                requests,
                id,
                actor,
                seen,
                RegisterCommand.of(BudgetRequestTransition.SUBMIT, request -> request.submitAt(actor.at())));
    }

    @Transactional
    public Outcome<BudgetRequestView> withdraw(UUID id, ReasonBody reason, Actor actor, Revision seen) {
        return register.change(
                requests, id, actor, seen, RegisterCommand.explained(BudgetRequestTransition.WITHDRAW, reason));
    }

    private List<FieldError> faultsOf(NewBudgetRequest content) {
        return new FieldErrors()
                .addIf(!tasks.exists(content.task()), "/task", CommonErrorCode.UNKNOWN_CODE)
                .list();
    }
}
