package vn.laichau.hatangso.agency.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.SuccessorLookup;

/** The obligations with the organisations that the caller may know of: all for State bodies, its own for an operator, none for citizens. */
@ApplicationScoped
public class KnownDeadlines {

    private final Deadlines deadlines;
    private final Callers callers;
    private final SuccessorLookup successorLookup;

    KnownDeadlines(Deadlines deadlines, Callers callers, SuccessorLookup successorLookup) {
        this.deadlines = deadlines;
        this.callers = callers;
        this.successorLookup = successorLookup;
    }

    /** @param plan whose; null for those of all */
    List<DeadlineView> of(String plan, int year, Instant at) {
        return deadlines.of(plan, year, at, known());
    }

    /** Those that fall due in the calendar year of the instant, and those of the year before that somebody still owes. */
    public List<DeadlineView> owedAt(Instant at) {
        return deadlines.owedAt(at, known());
    }

    private Predicate<Organisation> known() {
        var caller = callers.find();
        return agency ->
                caller.filter(c -> c.isStateBody() || isOwn(agency.code(), c)).isPresent();
    }

    /** A successor reads what became of its predecessors' obligations. */
    private boolean isOwn(String code, Caller caller) {
        return code.equals(caller.organisation())
                || successorLookup.predecessorsOf(caller.organisation()).contains(code);
    }
}
