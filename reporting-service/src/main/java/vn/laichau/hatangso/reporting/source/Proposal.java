package vn.laichau.hatangso.reporting.source;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What was submitted to the People's Committee.
 *
 * @param obstacles ids of the obstacles it answers
 * @param decision id of the decision; absent while there is none
 */
public record Proposal(
        String id,
        String title,
        String reason,
        List<String> obstacles,
        List<Item> items,
        OffsetDateTime submittedAt,
        String decision) {

    /** One thing that is asked for. */
    public record Item(String kind, String text) {}
}
