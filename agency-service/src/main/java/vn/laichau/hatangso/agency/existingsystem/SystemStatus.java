package vn.laichau.hatangso.agency.existingsystem;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.content.Day;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * How a system is by now.
 *
 * @param since the day, not in the future
 * @param note from whom it is known, up to 2,000 characters
 */
public record SystemStatus(
        @Required ExistingSystem.NowState state,
        @Required @Day LocalDate since,
        @Required @Prose(FieldErrors.LONGEST_REASON) String note) {

    List<FieldError> faults(LocalDate today) {
        return new FieldErrors().notAfter("/since", since, today).list();
    }
}
