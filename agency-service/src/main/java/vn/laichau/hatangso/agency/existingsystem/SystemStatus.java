package vn.laichau.hatangso.agency.existingsystem;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * How a system is by now.
 *
 * @param since the day, not in the future
 * @param note from whom it is known, up to 2,000 characters
 */
public record SystemStatus(ExistingSystem.NowState state, LocalDate since, String note) {

    List<FieldError> faults(LocalDate today) {
        return new FieldErrors()
                .require("/state", state)
                .dayUntil("/since", since, today)
                .text("/note", note, FieldErrors.LONGEST_REASON)
                .list();
    }
}
