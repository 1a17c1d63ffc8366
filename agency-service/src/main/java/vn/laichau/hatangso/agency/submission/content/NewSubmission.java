package vn.laichau.hatangso.agency.submission.content;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Storable;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * What an organisation sends. The published schema of its form says what each member may be
 * ({@code /api/v1/submission-schemas/telecom}).
 *
 * @param obligation code of the obligation it fulfils
 * @param year the year that the obligation is for
 * @param narrative the whole in words
 * @param answers to the questions of the form
 * @param items what is invested in
 * @param commitments what is promised
 * @param figures what was reached
 * @param attachments ids of files that were uploaded before
 * @param lateReason why it comes after the deadline; null when it does not
 */
public record NewSubmission(
        String obligation,
        Integer year,
        @Storable(20_000) String narrative,
        @Items(most = 100) List<NewAnswer> answers,
        @Items(most = 1_000) List<NewItem> items,
        @Items(most = 1_000) List<NewCommitment> commitments,
        @Items(most = 4_000) List<NewFigure> figures,
        @Items(most = 50) List<String> attachments,
        @Storable(FieldErrors.LONGEST_REASON) String lateReason) {

    public NewSubmission {
        narrative = narrative == null ? "" : narrative;
        answers = answers == null ? List.of() : answers;
        items = items == null ? List.of() : items;
        commitments = commitments == null ? List.of() : commitments;
        figures = figures == null ? List.of() : figures;
        attachments = attachments == null ? List.of() : attachments;
    }

    /** Nothing said yet. */
    public static NewSubmission empty(String obligation, Integer year) {
        return new NewSubmission(obligation, year, null, null, null, null, null, null, null);
    }

    /** The same for another obligation. */
    public NewSubmission forObligation(String otherObligation, int otherYear) {
        return new NewSubmission(
                otherObligation, otherYear, narrative, answers, items, commitments, figures, attachments, lateReason);
    }

    /** The same with another reason for being late. */
    public NewSubmission because(String otherLateReason) {
        return new NewSubmission(
                obligation, year, narrative, answers, items, commitments, figures, attachments, otherLateReason);
    }

    boolean saysNothing() {
        return narrative.isBlank() && answers.isEmpty() && items.isEmpty() && figures.isEmpty();
    }

    /**
     * An answer in words.
     *
     * @param question code of a question of the form
     */
    public record NewAnswer(
            String question, @Storable(20_000) String text) {}

    /**
     * One thing invested in.
     *
     * @param service code of the form's list: a technology or a service
     * @param unit of the quantity; null for the usual unit of the service
     * @param cost VND, a whole number
     * @param quarter of the obligation's year, for example {@code 2027-Q2}
     * @param fund where the money comes from: BUDGET, UNIVERSAL_SERVICE, PPP or OWN
     */
    @Embeddable
    public record NewItem(
            String territory,
            String service,
            BigDecimal quantity,
            @Storable(50) String unit,
            BigDecimal cost,
            String quarter,
            String fund,
            @Storable(1_000) String note) {}

    /**
     * A value that the organisation promises for a territory.
     *
     * @param by last day to reach it (ISO 8601)
     * @param value in the indicator's unit; ratios in percent
     */
    public record NewCommitment(String indicator, String territory, String by, BigDecimal value) {}

    /**
     * One figure: numerator and denominator of a ratio, or a value.
     *
     * @param indicator code
     * @param territory code
     * @param period {@code 2026}, {@code 2026-Q1} or {@code 2026-03}
     * @param status ESTIMATE for what the whole year is expected to come to; left out for what was counted
     */
    @Embeddable
    public record NewFigure(
            String indicator,
            String territory,
            String period,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String status) {}
}
