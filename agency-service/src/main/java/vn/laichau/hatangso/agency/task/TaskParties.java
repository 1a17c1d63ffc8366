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
import vn.laichau.hatangso.agency.task.TaskParty.Part;

/** Who is responsible for a task, on which days: the one place that says so. */
@Embeddable
class TaskParties {

    @ElementCollection
    @CollectionTable(name = "task_party", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "position")
    private List<TaskParty> parties = new ArrayList<>();

    /** As the plan names them, unless somebody has assigned the task since. */
    void plan(List<String> leads, List<String> cooperating) {
        if (parties.stream().allMatch(TaskParty::isStillAsPlanned)) {
            parties.clear();
            leads.forEach(agency -> parties.add(TaskParty.asPlanned(agency, Part.LEAD)));
            cooperating.forEach(agency -> parties.add(TaskParty.asPlanned(agency, Part.COOPERATING)));
        }
    }

    /** From that day on these; who is not named any more has had its part. */
    boolean assign(List<String> leads, List<String> cooperating, LocalDate day) {
        var wanted = Stream.concat(
                        leads.stream().map(agency -> TaskParty.from(day, agency, Part.LEAD)),
                        cooperating.stream().map(agency -> TaskParty.from(day, agency, Part.COOPERATING)))
                .toList();
        var changed = endAll(present -> wanted.stream().noneMatch(taskParty -> same(taskParty, present)), day);
        for (var taskParty : wanted) {
            changed |= begin(taskParty, day);
        }
        return changed;
    }

    /** From that day on these have the same parts as the one that ends; what is its own goes over by the succession. */
    void shareOut(String ending, List<String> successors, LocalDate day) {
        for (var part : Part.values()) {
            if (agencies(part, day).contains(ending)) {
                successors.forEach(agency -> begin(TaskParty.from(day, agency, part), day));
            }
        }
    }

    private boolean endAll(Predicate<TaskParty> who, LocalDate day) {
        var kept = parties.stream()
                .flatMap(taskParty -> taskParty.holdsOn(day) && who.test(taskParty)
                        ? taskParty.until(day).stream()
                        : Stream.of(taskParty))
                .toList();
        var changed = !kept.equals(parties);
        if (changed) {
            parties.clear();
            parties.addAll(kept);
        }
        return changed;
    }

    private boolean begin(TaskParty taskParty, LocalDate day) {
        return parties.stream().noneMatch(present -> present.holdsOn(day) && same(taskParty, present))
                && parties.add(taskParty);
    }

    private static boolean same(TaskParty one, TaskParty other) {
        return one.is(other.agency(), other.part());
    }

    /** Codes as they are stored. */
    List<String> agencies(Part part, LocalDate day) {
        return parties.stream()
                .filter(taskParty -> taskParty.part() == part && taskParty.holdsOn(day))
                .map(TaskParty::agency)
                .toList();
    }
}
