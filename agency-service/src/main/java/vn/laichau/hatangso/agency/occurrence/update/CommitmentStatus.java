package vn.laichau.hatangso.agency.occurrence.update;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.laichau.hatangso.agency.task.content.Comparator;
import vn.laichau.hatangso.agency.task.content.NewTask.Commitment;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * A commitment of a task, and how much of it an agency has reached, as the API shows it.
 *
 * @param organisation code of the agency: who is responsible, or one that cooperates and told what it reached itself
 * @param promised in the unit; absent of what is judged by evidence
 * @param reached as it was reported last; absent while nothing was
 * @param percent of what was promised, to one decimal; absent where a share says nothing: nothing reported, or less is better
 * @param reportedAt when
 * @param accepted whether that update was accepted
 */
record CommitmentStatus(
        String code,
        String organisation,
        Text description,
        Comparator comparator,
        BigDecimal promised,
        String unit,
        LocalDate due,
        BigDecimal reached,
        BigDecimal percent,
        Verdict verdict,
        OffsetDateTime reportedAt,
        boolean accepted) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** What is to be said of it on a day. */
    enum Verdict {
        KEPT,
        NOT_YET,
        /** Its last day is over. */
        MISSED,
        NO_VALUE,
        /** By evidence, never by a number. */
        JUDGED
    }

    /** @param last the last update of the agency that speaks of it; null while none does */
    static CommitmentStatus of(Commitment commitment, String organisation, ProgressUpdate last, LocalDate today) {
        var reached = last == null ? null : last.reached(commitment.code()).orElse(null);
        return new CommitmentStatus(
                commitment.code(),
                organisation,
                commitment.description(),
                commitment.comparator(),
                commitment.value(),
                commitment.unit(),
                commitment.due(),
                reached,
                percent(commitment, reached),
                verdict(commitment, reached, today),
                last == null ? null : VietnamTime.of(last.reportedAt()),
                last != null && last.isAccepted());
    }

    private static BigDecimal percent(Commitment commitment, BigDecimal reached) {
        var saysNothing = reached == null
                || commitment.comparator() == Comparator.BELOW
                || commitment.value().signum() == 0;
        return saysNothing ? null : reached.multiply(ALL).divide(commitment.value(), 1, RoundingMode.HALF_UP);
    }

    private static Verdict verdict(Commitment commitment, BigDecimal reached, LocalDate today) {
        if (commitment.comparator() == Comparator.JUDGED) {
            return Verdict.JUDGED;
        }
        if (reached != null && isKept(commitment, reached)) {
            return Verdict.KEPT;
        }
        if (commitment.due() != null && today.isAfter(commitment.due())) {
            return Verdict.MISSED;
        }
        return reached == null ? Verdict.NO_VALUE : Verdict.NOT_YET;
    }

    private static boolean isKept(Commitment commitment, BigDecimal reached) {
        var compared = reached.compareTo(commitment.value());
        return switch (commitment.comparator()) {
            case AT_LEAST, INCREASE_BY_AT_LEAST -> compared >= 0;
            case EXACTLY -> compared == 0;
            case BELOW -> compared < 0;
            case JUDGED -> false;
        };
    }
}
