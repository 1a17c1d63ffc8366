package vn.laichau.hatangso.agency.occurrence.extension;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.laichau.hatangso.agency.extension.ExtensionTerms;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * More time for an occurrence; which of several counts is the rule of {@link ExtensionTerms}.
 *
 * @param organisation whose occurrence it was then
 * @param until the last day
 * @param expires from when on it counts no more; null: it does not lapse
 */
@Embeddable
public record OccurrenceExtension(
        String organisation, LocalDate until, String reason, Instant grantedAt, String grantedBy, Instant expires) {

    ExtensionTerms moreTime() {
        return new ExtensionTerms(organisation, endOf(until), reason, grantedBy, grantedAt, expires);
    }

    /** The first instant of the next day. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    static LocalDate lastDayBefore(Instant end) {
        return LocalDate.ofInstant(end, VietnamTime.ZONE).minusDays(1);
    }

    View view() {
        return new View(until, reason, grantedBy, VietnamTime.of(grantedAt), VietnamTime.of(expires));
    }

    /**
     * An extension as the API shows it.
     *
     * @param until the last day
     * @param grantedBy name of who granted it
     * @param expires from when on it counts no more; absent when it does not lapse
     */
    public record View(
            LocalDate until, String reason, String grantedBy, OffsetDateTime grantedAt, OffsetDateTime expires) {}
}
