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
 * @param faults how many; every kind is as frequent as the others
 * @param acknowledged how many sendings are acknowledged on the way, at least
 * @param longest after which the run ends early, with what was reached until then
 */
record FaultPlan(long seed, int faults, int acknowledged, Duration longest) {

    private static final String LONGEST = "faults.minutes";

    static FaultPlan asAsked() {
        return new FaultPlan(
                Long.getLong("faults.seed", System.nanoTime() % 1_000_000),
                Integer.getInteger("faults.kills", 10),
                Integer.getInteger("faults.acknowledged", 600),
                Duration.ofMinutes(Integer.getInteger(LONGEST, 5)));
    }

    /** Whether whoever runs it by hand has set a time for it; in the gate all of it has to come true. */
    boolean mayBeCut() {
        return System.getProperty(LONGEST) != null;
    }

    List<Step> steps() {
        var random = new Random(seed);
        var kinds = new ArrayList<Fault>();
        for (var i = 0; i < faults; i++) {
            kinds.add(Fault.values()[i % Fault.values().length]);
        }
        Collections.shuffle(kinds, random);
        var average = acknowledged / Math.max(1, faults);
        // The last stretch fills up what the seeded ones left open.
        return kinds.stream()
                .map(kind -> new Step(kind, 1 + random.nextInt(2 * average)))
                .toList();
    }

    /** @param after how many more acknowledged sendings it happens */
    record Step(Fault fault, int after) {}
}
