package vn.laichau.hatangso.chassis.transition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.SuccessorLookup;

/** The caller of the present request, as the one who does something now. */
@ApplicationScoped
public class CurrentActor {

    private final Callers callers;
    private final SuccessorLookup successorLookup;
    private final Clock clock;

    CurrentActor(Callers callers, SuccessorLookup successorLookup, Clock clock) {
        this.callers = callers;
        this.successorLookup = successorLookup;
        this.clock = clock;
    }

    /** @throws vn.laichau.hatangso.chassis.problem.ProblemException 401 when nobody is signed in */
    public Actor get() {
        return of(callers.get());
    }

    /** The same where anybody may read: nobody may do anything. */
    public Actor orNobody() {
        return callers.find().map(this::of).orElse(Actor.NOBODY);
    }

    private Actor of(Caller caller) {
        return new Actor(caller.organisation(), caller.name(), caller.roles(), clock.instant(), successorLookup);
    }
}
