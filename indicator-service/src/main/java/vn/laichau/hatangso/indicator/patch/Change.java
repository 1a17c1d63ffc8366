package vn.laichau.hatangso.indicator.patch;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.laichau.hatangso.chassis.http.Revisioned;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Changes things that have no states, in the order of all transitions: found, revision, content, change. */
public final class Change {

    private Change() {}

    /**
     * @param found locked until the transaction ends, or written only if it is still of this revision; empty for what is not there
     * @param change refuses a wrong content, or makes the change
     */
    public static <T extends Revisioned, V> Outcome<V> of(
            Optional<T> found, Revision seen, Function<T, Outcome<V>> change) {
        if (found.isEmpty()) {
            return Outcome.refused(CommonProblem.NOT_FOUND);
        }
        Optional<Refusal> stale = Revision.unlessSeen(seen, found.get().entityTag());
        return stale.isPresent() ? new Refused<>(stale.get()) : change.apply(found.get());
    }

    /** Makes a change whose content has no errors. */
    public static <V> Outcome<V> unless(List<FieldError> errors, Supplier<V> change) {
        return errors.isEmpty() ? new Done<>(change.get()) : Outcome.refused(errors);
    }
}
