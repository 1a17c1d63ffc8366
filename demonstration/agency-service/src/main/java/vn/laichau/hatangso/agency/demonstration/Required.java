package vn.laichau.hatangso.agency.demonstration;

import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;

/** A demonstration file that breaks a rule stops the start. */
final class Required {

    private Required() {}

    static <V> V done(Outcome<V> outcome) {
        if (outcome instanceof Done<V> done) {
            return done.view();
        }
        throw new IllegalStateException("demonstration: " + outcome);
    }
}
