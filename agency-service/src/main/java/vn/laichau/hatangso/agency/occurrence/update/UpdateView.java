package vn.laichau.hatangso.agency.occurrence.update;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.outbox.RefusedFigures.Refusal;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;

/**
 * What an agency reported, as the API shows it.
 *
 * @param number of the update among those of the occurrence
 * @param reached of the task's commitments
 * @param evidence ids of files
 * @param acceptedAt when its figures were sent on to become observations; absent before
 */
public record UpdateView(
        int number,
        String organisation,
        int percent,
        String text,
        List<ReportedFigure> figures,
        List<NewUpdate.Reached> reached,
        List<UUID> evidence,
        OffsetDateTime reportedAt,
        String reportedBy,
        OffsetDateTime acceptedAt,
        String acceptedBy) {

    /**
     * A figure of an update.
     *
     * @param status ESTIMATE for what the whole year is expected to come to; absent for what was counted
     * @param refusal why indicator-service did not take it; absent while it did not refuse it
     */
    public record ReportedFigure(
            String indicator,
            String territory,
            String period,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String status,
            Refusal refusal) {

        static ReportedFigure of(NewFigure figure, Refusal refusal) {
            return new ReportedFigure(
                    figure.indicator(),
                    figure.territory(),
                    figure.period(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.value(),
                    figure.status(),
                    refusal);
        }
    }
}
