package vn.laichau.hatangso.agency.budget.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.register.Actor;
import vn.laichau.hatangso.agency.register.Bookkeeping;
import vn.laichau.hatangso.agency.register.Deed;
import vn.laichau.hatangso.agency.register.Outcome;
import vn.laichau.hatangso.agency.register.content.ContentRules;
import vn.laichau.hatangso.agency.register.content.Note;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What the agency does with its own request. */
@ApplicationScoped
public class AskForBudget {

    private final BudgetRequests requests;
    private final Tasks tasks;
    private final Bookkeeping books;

    AskForBudget(BudgetRequests requests, Tasks tasks, Bookkeeping books) {
        this.requests = requests;
        this.tasks = tasks;
        this.books = books;
    }

    @Transactional
    public Outcome<BudgetRequestView> draft(NewBudgetRequest content, Actor actor) {
        return books.enter(requests, faultsOf(content), () -> new BudgetRequest(content, actor), actor);
    }

    @Transactional
    public Outcome<BudgetRequestView> change(UUID id, NewBudgetRequest content, Actor actor, LongConsumer seen) {
        var deed = Deed.<BudgetRequest>of(BudgetSteps.CHANGE, request -> request.state(content))
                .checked(faultsOf(content))
                .about(content.amount());
        return books.changeOwn(requests, id, actor, seen, deed);
    }

    @Transactional
    public Outcome<BudgetRequestView> submit(UUID id, Actor actor, LongConsumer seen) {
        return books.changeOwn(
                requests, id, actor, seen, Deed.of(BudgetSteps.SUBMIT, request -> request.submitAt(actor.at())));
    }

    @Transactional
    public Outcome<BudgetRequestView> withdraw(UUID id, Note reason, Actor actor, LongConsumer seen) {
        return books.changeOwn(requests, id, actor, seen, Deed.explained(BudgetSteps.WITHDRAW, reason));
    }

    private List<FieldError> faultsOf(NewBudgetRequest content) {
        var rules = new ContentRules();
        if (content.task() == null || !tasks.exists(content.task())) {
            rules.fault("/task", "unknown-task", "Nhiệm vụ không có", "This task is not known");
        }
        return rules.year("/year", content.year())
                .require("/source", content.source())
                .amount("/amount", content.amount(), 1)
                .text("/reason", content.reason(), Note.LONGEST)
                .faults();
    }
}
