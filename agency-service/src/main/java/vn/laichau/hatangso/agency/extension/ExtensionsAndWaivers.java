package vn.laichau.hatangso.agency.extension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.terms.Deadline;

/** Extensions and waivers, as other features ask for them. Row-level security decides what the caller sees. */
@ApplicationScoped
public class ExtensionsAndWaivers {

    private final Extensions extensions;
    private final Waivers waivers;
    private final Clock clock;

    ExtensionsAndWaivers(Extensions extensions, Waivers waivers, Clock clock) {
        this.extensions = extensions;
        this.waivers = waivers;
        this.clock = clock;
    }

    /** The organisation's own instants for what arrived then; empty while the duty has no date. */
    public Optional<Deadline> dueTime(String organisation, Obligation obligation, int year, Instant arrival) {
        return obligation.dueTime(year).map(due -> {
            var granted = extensions.of(organisation, obligation.code(), obligation.countedYear(year)).stream()
                    .map(Extension::moreTime)
                    .toList();
            return ExtensionTerms.own(due, granted, arrival, clock.instant());
        });
    }

    /** Whether the organisation is released from the duty now. */
    public boolean isReleased(String organisation, Obligation obligation, int year) {
        var now = clock.instant();
        return waivers.of(obligation.code(), obligation.countedYear(year)).stream()
                .map(Waiver::release)
                .anyMatch(waiverTerms -> waiverTerms.organisation().equals(organisation) && waiverTerms.holdsAt(now));
    }

    /** Every extension of the duty that the caller may know of, ended ones too. */
    public List<ExtensionTerms> extensionsOf(Obligation obligation, int year) {
        return extensions.of(obligation.code(), obligation.countedYear(year)).stream()
                .map(Extension::moreTime)
                .toList();
    }

    /** Every waiver of the duty that the caller may know of and that holds at the instant. */
    public List<WaiverTerms> releasesOf(Obligation obligation, int year, Instant at) {
        return waivers.of(obligation.code(), obligation.countedYear(year)).stream()
                .map(Waiver::release)
                .filter(waiverTerms -> waiverTerms.holdsAt(at))
                .toList();
    }

    /** How many are released, also for callers who may not know who. */
    public int countReleases(Obligation obligation, int year, Instant at) {
        return waivers.count(obligation.code(), obligation.countedYear(year), at);
    }
}
