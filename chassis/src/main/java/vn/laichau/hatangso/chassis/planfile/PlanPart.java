package vn.laichau.hatangso.chassis.planfile;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Outcome;

/**
 * A part of a plan that is a file of its own, and what loading one does to the tables.
 *
 * @param <F> what is read from the file
 * @param <L> what is told of its loading
 */
public interface PlanPart<F extends PlanPart.Content, L> {

    /** What every file says of itself. */
    interface Content {

        String version();
    }

    /** The last segment of its address. */
    String name();

    Class<F> type();

    /**
     * What its rows break among themselves.
     *
     * @param plan the plan that the file must be of
     */
    List<FieldError> faultsOf(F file, String plan);

    /** What is told of the file that is in force. */
    L again(F file);

    /** @param first whether nothing of the plan is there yet, and what comes with it follows in the same transaction */
    Outcome<L> store(F file, boolean first);
}
