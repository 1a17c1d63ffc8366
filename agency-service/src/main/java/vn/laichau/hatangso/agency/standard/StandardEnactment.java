package vn.laichau.hatangso.agency.standard;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.content.Day;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * How a version came into force.
 *
 * @param on the day, not in the future
 * @param legalBasis the document that put it into force, up to 500 characters
 */
public record StandardEnactment(
        @Required @Day LocalDate on, @Required @Prose(500) String legalBasis) {

    List<FieldError> faults(LocalDate today) {
        return new FieldErrors().notAfter("/on", on, today).list();
    }
}
