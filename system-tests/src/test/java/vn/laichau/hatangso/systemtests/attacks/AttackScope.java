package vn.laichau.hatangso.systemtests.attacks;

import java.util.Random;

/**
 * How much is tried. The gate tries a quick set from one seed; {@code -Dattacks.full=true} tries the counts of the security
 * promises, and {@code -Dattacks.seed=…} repeats or varies a run.
 */
final class AttackScope {

    private static final boolean FULL = Boolean.getBoolean("attacks.full");
    private static final long SEED = Long.getLong("attacks.seed", 20261214L);

    private AttackScope() {}

    static int count(int quick, int full) {
        return FULL ? full : quick;
    }

    static boolean isFull() {
        return FULL;
    }

    static long seed() {
        return SEED;
    }

    static Random random() {
        return new Random(SEED);
    }
}
