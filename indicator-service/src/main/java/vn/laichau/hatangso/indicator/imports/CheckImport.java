package vn.laichau.hatangso.indicator.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.database.JobDatabase;
import vn.laichau.hatangso.indicator.quality.QualityRun;

/**
 * Runs the quality rules over what an import recorded. Its figures stay whatever comes of that; until the rules ran, the
 * import is not at its end, so a worker that died or a rule that broke leaves it to the next round.
 */
@ApplicationScoped
class CheckImport {

    private static final Logger LOG = Logger.getLogger(CheckImport.class);

    /** What breaks so often breaks always, and nobody waits for it any longer. */
    private static final int MOST_LOOKS = 5;

    private static final String LEFT = """
            SELECT id FROM bulk_import WHERE stage = 'LOOKING_FOR_FINDINGS' ORDER BY number
            """;

    private static final String BEGIN = """
            UPDATE bulk_import
            SET looks = looks + 1,
                stage = CASE WHEN looks < :most THEN stage ELSE 'UNCHECKED' END,
                percent = CASE WHEN looks < :most THEN percent ELSE 100 END
            WHERE id = :id
            """;

    private static final String TOUCHED = "SELECT unnest(touched) FROM bulk_import WHERE id = :id";

    private static final String END = """
            UPDATE bulk_import SET findings = :findings, stage = 'ENDED', percent = 100 WHERE id = :id
            """;

    private final JobDatabase database;
    private final QualityRun checks;

    CheckImport(JobDatabase database, QualityRun checks) {
        this.database = database;
        this.checks = checks;
    }

    /** Over every import that is recorded and not looked at. */
    void checkAll() {
        database.forJob(
                        ApplyImport.JOB,
                        handle -> handle.createQuery(LEFT).mapTo(UUID.class).list())
                .forEach(this::check);
    }

    void check(UUID id) {
        try {
            // Counted before it runs: a worker that dies of it must count too.
            if (database.forJob(ApplyImport.JOB, handle -> isMine(handle, id) && begin(handle, id))) {
                database.forJob(ApplyImport.JOB, handle -> isMine(handle, id) && look(handle, id));
            }
        } catch (JdbiException | IllegalStateException broken) {
            LOG.errorf(broken, "the quality rules broke over import %s", id);
        }
    }

    private static boolean isMine(Handle handle, UUID id) {
        return Imports.find(handle, id)
                .filter(job -> IndicatorLocks.IMPORT.about(job.number()).tryToTake(handle.getConnection()))
                // Whoever held the lock until now may have done it.
                .flatMap(job -> Imports.find(handle, id))
                .filter(job -> job.stage() == ImportStage.LOOKING_FOR_FINDINGS)
                .isPresent();
    }

    private static boolean begin(Handle handle, UUID id) {
        handle.createUpdate(BEGIN).bind("id", id).bind("most", MOST_LOOKS).execute();
        return true;
    }

    private boolean look(Handle handle, UUID id) {
        Set<Integer> touched =
                handle.createQuery(TOUCHED).bind("id", id).mapTo(Integer.class).set();
        return handle.createUpdate(END)
                        .bind("findings", checks.run(handle, touched))
                        .bind("id", id)
                        .execute()
                == 1;
    }
}
