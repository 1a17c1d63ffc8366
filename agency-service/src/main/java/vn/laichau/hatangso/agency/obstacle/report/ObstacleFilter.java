package vn.laichau.hatangso.agency.obstacle.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.laichau.hatangso.agency.obstacle.ObstacleState;

/**
 * Which obstacles a list shows; null asks for any. Those of the plan name no agency, and nothing by its code.
 *
 * @param plan whose own obstacles are among them; empty for those of none
 * @param organisation code of the agency that reported
 * @param indicator code that it names; so are territory and task
 */
record ObstacleFilter(
        String plan, ObstacleState state, String organisation, String indicator, String territory, String task) {

    /** What is asked of an obstacle (o), by the name of the parameter that it compares with. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "state", "o.state = :state",
            "organisation", "o.organisation = :organisation",
            "indicator", ":indicator = ANY (o.indicators)",
            "task", ":task = ANY (o.tasks)",
            "territory",
                    "EXISTS (SELECT FROM obstacle_place p WHERE p.obstacle_id = o.id AND p.territory = :territory)");

    /** What is asked for, by the names of parameters. */
    Map<String, Object> parameters() {
        var all = new LinkedHashMap<String, Object>();
        all.put("state", state == null ? null : state.name());
        all.put("organisation", organisation);
        all.put("indicator", indicator);
        all.put("territory", territory);
        all.put("task", task);
        all.values().removeIf(Objects::isNull);
        return all;
    }

    /** Behind another condition. */
    String conditions() {
        var where = new StringBuilder();
        parameters().keySet().forEach(name -> where.append(" AND ").append(CONDITIONS.get(name)));
        return where.toString();
    }
}
