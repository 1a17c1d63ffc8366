package vn.laichau.hatangso.indicator.imports;

import org.jdbi.v3.core.Handle;

/**
 * Held by whoever works on an import, until its transaction ends, also by a crash: no lease to renew, no clock to trust, and
 * no two replicas on the same import.
 */
final class ImportLock {

    /** Any fixed number; the second one is the import's. */
    static final int CLASS = 2_023_003;

    private ImportLock() {}

    static boolean take(Handle handle, long number) {
        return handle.createQuery("SELECT pg_try_advisory_xact_lock(:class, :number::integer)")
                .bind("class", CLASS)
                .bind("number", number)
                .mapTo(Boolean.class)
                .one();
    }
}
