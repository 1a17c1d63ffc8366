package vn.laichau.hatangso.agency.deadline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.laichau.hatangso.agency.obligation.terms.Deadline;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.agency.submission.asof.SubmissionStanding;

/**
 * How punctual those were who have sent, each held against its own date after an extension.
 *
 * @param onTime how many came before the date
 * @param onDueDay how many came during the due day, always told apart
 * @param late how many came after it
 * @param compliant how many count as in time: on time, and on the due day where the obligation says that this counts
 */
public record PunctualityCounts(int onTime, int onDueDay, int late, int compliant) {

    static PunctualityCounts of(Deadline due, boolean countsOnDueDay, List<SubmissionStanding> sent) {
        Map<Punctuality, Integer> counts = new EnumMap<>(Punctuality.class);
        sent.forEach(state -> counts.merge(punctuality(due, state), 1, Integer::sum));
        var onTime = counts.getOrDefault(Punctuality.ON_TIME, 0);
        var onDueDay = counts.getOrDefault(Punctuality.ON_DUE_DAY, 0);
        return new PunctualityCounts(
                onTime,
                onDueDay,
                counts.getOrDefault(Punctuality.LATE, 0),
                countsOnDueDay ? onTime + onDueDay : onTime);
    }

    /** What the receipt says, or better: what is changed or granted later helps, and never harms. */
    private static Punctuality punctuality(Deadline due, SubmissionStanding sent) {
        var own = Optional.ofNullable(sent.extendedTo()).map(due::extendedTo).orElse(due);
        var computed = Punctuality.of(sent.sentAt(), own.onTimeBefore(), own.dueDayEnds());
        return Optional.ofNullable(sent.punctuality())
                .map(Punctuality::valueOf)
                .filter(receipt -> receipt.compareTo(computed) <= 0)
                .orElse(computed);
    }
}
