package vn.laichau.hatangso.agency.standard;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * How a version came into force.
 *
 * @param on the day, not in the future
 * @param legalBasis the document that put it into force, up to 500 characters
 */
public record StandardEnactment(LocalDate on, String legalBasis) {

    private static final int LONGEST = 500;

    List<FieldError> faults(LocalDate today) {
        return new FieldErrors()
                .dayUntil("/on", on, today)
                .text("/legalBasis", legalBasis, LONGEST)
                .list();
    }
}
