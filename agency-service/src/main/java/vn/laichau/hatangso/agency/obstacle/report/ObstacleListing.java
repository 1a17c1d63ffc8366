package vn.laichau.hatangso.agency.obstacle.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.obstacle.Obstacles;
import vn.laichau.hatangso.chassis.http.Sorting;
import vn.laichau.hatangso.chassis.transition.Actor;

/** One list of both kinds: the plan's own, and what agencies reported. */
@ApplicationScoped
class ObstacleListing {

    private static final String CHOSEN = """
            SELECT o.id, %s FROM (
                SELECT id, clause, code, title_vi AS title, state, NULL AS organisation, NULL AS reported_at,
                       NULL AS indicators, NULL AS tasks
                FROM obstacle WHERE plan = :plan
                UNION ALL
                SELECT id, NULL, NULL, title, state, organisation, reported_at, indicators, tasks FROM reported_obstacle) o
            WHERE %s%s ORDER BY %s
            """;

    private final Session database;
    private final Obstacles ofPlan;
    private final ReportedObstacles reported;

    ObstacleListing(Session database, Obstacles ofPlan, ReportedObstacles reported) {
        this.database = database;
        this.ofPlan = ofPlan;
        this.reported = reported;
    }

    /** One row more than the limit, in the order that is asked for. */
    List<Sorting.Row<ObstacleView>> page(ObstacleFilter filter, Sorting sorting, int limit, Actor reader) {
        var sql = CHOSEN.formatted(
                sorting.selected(), sorting.condition("o.id"), filter.conditions(), sorting.order("o.id"));
        var query = database.createNativeQuery(sql, Object[].class).setParameter("plan", filter.plan());
        sorting.parameters().forEach(query::setParameter);
        filter.parameters().forEach(query::setParameter);
        var rows = query.setMaxResults(limit + 1).getResultList();
        var ids = rows.stream().map(row -> (UUID) row[0]).toList();
        var found = new HashMap<UUID, ObstacleView>();
        ofPlan.list(ids).forEach(obstacle -> found.put(obstacle.id(), obstacle));
        reported.list(ids).forEach(obstacle -> found.put(obstacle.id(), obstacle.view(reader)));
        return rows.stream()
                // Between the statements the caller may have ceased to see one.
                .filter(row -> found.containsKey(row[0]))
                .map(row -> new Sorting.Row<>(found.get(row[0]), (String) row[1]))
                .toList();
    }
}
