package vn.laichau.hatangso.agency.responsibility;

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
public final class SuccessionLines {

    private final Map<String, SuccessionLine> byAgency;

    public SuccessionLines(List<SuccessionLine> passings) {
        this.byAgency = passings.stream().collect(toMap(SuccessionLine::agency, Function.identity()));
    }

    /**
     * Who answers on that day for a thing.
     *
     * @param agency code that stands on the thing
     */
    public String responsible(String agency, WorkItem workItem, LocalDate day) {
        var holder = agency;
        for (var passed = begun(holder, day); passed != null; passed = begun(holder, day)) {
            holder = passed.holder(workItem);
        }
        return holder;
    }

    /** Null while the agency has not ended. */
    private SuccessionLine begun(String agency, LocalDate day) {
        var successionLine = agency == null ? null : byAgency.get(agency);
        return successionLine == null || successionLine.day().isAfter(day) ? null : successionLine;
    }

    /** All whose past the agency reads by that day, directly or through others. */
    public Set<String> predecessors(String agency, LocalDate day) {
        var found = new HashSet<String>();
        addPredecessors(agency, day, found);
        return Set.copyOf(found);
    }

    private void addPredecessors(String agency, LocalDate day, Set<String> found) {
        byAgency.values().stream()
                .filter(successionLine -> !successionLine.day().isAfter(day))
                .filter(successionLine -> successionLine.successors().contains(agency))
                .filter(successionLine -> found.add(successionLine.agency()))
                .forEach(successionLine -> addPredecessors(successionLine.agency(), day, found));
    }

    /** Under which codes that which an agency holds on a day may be stored, for queries over things of one kind. */
    public ResponsibilityFilter responsibilityOf(String agency, WorkItemKind kind, LocalDate day) {
        var things = byAgency.values().stream()
                .flatMap(successionLine -> successionLine.exceptions().keySet().stream())
                .filter(workItem -> workItem.kind() == kind)
                .collect(toSet());
        var unnamed = new WorkItem(kind, "");
        var codes = new HashSet<>(predecessors(agency, day));
        codes.add(agency);
        var whole = codes.stream()
                .filter(code -> responsible(code, unnamed, day).equals(agency))
                .collect(toSet());
        var pairs = codes.stream()
                .flatMap(code -> things.stream().map(workItem -> new ResponsibilityFilter.Pair(code, workItem.id())))
                .collect(Collectors.partitioningBy(
                        pair -> responsible(pair.agency(), new WorkItem(kind, pair.id()), day)
                                .equals(agency),
                        toSet()));
        return new ResponsibilityFilter(
                whole, ResponsibilityFilter.keys(pairs.get(true)), ResponsibilityFilter.keys(pairs.get(false)));
    }

    /** Of each agency that has ended by the day, who has come in its place for all that is not excepted. */
    public Map<String, String> successorsOn(LocalDate day) {
        return byAgency.keySet().stream()
                .filter(agency -> begun(agency, day) != null)
                .collect(toMap(
                        Function.identity(),
                        agency -> responsible(agency, new WorkItem(WorkItemKind.TOKENS, agency), day),
                        (one, same) -> one,
                        TreeMap::new));
    }

    /** Whether the agency is named in any succession that takes place on the day or later. */
    public boolean receivesFrom(String agency, LocalDate day) {
        return byAgency.values().stream()
                .anyMatch(successionLine -> !successionLine.day().isBefore(day)
                        && successionLine.successors().contains(agency));
    }

    /** As if nothing had been said of these agencies. */
    public SuccessionLines without(Set<String> agencies) {
        return new SuccessionLines(byAgency.values().stream()
                .filter(successionLine -> !agencies.contains(successionLine.agency()))
                .toList());
    }

    /** How the agency ends, or has ended; null when nothing is said of it. */
    public SuccessionLine passingOf(String agency) {
        return byAgency.get(agency);
    }
}
