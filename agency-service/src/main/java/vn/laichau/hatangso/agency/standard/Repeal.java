package vn.laichau.hatangso.agency.standard;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * How a version that was in force ends, without another in its place.
 *
 * @param on the first day on which it is not in force any more; not in the future
 * @param legalBasis the document that repealed it, up to 500 characters
 */
record Repeal(LocalDate on, String legalBasis) {

    private static final int LONGEST = 500;

    List<FieldError> faults(Standard standard, LocalDate today) {
        var rules = new FieldErrors().dayUntil("/on", on, today).text("/legalBasis", legalBasis, LONGEST);
        if (on != null && standard.cameIntoForceAfter(on)) {
            rules.add("/on", AgencyErrorCode.BEFORE_IN_FORCE);
        }
        return rules.list();
    }
}
