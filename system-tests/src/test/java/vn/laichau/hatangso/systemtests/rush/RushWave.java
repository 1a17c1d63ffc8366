package vn.laichau.hatangso.systemtests.rush;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The sendings of one stretch of time.
 *
 * @param seconds from the first that was due to the last answer
 */
record RushWave(List<SubmissionResult> outcomes, double seconds) {

    long acknowledged() {
        return outcomes.stream().filter(SubmissionResult::isAcknowledged).count();
    }

    /** Acknowledged sendings per second. */
    double goodput() {
        return acknowledged() / seconds;
    }

    /** Answers that are neither an acknowledgement nor "come again later". */
    long wrong() {
        return outcomes.stream()
                .filter(submissionResult -> !submissionResult.isAcknowledged() && !submissionResult.isShed())
                .count();
    }

    /**
     * How many firms would call us the reason, had the deadline been at the half of this stretch: sent before that instant,
     * acknowledged, and by the receipt arrived after it.
     */
    long madeLate() {
        var sentAt = outcomes.stream().map(SubmissionResult::sentAt).sorted().toList();
        var deadline = sentAt.get(sentAt.size() / 2);
        return outcomes.stream()
                .filter(SubmissionResult::isAcknowledged)
                .filter(submissionResult -> submissionResult.sentAt().isBefore(deadline))
                .filter(submissionResult -> !submissionResult.arrivedAt().isBefore(deadline))
                .count();
    }

    void print(String what) {
        var statuses = new TreeMap<Integer, Integer>();
        outcomes.forEach(submissionResult -> statuses.merge(submissionResult.status(), 1, Integer::sum));
        System.out.printf(
                Locale.ROOT,
                "%-22s goodput %6.1f/s  p50 %8.1f  p99 %8.1f  worst %8.1f ms  arrival after sending p50 %6.1f p99 %7.1f "
                        + "worst %7.1f ms  made late %d  answers %s%n",
                what,
                goodput(),
                at(0.5, RushWave::latencyMillis),
                at(0.99, RushWave::latencyMillis),
                at(1, RushWave::latencyMillis),
                at(0.5, SubmissionResult::arrivalLagMillis),
                at(0.99, SubmissionResult::arrivalLagMillis),
                at(1, SubmissionResult::arrivalLagMillis),
                madeLate(),
                statuses);
    }

    private static double latencyMillis(SubmissionResult submissionResult) {
        return submissionResult.latencyNanos() / 1e6;
    }

    /** Of what was acknowledged. */
    private double at(double share, ToDoubleFunction<SubmissionResult> figure) {
        var sorted = outcomes.stream()
                .filter(SubmissionResult::isAcknowledged)
                .mapToDouble(figure)
                .sorted()
                .toArray();
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.max(0, Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1))];
    }
}
