package vn.laichau.hatangso.agency.collection;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.laichau.hatangso.agency.collection.ReportData.Body;
import vn.laichau.hatangso.agency.obstacle.CauseView;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.obstacle.Obstacles;
import vn.laichau.hatangso.agency.organisation.Agency;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.present.PresentSystemView;
import vn.laichau.hatangso.agency.present.PresentSystems;
import vn.laichau.hatangso.agency.task.TaskView;
import vn.laichau.hatangso.agency.task.Tasks;

/** What the plan says, as a report quotes it. */
@ApplicationScoped
class PlanRegister {

    private final Organisations organisations;
    private final Tasks tasks;
    private final Obstacles obstacles;
    private final PresentSystems presentSystems;

    PlanRegister(Organisations organisations, Tasks tasks, Obstacles obstacles, PresentSystems presentSystems) {
        this.organisations = organisations;
        this.tasks = tasks;
        this.obstacles = obstacles;
        this.presentSystems = presentSystems;
    }

    /** The agencies of that day by code. */
    Map<String, Body> bodiesOn(LocalDate day) {
        return organisations.validOn(day).stream()
                .collect(toMap(Agency::code, PlanRegister::body, (first, second) -> first, TreeMap::new));
    }

    private static Body body(Agency agency) {
        return new Body(agency.name(), agency.shortName(), agency.documentSymbol());
    }

    List<TaskView> tasks() {
        return tasks.list();
    }

    List<ObstacleView> obstacles() {
        return obstacles.list();
    }

    List<CauseView> causes() {
        return obstacles.listCauses();
    }

    List<PresentSystemView> presentSystems() {
        return presentSystems.list();
    }
}
