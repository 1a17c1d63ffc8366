package vn.laichau.hatangso.agency.planfile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.succession.rules.UnassignedWork;
import vn.laichau.hatangso.agency.succession.rules.UnassignedWork.Orphan;
import vn.laichau.hatangso.chassis.planfile.PlanFileErrors;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A plan file may end an agency that holds nothing. Any other ends by a succession, which says who answers for what it holds:
 * a file that would leave something behind is refused, agency by agency, and names what.
 */
@ApplicationScoped
class EndedOrganisationCheck {

    private static final int NAMED = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final UnassignedWork unassignedWork;

    EndedOrganisationCheck(UnassignedWork unassignedWork) {
        this.unassignedWork = unassignedWork;
    }

    /** What is without an agency before anything is loaded: that is not the file's doing. */
    Set<Orphan> before() {
        return Set.copyOf(unassignedWork.list().keySet());
    }

    void check(PlanFile file, Set<Orphan> before, PlanFileErrors faults) {
        var left = new LinkedHashMap<>(unassignedWork.list());
        left.keySet().removeAll(before);
        left.entrySet().stream()
                .collect(groupingBy(
                        entry -> new Ending(
                                entry.getKey().agency(), entry.getKey().from()),
                        LinkedHashMap::new,
                        toList()))
                .forEach((ending, held) -> add(ending, held, file, faults));
    }

    private record Ending(String agency, LocalDate from) {}

    private static void add(Ending ending, List<Map.Entry<Orphan, Text>> held, PlanFile file, PlanFileErrors faults) {
        var code = ending.agency();
        faults.atLast(
                "organisations",
                "/validUntil",
                file.organisations(),
                row -> row.code().equals(code),
                AgencyErrorCode.WORK_WITHOUT_SUCCESSOR,
                code,
                Text.of(ending.from().format(DAY), ending.from().toString()),
                Text.of(named(held, Text::vi, "và %d việc khác"), named(held, Text::en, "and %d more")));
    }

    private static String named(List<Map.Entry<Orphan, Text>> held, Function<Text, String> language, String rest) {
        var titles = held.stream()
                .map(entry -> withCode(entry.getKey().thing(), language.apply(entry.getValue())))
                .distinct()
                .sorted()
                .toList();
        var some = titles.stream().limit(NAMED).collect(joining("; "));
        return titles.size() > NAMED ? some + " " + rest.formatted(titles.size() - NAMED) : some;
    }

    /** Tasks are known by their codes; ids say nothing to anybody. */
    private static String withCode(WorkItem workItem, String title) {
        return workItem.kind() == WorkItemKind.TASK ? workItem.id() + " · " + title : title;
    }
}
