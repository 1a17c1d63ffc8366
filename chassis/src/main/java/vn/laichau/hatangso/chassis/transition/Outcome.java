package vn.laichau.hatangso.chassis.transition;

import java.util.List;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemType;

/** What became of a command. */
public sealed interface Outcome<V> {

    /** As it is now. */
    record Done<V>(V view) implements Outcome<V> {}

    /** Nothing was changed. */
    record Refused<V>(Refusal refusal) implements Outcome<V> {}

    static <V> Outcome<V> refused(ProblemType problem) {
        return new Refused<>(Refusal.because(problem));
    }

    static <V> Outcome<V> refused(List<FieldError> errors) {
        return new Refused<>(Refusal.of(errors));
    }

    default <W> Outcome<W> map(Function<V, W> mapping) {
        return this instanceof Done<V> done
                ? new Done<>(mapping.apply(done.view()))
                : new Refused<>(((Refused<V>) this).refusal());
    }

    /**
     * For resources.
     *
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException what the refusal says
     */
    default V orThrow() {
        if (this instanceof Done<V> done) {
            return done.view();
        }
        throw ((Refused<V>) this).refusal().asProblem();
    }
}
