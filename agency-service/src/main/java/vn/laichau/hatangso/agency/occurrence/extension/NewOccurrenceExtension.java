package vn.laichau.hatangso.agency.occurrence.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.transition.Actor;

/**
 * More time, as it is granted.
 *
 * @param until the last day
 * @param expires from when on it counts no more; null: it does not lapse
 */
public record NewOccurrenceExtension(
        @Required LocalDate until, @Required @Prose(5_000) String reason, OffsetDateTime expires) {

    /** @param last day that counts now; null when no date is set */
    public List<FieldError> faultsFor(LocalDate last, Instant now) {
        var isLater = last != null && until.isAfter(last);
        return new FieldErrors()
                .addIf(!isLater, "/until", AgencyErrorCode.NOT_LATER)
                .addIf(expires != null && !expires.toInstant().isAfter(now), "/expires", CommonErrorCode.IN_PAST)
                .list();
    }

    /** @param organisation whose occurrence it is */
    public OccurrenceExtension grant(String organisation, Actor grantor) {
        return new OccurrenceExtension(
                organisation,
                until,
                reason,
                grantor.at(),
                grantor.account(),
                expires == null ? null : expires.toInstant());
    }
}
