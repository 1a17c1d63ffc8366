package vn.laichau.hatangso.agency.budget.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.register.Actor;
import vn.laichau.hatangso.agency.register.Bookkeeping;
import vn.laichau.hatangso.agency.register.Deed;
import vn.laichau.hatangso.agency.register.Outcome;
import vn.laichau.hatangso.agency.register.Refusal;
import vn.laichau.hatangso.agency.register.Refusal.Reason;
import vn.laichau.hatangso.agency.register.content.Note;

/** Finance appraises, the PPC decides. The sum allotted never exceeds the balance, whoever decides at the same time. */
@ApplicationScoped
public class DecideBudget {

    private final BudgetRequests requests;
    private final Bookkeeping books;

    DecideBudget(BudgetRequests requests, Bookkeeping books) {
        this.requests = requests;
        this.books = books;
    }

    @Transactional
    public Outcome<BudgetRequestView> appraise(UUID id, Appraisal appraisal, Actor actor, LongConsumer seen) {
        var deed = Deed.<BudgetRequest>of(BudgetSteps.APPRAISE, request -> request.appraise(appraisal, actor.at()))
                .unless(request -> Refusal.ofAny(appraisal.faults(request)))
                .noting(appraisal.note())
                .about(appraisal.amount());
        return books.change(requests, id, actor, seen, deed);
    }

    @Transactional
    public Outcome<BudgetRequestView> giveBack(UUID id, Note note, Actor actor, LongConsumer seen) {
        return books.change(requests, id, actor, seen, Deed.explained(BudgetSteps.RETURN, note));
    }

    /** Locks the request, then the balance: always in that order. */
    @Transactional
    public Outcome<BudgetRequestView> decide(UUID id, BudgetDecision decision, Actor actor, LongConsumer seen) {
        var step = decision.allots() ? BudgetSteps.ALLOT : BudgetSteps.REFUSE;
        var deed = Deed.<BudgetRequest>of(step, request -> request.decide(decision, actor.at()))
                .unless(request -> Refusal.ofAny(decision.faults(request, actor.today())))
                .unless(request -> overdraws(request, decision))
                .noting(decision.number())
                .about(decision.amount());
        return books.change(requests, id, actor, seen, deed);
    }

    private Optional<Refusal> overdraws(BudgetRequest request, BudgetDecision decision) {
        if (!decision.allots()) {
            return Optional.empty();
        }
        var left = requests.lockLeftFor(request).orElse(0L);
        return decision.amount() <= left ? Optional.empty() : Optional.of(Refusal.because(Reason.BALANCE_EXCEEDED));
    }
}
