package vn.laichau.hatangso.chassis.testing;

import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import vn.laichau.hatangso.chassis.database.AdvisoryLock;

/**
 * Transactions that stand still in the database, seen from outside.
 *
 * @param condition which ones, in SQL over {@code pg_locks}
 */
public record Waits(String condition) {

    private static final int LONGEST_END_MILLIS = 120_000;
    private static final String STANDING = "FROM pg_locks WHERE NOT granted AND ";

    public static Waits forLock(AdvisoryLock lock) {
        return new Waits("locktype = 'advisory' AND (classid::bigint << 32 | objid::bigint) = hashtextextended('%s', 0)"
                .formatted(lock.name()));
    }

    public static Waits forTable(String name) {
        return new Waits("relation = '" + name + "'::regclass");
    }

    /** For somebody to end who has changed the same row, or added the same key. */
    public static Waits forRow() {
        return new Waits("locktype IN ('transactionid', 'tuple')");
    }

    public static Waits of(long process) {
        return new Waits("pid = " + process);
    }

    /** Those behind a transaction, however many stand between. */
    public static Waits behind(long process) {
        return new Waits("%d = ANY(pg_blocking_pids(pid))".formatted(process));
    }

    public Waits or(Waits other) {
        return new Waits("(" + condition + " OR " + other.condition + ")");
    }

    public long number() {
        return count("SELECT count(DISTINCT pid) " + STANDING + condition);
    }

    public boolean any() {
        return number() > 0;
    }

    /** Of the one that waits so. */
    public long process() {
        return count("SELECT DISTINCT pid " + STANDING + condition);
    }

    /** As if their connection had broken; they are gone afterwards. */
    public void end() {
        count("SELECT count(pg_terminate_backend(pid, %d)) ".formatted(LONGEST_END_MILLIS) + STANDING + condition);
    }
}
