package vn.laichau.hatangso.agency.obstacle.report;

import java.util.List;
import vn.laichau.hatangso.agency.obstacle.ReportedObstacleDetails.Place;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.content.Storable;

/**
 * An obstacle as an agency reports it. It names at least one indicator, territory or task.
 *
 * @param title up to 200 characters
 * @param description up to 5,000 characters
 * @param causes codes of causes that the plan names
 * @param cause in the agency's own words, up to 2,000 characters; may be missing
 * @param indicators codes
 * @param territories codes with a day on which each is valid; without a day: today
 * @param tasks codes
 */
public record ObstacleContent(
        @Required @Prose(200) String title,
        @Required @Prose(5_000) String description,
        @Items(most = 100, distinct = true) List<String> causes,
        @Storable(2_000) String cause,
        @Items(most = 100, distinct = true) List<String> indicators,
        @Items(most = 100) List<Place> territories,
        @Items(most = 100, distinct = true) List<String> tasks) {

    public ObstacleContent {
        causes = orNone(causes);
        indicators = orNone(indicators);
        territories = orNone(territories);
        tasks = orNone(tasks);
    }

    boolean namesNothing() {
        return indicators.isEmpty() && territories.isEmpty() && tasks.isEmpty();
    }

    private static <T> List<T> orNone(List<T> rows) {
        return rows == null ? List.of() : rows;
    }
}
