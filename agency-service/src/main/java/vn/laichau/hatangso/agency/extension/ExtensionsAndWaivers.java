package vn.laichau.hatangso.agency.extension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.OwedYear;
import vn.laichau.hatangso.agency.obligation.OwedYears;
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

    /** The organisation's own instants for what arrived then; empty while the obligation has no date. */
    public Optional<Deadline> dueTime(String organisation, Obligation obligation, int year, Instant arrival) {
        return obligation.dueTime(year).map(due -> {
            var granted = extensions.of(organisation, obligation.code(), obligation.countedYear(year)).stream()
                    .map(Extension::moreTime)
                    .toList();
            return ExtensionTerms.own(due, granted, arrival, clock.instant());
        });
    }

    /** Whether the organisation is released from the obligation now. */
    public boolean isReleased(String organisation, Obligation obligation, int year) {
        var now = clock.instant();
        return waivers.of(obligation.code(), obligation.countedYear(year)).stream()
                .map(Waiver::release)
                .anyMatch(waiverTerms -> waiverTerms.organisation().equals(organisation) && waiverTerms.holdsAt(now));
    }

    /** Every extension of each obligation that the caller may know of, ended ones too. */
    public Map<OwedYear, List<ExtensionTerms>> extensionsOf(OwedYears owed) {
        return extensions.of(owed);
    }

    /** Every waiver of each obligation that the caller may know of, ended ones too. */
    public Map<OwedYear, List<WaiverTerms>> releasesOf(OwedYears owed) {
        return waivers.of(owed);
    }

    /** How many are released from each obligation at the instant, also for callers who may not know who. */
    public Map<OwedYear, Integer> countReleases(OwedYears owed, Instant at) {
        return waivers.count(owed, at);
    }
}
