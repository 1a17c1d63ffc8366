package vn.laichau.hatangso.agency.reportdata;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.laichau.hatangso.agency.existingsystem.ExistingSystemView;
import vn.laichau.hatangso.agency.existingsystem.ExistingSystems;
import vn.laichau.hatangso.agency.obstacle.CauseView;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.obstacle.Obstacles;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.reportdata.ReportData.Body;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.task.TaskView;
import vn.laichau.hatangso.agency.task.Tasks;

/** What a plan says, as a report quotes it. */
@ApplicationScoped
class PlanQuotations {

    private final Organisations organisations;
    private final Tasks tasks;
    private final Obstacles obstacles;
    private final ExistingSystems existingSystems;
    private final SuccessionCache successionCache;

    PlanQuotations(
            Organisations organisations,
            Tasks tasks,
            Obstacles obstacles,
            ExistingSystems existingSystems,
            SuccessionCache successionCache) {
        this.organisations = organisations;
        this.tasks = tasks;
        this.obstacles = obstacles;
        this.existingSystems = existingSystems;
        this.successionCache = successionCache;
    }

    /** The organisations of that day by code. */
    Map<String, Body> bodiesOn(LocalDate day) {
        return bodies(organisations.validOn(day));
    }

    /** Those that were there before and are not on that day, as they were last. */
    Map<String, Body> bodiesEndedBy(LocalDate day) {
        return bodies(organisations.endedBy(day));
    }

    /** The members of each group of that day, in the order of their codes. */
    Map<String, List<String>> groupsOn(LocalDate day) {
        var present = organisations.validOn(day);
        return present.stream()
                .filter(Organisation::isGroup)
                .map(Organisation::code)
                .collect(toMap(
                        Function.identity(),
                        group -> Organisations.meant(Set.of(group), present)
                                .map(Organisation::code)
                                .sorted()
                                .toList(),
                        (one, same) -> one,
                        TreeMap::new));
    }

    private static Map<String, Body> bodies(List<Organisation> organisations) {
        Map<String, Organisation> known = organisations.stream()
                .collect(toMap(Organisation::code, Function.identity(), (first, second) -> second));
        return organisations.stream()
                .collect(toMap(
                        Organisation::code, agency -> body(agency, known), (first, second) -> second, TreeMap::new));
    }

    private static Body body(Organisation agency, Map<String, Organisation> known) {
        var parent = agency.parent();
        var seen = new HashSet<String>();
        while (parent != null && known.containsKey(parent) && known.get(parent).isGroup()) {
            // A plan file may say that two groups belong to each other.
            parent = seen.add(parent) ? known.get(parent).parent() : null;
        }
        return new Body(agency.kind(), agency.name(), agency.shortName(), agency.documentSymbol(), parent);
    }

    /** Who had come in the place of each agency that had ended by the day. */
    Map<String, String> successorsOn(LocalDate day) {
        return successionCache.get().successorsOn(day);
    }

    /** Those of the plan and what was added, with those who answered for them then. */
    List<TaskView> tasksAt(String plan, Instant instant) {
        return tasks.listAt(plan, instant);
    }

    List<ObstacleView> obstacles(String plan) {
        return obstacles.list(plan);
    }

    List<CauseView> causes(String plan) {
        return obstacles.listCauses(plan);
    }

    List<ExistingSystemView> existingSystems(String plan) {
        return existingSystems.list(plan);
    }
}
