package vn.laichau.hatangso.agency.obstacle.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.obstacle.ObstacleView;
import vn.laichau.hatangso.agency.obstacle.Obstacles;
import vn.laichau.hatangso.chassis.transition.Actor;

/** One list of both kinds: the plan's own in its order, then what agencies reported, oldest first. */
@ApplicationScoped
class ObstacleListing {

    private static final UUID FIRST = new UUID(0, 0);

    private final Obstacles ofPlan;
    private final ReportedObstacles reported;

    ObstacleListing(Obstacles ofPlan, ReportedObstacles reported) {
        this.ofPlan = ofPlan;
        this.reported = reported;
    }

    /**
     * @param named plan whose obstacles come first
     * @param after id of the last one of the page before; for the first page the first of all ids
     * @param showsPlan whether the caller may see those of the plan
     */
    List<ObstacleView> page(
            String named, ObstacleFilter filter, UUID after, int size, boolean showsPlan, Actor reader) {
        var plan = showsPlan && filter.showsThoseOfThePlan() ? ofPlan.list(named) : List.<ObstacleView>of();
        var last = plan.stream().map(ObstacleView::id).toList().indexOf(after);
        var page = new ArrayList<ObstacleView>();
        if (after.equals(FIRST) || last >= 0) {
            plan.subList(last + 1, plan.size()).stream()
                    .filter(filter::shows)
                    .limit(size)
                    .forEach(page::add);
        }
        var from = last >= 0 ? FIRST : after;
        if (page.size() < size) {
            reported.page(filter, from, size - page.size()).forEach(obstacle -> page.add(obstacle.view(reader)));
        }
        return page;
    }
}
