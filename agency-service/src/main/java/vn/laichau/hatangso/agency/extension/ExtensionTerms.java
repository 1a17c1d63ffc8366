package vn.laichau.hatangso.agency.extension;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import vn.laichau.hatangso.agency.obligation.terms.Deadline;

/**
 * The rule of an extension, free of how it is stored.
 *
 * @param until the instant before which the organisation is on time
 * @param grantedBy name of who granted it
 * @param end from when on it counts for nobody who has not sent; null for never
 */
public record ExtensionTerms(
        String organisation, Instant until, String reason, String grantedBy, Instant grantedAt, Instant end) {

    /**
     * Whether it counts for what arrived then, as it is known at a later instant. Granted late it still helps; ended after
     * the arrival it takes nothing away.
     */
    public boolean countsFor(Instant arrival, Instant asOf) {
        var judged = arrival.isBefore(asOf) ? arrival : asOf;
        return !grantedAt.isAfter(asOf) && (end == null || judged.isBefore(end));
    }

    /** The one that gives most time of those that count. */
    public static Optional<ExtensionTerms> longest(Collection<ExtensionTerms> granted, Instant arrival, Instant asOf) {
        return granted.stream()
                .filter(extension -> extension.countsFor(arrival, asOf))
                .max(Comparator.comparing(ExtensionTerms::until));
    }

    /** The organisation's own instants. */
    public static Deadline own(Deadline due, Collection<ExtensionTerms> granted, Instant arrival, Instant asOf) {
        return longest(granted, arrival, asOf)
                .map(extension -> due.extendedTo(extension.until()))
                .orElse(due);
    }
}
