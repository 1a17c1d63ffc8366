package vn.laichau.hatangso.agency.obligation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.agency.obligation.terms.Recurrence;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Who owes which obligation in which year, and from when on submissions for it are taken. */
@ApplicationScoped
public class OwedObligations {

    private final Organisations organisations;
    private final SuccessionCache successionCache;
    private final Period opensBefore;

    OwedObligations(
            Organisations organisations,
            SuccessionCache successionCache,
            @ConfigProperty(name = "obligation.opens-before") Period opensBefore) {
        this.organisations = organisations;
        this.successionCache = successionCache;
        this.opensBefore = opensBefore;
    }

    /**
     * The agencies that exist on the decisive day of each obligation and are named by it, in the order of their codes; of a group
     * that is named its members, who would be counted twice beside it.
     */
    public Map<OwedYear, List<Organisation>> owing(List<OwedYear> owed) {
        var present = organisations.validOn(owed.stream()
                .map(one -> one.obligation().decisiveDay(one.year()))
                .collect(toSet()));
        return owed.stream()
                .collect(toMap(
                        Function.identity(),
                        one -> owing(one, present.get(one.obligation().decisiveDay(one.year())))));
    }

    private List<Organisation> owing(OwedYear owed, List<Organisation> present) {
        var day = owed.obligation().decisiveDay(owed.year());
        return present.stream()
                .filter(owed.obligation().named(day, successionCache.get()))
                .filter(agency -> !agency.isGroup()
                        || present.stream().noneMatch(other -> agency.code().equals(other.parent())))
                .toList();
    }

    /** The organisation as it is on the decisive day, when it owes the obligation for that year. */
    public Optional<Organisation> owing(String organisation, Obligation obligation, int year) {
        var day = obligation.decisiveDay(year);
        return organisations.find(organisation, day).filter(obligation.named(day, successionCache.get()));
    }

    /** Whether what arrives then is taken for the obligation of that year; a continuous one is open at any time. */
    public boolean isOpen(Obligation obligation, int year, Instant arrival) {
        return obligation.recurrence() == Recurrence.CONTINUOUS || !arrival.isBefore(opening(obligation, year));
    }

    private Instant opening(Obligation obligation, int year) {
        return obligation
                .decisiveDay(year)
                .minus(opensBefore)
                .atStartOfDay(VietnamTime.ZONE)
                .toInstant();
    }
}
