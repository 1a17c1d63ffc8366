package vn.laichau.hatangso.agency.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.content.Items;

/**
 * Who is to do one task of many.
 *
 * @param task its id
 * @param etag of the task as the coordinator saw it
 * @param due a new last day; null leaves it as it is
 */
public record Assignment(
        UUID task,
        String etag,
        @Items(most = 200) List<String> leads,
        @Items(most = 200) List<String> cooperating,
        LocalDate due) {

    public Assignment {
        leads = leads == null ? List.of() : leads;
        cooperating = cooperating == null ? List.of() : cooperating;
    }
}
