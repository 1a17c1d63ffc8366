package vn.laichau.hatangso.agency.occurrence;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;

/** Who answers for occurrences and who cooperates in them, on a day. */
@ApplicationScoped
class OccurrenceParties {

    private final Organisations organisations;
    private final SuccessionCache successionCache;

    OccurrenceParties(Organisations organisations, SuccessionCache successionCache) {
        this.organisations = organisations;
        this.successionCache = successionCache;
    }

    /** Tells it to all of them. */
    List<Occurrence> look(List<Occurrence> occurrences, LocalDate day) {
        var members = organisations.membersOf(
                occurrences.stream().flatMap(one -> named(one, day).stream()).collect(toSet()), day);
        occurrences.forEach(occurrence -> occurrence.look(
                successionCache
                        .get()
                        .responsible(
                                occurrence.organisation(), occurrence.task().thing(), day),
                named(occurrence, day).stream()
                        .flatMap(name -> Stream.concat(Stream.of(name), members.getOrDefault(name, Set.of()).stream()))
                        .collect(toSet())));
        return occurrences;
    }

    private List<String> named(Occurrence occurrence, LocalDate day) {
        return occurrence.task().cooperatingOn(day, successionCache.get());
    }
}
