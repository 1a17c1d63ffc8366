package vn.laichau.hatangso.agency.obstacle.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.laichau.hatangso.agency.obstacle.ObstacleState;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;

/**
 * Which obstacles a list shows; null asks for any.
 *
 * @param organisation code of the agency that reported
 * @param indicator code that it names; so are territory and task
 */
record ObstacleFilter(ObstacleState state, String organisation, String indicator, String territory, String task) {

    /** Those of the plan name no agency, and nothing by its code. */
    boolean showsThoseOfThePlan() {
        return organisation == null && indicator == null && territory == null && task == null;
    }

    boolean shows(ObstacleView ofPlan) {
        return state == null || state.name().equals(ofPlan.state());
    }

    /** What is asked for, each condition with the value that stands for its {@code %s}. */
    Map<String, Object> conditions() {
        var all = new LinkedHashMap<String, Object>();
        all.put("o.state = %s", state);
        all.put("o.organisation = %s", organisation);
        all.put("array_contains(o.indicators, %s)", indicator);
        all.put("array_contains(o.tasks, %s)", task);
        all.put(
                "exists (select 1 from ReportedObstacle t join t.places p where t = o and p.territory = %s)",
                territory);
        all.values().removeIf(Objects::isNull);
        return all;
    }
}
