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
record Wave(List<Outcome> outcomes, double seconds) {

    long acknowledged() {
        return outcomes.stream().filter(Outcome::isAcknowledged).count();
    }

    /** Acknowledged sendings per second. */
    double goodput() {
        return acknowledged() / seconds;
    }

    /** Answers that are neither an acknowledgement nor "come again later". */
    long wrong() {
        return outcomes.stream()
                .filter(outcome -> !outcome.isAcknowledged() && !outcome.isShed())
                .count();
    }

    /**
     * How many firms would call us the reason, had the deadline been at the half of this stretch: sent before that instant,
     * acknowledged, and by the receipt arrived after it.
     */
    long madeLate() {
        var sentAt = outcomes.stream().map(Outcome::sentAt).sorted().toList();
        var deadline = sentAt.get(sentAt.size() / 2);
        return outcomes.stream()
                .filter(Outcome::isAcknowledged)
                .filter(outcome -> outcome.sentAt().isBefore(deadline))
                .filter(outcome -> !outcome.arrivedAt().isBefore(deadline))
                .count();
    }

    void print(String what) {
        var statuses = new TreeMap<Integer, Integer>();
        outcomes.forEach(outcome -> statuses.merge(outcome.status(), 1, Integer::sum));
        System.out.printf(
                Locale.ROOT,
                "%-22s goodput %6.1f/s  p50 %8.1f  p99 %8.1f  worst %8.1f ms  arrival after sending p50 %6.1f p99 %7.1f "
                        + "worst %7.1f ms  made late %d  answers %s%n",
                what,
                goodput(),
                at(0.5, Wave::latencyMillis),
                at(0.99, Wave::latencyMillis),
                at(1, Wave::latencyMillis),
                at(0.5, Outcome::arrivalLagMillis),
                at(0.99, Outcome::arrivalLagMillis),
                at(1, Outcome::arrivalLagMillis),
                madeLate(),
                statuses);
    }

    private static double latencyMillis(Outcome outcome) {
        return outcome.latencyNanos() / 1e6;
    }

    /** Of what was acknowledged. */
    private double at(double share, ToDoubleFunction<Outcome> figure) {
        var sorted = outcomes.stream()
                .filter(Outcome::isAcknowledged)
                .mapToDouble(figure)
                .sorted()
                .toArray();
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.max(0, Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1))];
    }
}
