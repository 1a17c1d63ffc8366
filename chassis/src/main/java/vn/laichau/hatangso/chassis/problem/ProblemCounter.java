package vn.laichau.hatangso.chassis.problem;

import io.micrometer.core.instrument.Metrics;

/** Refusals by reason for the one on call: {@code problems_total}, with the code of the problem as the tag {@code code}. */
public final class ProblemCounter {

    private ProblemCounter() {}

    /** Called once for each problem that is answered. */
    public static void count(ProblemDocument answered) {
        Metrics.counter("problems", "code", answered.code()).increment();
    }
}
