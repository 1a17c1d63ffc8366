package vn.laichau.hatangso.systemtests.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How much happens in a run, from system properties; the same seed gives the same faults after the same numbers of
 * acknowledged sendings.
 *
 * @param kills how many times a process is killed (kill -9); every kind is as frequent as the others
 * @param terminations how many times a connection is cut on top of that
 * @param acknowledged how many sendings are acknowledged on the way, at least
 * @param longest after which the run ends early, with what was reached until then
 */
record FaultPlan(long seed, int kills, int terminations, int acknowledged, Duration longest) {

    private static final int KILLS_TO_A_TERMINATION = 5;
    private static final String LONGEST = "faults.minutes";

    static FaultPlan asAsked() {
        var kills = Integer.getInteger("faults.kills", 10);
        return new FaultPlan(
                Long.getLong("faults.seed", System.nanoTime() % 1_000_000),
                kills,
                Math.max(1, kills / KILLS_TO_A_TERMINATION),
                Integer.getInteger("faults.acknowledged", 600),
                Duration.ofMinutes(Integer.getInteger(LONGEST, 30)));
    }

    /** Whether whoever runs it by hand has set a time for it; in the gate all of it has to come true. */
    boolean mayBeCut() {
        return System.getProperty(LONGEST) != null;
    }

    int faults() {
        return kills + terminations;
    }

    List<Step> steps() {
        var random = new Random(seed);
        var kinds = new ArrayList<Fault>();
        for (var i = 0; i < kills; i++) {
            kinds.add(Fault.KILLS.get(i % Fault.KILLS.size()));
        }
        kinds.addAll(Collections.nCopies(terminations, Fault.BACKEND_TERMINATED));
        Collections.shuffle(kinds, random);
        var average = acknowledged / Math.max(1, faults());
        // The last stretch fills up what the seeded ones left open.
        return kinds.stream()
                .map(kind -> new Step(kind, 1 + random.nextInt(2 * average)))
                .toList();
    }

    /** @param after how many more acknowledged sendings it happens */
    record Step(Fault fault, int after) {}
}
