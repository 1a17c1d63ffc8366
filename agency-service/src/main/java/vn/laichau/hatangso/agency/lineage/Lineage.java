package vn.laichau.hatangso.agency.lineage;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lines of succession. Each agency ends at most once and each thing has one successor, so that what is open has one holder
 * on every day; nothing is rewritten when a day comes.
 */
public final class Lineage {

    private final Map<String, Passing> byAgency;

    public Lineage(List<Passing> passings) {
        this.byAgency = passings.stream().collect(toMap(Passing::agency, Function.identity()));
    }

    /**
     * Who answers on that day for a thing.
     *
     * @param agency code that stands on the thing
     */
    public String holder(String agency, Thing thing, LocalDate day) {
        var holder = agency;
        for (var passed = begun(holder, day); passed != null; passed = begun(holder, day)) {
            holder = passed.holder(thing);
        }
        return holder;
    }

    /** Null while the agency has not ended. */
    private Passing begun(String agency, LocalDate day) {
        var passing = agency == null ? null : byAgency.get(agency);
        return passing == null || passing.day().isAfter(day) ? null : passing;
    }

    /** All whose past the agency reads by that day, directly or through others. */
    public Set<String> predecessors(String agency, LocalDate day) {
        var found = new HashSet<String>();
        addPredecessors(agency, day, found);
        return Set.copyOf(found);
    }

    private void addPredecessors(String agency, LocalDate day, Set<String> found) {
        byAgency.values().stream()
                .filter(passing -> !passing.day().isAfter(day))
                .filter(passing -> passing.successors().contains(agency))
                .filter(passing -> found.add(passing.agency()))
                .forEach(passing -> addPredecessors(passing.agency(), day, found));
    }

    /** Under which codes that which an agency holds on a day may be stored, for queries over things of one kind. */
    public Held held(String agency, ThingKind kind, LocalDate day) {
        var things = byAgency.values().stream()
                .flatMap(passing -> passing.exceptions().keySet().stream())
                .filter(thing -> thing.kind() == kind)
                .collect(toSet());
        var unnamed = new Thing(kind, "");
        var codes = new HashSet<>(predecessors(agency, day));
        codes.add(agency);
        var whole = codes.stream()
                .filter(code -> holder(code, unnamed, day).equals(agency))
                .collect(toSet());
        var pairs = codes.stream()
                .flatMap(code -> things.stream().map(thing -> new Held.Pair(code, thing.id())))
                .collect(Collectors.partitioningBy(
                        pair -> holder(pair.agency(), new Thing(kind, pair.id()), day)
                                .equals(agency),
                        toSet()));
        return new Held(whole, Held.keys(pairs.get(true)), Held.keys(pairs.get(false)));
    }

    /** Of each agency that has ended by the day, who has come in its place for all that is not excepted. */
    public Map<String, String> successorsOn(LocalDate day) {
        return byAgency.keySet().stream()
                .filter(agency -> begun(agency, day) != null)
                .collect(toMap(
                        Function.identity(),
                        agency -> holder(agency, new Thing(ThingKind.TOKENS, agency), day),
                        (one, same) -> one,
                        TreeMap::new));
    }

    /** Whether the agency is named in any succession that takes place on the day or later. */
    public boolean receivesFrom(String agency, LocalDate day) {
        return byAgency.values().stream()
                .anyMatch(passing ->
                        !passing.day().isBefore(day) && passing.successors().contains(agency));
    }

    /** As if nothing had been said of these agencies. */
    public Lineage without(Set<String> agencies) {
        return new Lineage(byAgency.values().stream()
                .filter(passing -> !agencies.contains(passing.agency()))
                .toList());
    }

    /** How the agency ends, or has ended; null when nothing is said of it. */
    public Passing passingOf(String agency) {
        return byAgency.get(agency);
    }
}
