package vn.laichau.hatangso.agency.attachment;

import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.database.Sql;

/** Removes from the bucket what no row names: contents of files that were removed, and of uploads that did not come to their row. */
@ApplicationScoped
class SweepBucket {

    private static final Logger LOG = Logger.getLogger(SweepBucket.class);

    private static final String KNOWN = "SELECT object_key FROM attachment WHERE object_key = ANY (CAST(? AS uuid[]))";

    private final Sql sql;
    private final Bucket bucket;
    private final FileSettings settings;

    SweepBucket(@DataSource("job") javax.sql.DataSource database, Bucket bucket, FileSettings settings) {
        this.sql = new Sql(database);
        this.bucket = bucket;
        this.settings = settings;
    }

    @Scheduled(every = "${files.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void regularly() {
        try {
            sweep();
        } catch (IOException | RuntimeException failure) {
            LOG.warn("round of sweeping the bucket of files ended early, the next one goes on", failure);
        }
    }

    void sweep() throws IOException {
        if (bucket.isPresent()) {
            bucket.eachOlderThan(settings.unknownFor(), this::removeUnknown);
        }
    }

    /** None of so old ones gets a row any more: names are not given twice. */
    private void removeUnknown(List<UUID> keys) throws IOException {
        var unknown = new HashSet<>(keys);
        sql.list(UUID.class, KNOWN, keys).forEach(unknown::remove);
        for (var key : unknown) {
            bucket.delete(key);
        }
        if (!unknown.isEmpty()) {
            LOG.infof("%d objects removed from the bucket that no file names", unknown.size());
        }
    }
}
