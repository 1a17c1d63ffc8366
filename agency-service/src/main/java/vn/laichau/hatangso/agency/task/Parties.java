package vn.laichau.hatangso.agency.task;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import vn.laichau.hatangso.agency.task.Party.Part;

/** Who is responsible for a task, on which days: the one place that says so. */
@Embeddable
class Parties {

    @ElementCollection
    @CollectionTable(name = "task_party", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Party> parties = new ArrayList<>();

    /** As the plan names them, unless somebody has assigned the task since. */
    void plan(List<String> leads, List<String> cooperating) {
        if (parties.stream().allMatch(Party::isStillAsPlanned)) {
            parties.clear();
            leads.forEach(agency -> parties.add(Party.asPlanned(agency, Part.LEAD)));
            cooperating.forEach(agency -> parties.add(Party.asPlanned(agency, Part.COOPERATING)));
        }
    }

    /** From that day on these; who is not named any more has had its part. */
    boolean assign(List<String> leads, List<String> cooperating, LocalDate day) {
        var wanted = Stream.concat(
                        leads.stream().map(agency -> Party.from(day, agency, Part.LEAD)),
                        cooperating.stream().map(agency -> Party.from(day, agency, Part.COOPERATING)))
                .toList();
        var changed = endAll(present -> wanted.stream().noneMatch(party -> same(party, present)), day);
        for (var party : wanted) {
            changed |= begin(party, day);
        }
        return changed;
    }

    /** From that day on these have the same parts as the one that ends; what is its own goes over by the succession. */
    void shareOut(String ending, List<String> successors, LocalDate day) {
        for (var part : Part.values()) {
            if (agencies(part, day).contains(ending)) {
                successors.forEach(agency -> begin(Party.from(day, agency, part), day));
            }
        }
    }

    private boolean endAll(Predicate<Party> who, LocalDate day) {
        var kept = parties.stream()
                .flatMap(party -> party.holdsOn(day) && who.test(party) ? party.until(day).stream() : Stream.of(party))
                .toList();
        var changed = !kept.equals(parties);
        if (changed) {
            parties.clear();
            parties.addAll(kept);
        }
        return changed;
    }

    private boolean begin(Party party, LocalDate day) {
        return parties.stream().noneMatch(present -> present.holdsOn(day) && same(party, present))
                && parties.add(party);
    }

    private static boolean same(Party one, Party other) {
        return one.is(other.agency(), other.part());
    }

    /** Codes as they are stored. */
    List<String> agencies(Part part, LocalDate day) {
        return parties.stream()
                .filter(party -> party.part() == part && party.holdsOn(day))
                .map(Party::agency)
                .toList();
    }
}
