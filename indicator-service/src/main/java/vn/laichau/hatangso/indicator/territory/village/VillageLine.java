package vn.laichau.hatangso.indicator.territory.village;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * One line of a file.
 *
 * @param line counted from 1
 * @param village null when the line cannot be read
 * @param faults why it cannot be taken; empty when it can
 */
record VillageLine(int line, @JsonUnwrapped VillageRow village, List<FieldError> faults) {

    boolean isSound() {
        return faults.isEmpty();
    }
}
