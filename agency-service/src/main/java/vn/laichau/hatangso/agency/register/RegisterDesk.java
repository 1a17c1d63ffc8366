package vn.laichau.hatangso.agency.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.register.Outcome.Done;
import vn.laichau.hatangso.agency.register.Outcome.Refused;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers;
import vn.laichau.hatangso.chassis.idempotency.StoredAnswer;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** Where the resources of all registers send people: who is asking, what is answered, and each creation once. */
@ApplicationScoped
public class RegisterDesk {

    private static final int OK = 200;

    private final CreatedAnswers answers;
    private final Callers callers;
    private final Clock clock;

    RegisterDesk(CreatedAnswers answers, Callers callers, Clock clock) {
        this.answers = answers;
        this.callers = callers;
        this.clock = clock;
    }

    /** Who is calling, as the one who does something now. */
    public Actor actor() {
        var caller = callers.get();
        return new Actor(caller.organisation(), caller.name(), clock.instant());
    }

    public StoredAnswer shown(EntryView view) {
        return new StoredAnswer(OK, null, ETags.of(view.revision()), answers.bytes(view));
    }

    public StoredAnswer changed(Outcome<?> outcome) {
        return shown(done(outcome));
    }

    /** @param path of the list that it was added to */
    public StoredAnswer created(String path, Outcome<?> outcome) {
        var view = done(outcome);
        return answers.of(view, path + "/" + view.key(), ETags.of(view.revision()));
    }

    /** What a client sent, by which a repetition of it is known. */
    public byte[] bytes(Object content) {
        return answers.bytes(content);
    }

    private static EntryView done(Outcome<?> outcome) {
        if (outcome instanceof Done<?> done) {
            return done.view();
        }
        throw problem(((Refused<?>) outcome).refusal());
    }

    private static ProblemException problem(Refusal refusal) {
        return switch (refusal.reason()) {
            case ABSENT -> CommonProblem.NOT_FOUND.asIs();
            case BREAKS_RULES -> CommonProblem.INVALID_CONTENT.at(refusal.faults());
            case WRONG_STATE -> AgencyProblem.ENTRY_STATE_FORBIDS.asIs();
            case NOT_ENTITLED -> CommonProblem.FORBIDDEN.asIs();
            case BALANCE_EXCEEDED -> AgencyProblem.BUDGET_BALANCE_EXCEEDED.asIs();
            case BALANCE_BELOW_ALLOTTED -> AgencyProblem.BUDGET_BALANCE_BELOW_ALLOTTED.asIs();
            case STILL_LET -> AgencyProblem.INFRASTRUCTURE_LET.asIs();
        };
    }
}
