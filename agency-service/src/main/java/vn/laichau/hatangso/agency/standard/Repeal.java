package vn.laichau.hatangso.agency.standard;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.chassis.content.Day;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * How a version that was in force ends, without another in its place.
 *
 * @param on the first day on which it is not in force any more; not in the future
 * @param legalBasis the document that repealed it, up to 500 characters
 */
record Repeal(
        @Required @Day LocalDate on, @Required @Prose(500) String legalBasis) {

    List<FieldError> faults(Standard standard, LocalDate today) {
        var rules = new FieldErrors().notAfter("/on", on, today);
        if (standard.cameIntoForceAfter(on)) {
            rules.add("/on", AgencyErrorCode.BEFORE_IN_FORCE);
        }
        return rules.list();
    }
}
