package vn.laichau.hatangso.agency.occurrence.update;

import java.math.BigDecimal;
import java.util.List;
import vn.laichau.hatangso.agency.occurrence.Occurrence;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;
import vn.laichau.hatangso.chassis.content.Digits;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Range;
import vn.laichau.hatangso.chassis.content.Required;

/**
 * What an agency reports about a task.
 *
 * @param percent how far it is, 0 to 100
 * @param text in words, up to 5,000 characters
 * @param figures what was reached; observations once the update is accepted
 * @param reached of the task's measured commitments, each at most once
 * @param evidence ids of files that were uploaded before
 */
public record NewUpdate(
        @Required @Range(most = 100) Integer percent,
        @Required @Prose(Occurrence.LONGEST_TEXT) String text,
        @Items(most = 1_000) List<NewFigure> figures,
        List<Reached> reached,
        @Items(most = 50, distinct = true) List<String> evidence) {

    /**
     * How much of a commitment is reached by now, in its unit.
     *
     * @param commitment its code
     */
    public record Reached(
            @Required String commitment,
            @Required @Digits(most = 15, decimals = 15) BigDecimal value) {}

    public NewUpdate {
        figures = figures == null ? List.of() : figures;
        reached = reached == null ? List.of() : reached;
        evidence = evidence == null ? List.of() : evidence;
    }
}
