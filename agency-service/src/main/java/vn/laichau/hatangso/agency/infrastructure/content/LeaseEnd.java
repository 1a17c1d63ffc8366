package vn.laichau.hatangso.agency.infrastructure.content;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.chassis.content.Day;
import vn.laichau.hatangso.chassis.content.Reason;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * The end of a lease: from that day on the infrastructure is free again.
 *
 * @param from the first day on which it is not let any more; neither before the letting begins nor in the past, which stays as it
 *     was, nor after the end that was agreed
 * @param reason up to 2,000 characters
 */
public record LeaseEnd(
        @Required @Day LocalDate from, @Required @Reason String reason) {

    /**
     * @param wantedFrom first day of the lease
     * @param wantedUntil last day that was agreed; null for no end
     */
    public List<FieldError> faults(LocalDate wantedFrom, LocalDate wantedUntil, LocalDate today) {
        var rules = new FieldErrors();
        if (from.isBefore(wantedFrom)) {
            rules.add("/from", AgencyErrorCode.BEFORE_THE_BEGINNING);
        } else if (from.isBefore(today)) {
            rules.add("/from", CommonErrorCode.IN_PAST);
        } else if (wantedUntil != null && from.isAfter(wantedUntil)) {
            rules.add("/from", AgencyErrorCode.AFTER_THE_END);
        }
        return rules.list();
    }
}
