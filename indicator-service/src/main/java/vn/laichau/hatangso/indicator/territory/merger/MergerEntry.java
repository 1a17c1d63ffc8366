package vn.laichau.hatangso.indicator.territory.merger;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of a merger. */
sealed interface MergerEntry {

    /**
     * It is entered, or could be.
     *
     * @param units new units
     * @param predecessors units that end
     * @param villages that go on under a new unit
     */
    record Entered(int units, int predecessors, int villages) implements MergerEntry {}

    /** Nothing changed: it breaks rules at these places. */
    record BreaksRules(List<FieldError> faults) implements MergerEntry {}
}
