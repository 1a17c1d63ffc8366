package vn.laichau.hatangso.agency.occurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * More time, as it is granted.
 *
 * @param until the last day
 * @param expires from when on it counts no more; null: it does not lapse
 */
record NewOccurrenceExtension(LocalDate until, String reason, OffsetDateTime expires) {

    List<FieldError> faultsFor(Occurrence occurrence, Instant now) {
        var last = occurrence.dueBy(now);
        var isLater = last != null && until != null && until.isAfter(last);
        return new FieldErrors()
                .text("/reason", reason, Occurrence.LONGEST_TEXT)
                .require("/until", until)
                .addIf(until != null && !isLater, "/until", AgencyErrorCode.NOT_LATER)
                .addIf(expires != null && !expires.toInstant().isAfter(now), "/expires", CommonErrorCode.IN_PAST)
                .list();
    }

    OccurrenceExtension grant(Occurrence occurrence, Actor grantor) {
        return new OccurrenceExtension(
                occurrence.organisation(),
                until,
                reason,
                grantor.at(),
                grantor.account(),
                expires == null ? null : expires.toInstant());
    }
}
