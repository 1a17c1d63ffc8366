package vn.laichau.hatangso.agency.attachment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.database.Records;
import vn.laichau.hatangso.chassis.database.Sql;

/**
 * Moves contents to where the setting says they belong, a few in each round: read whole from where one is, written to the other
 * store, read back, then the row is switched, and the source goes. Whatever ends it between two steps leaves a row that names a whole
 * content; what was copied in vain is swept from the bucket, and the next round begins with the file anew.
 */
@ApplicationScoped
class MoveFiles {

    private static final Logger LOG = Logger.getLogger(MoveFiles.class);

    /** For one replica; who is killed is followed by another after these minutes. What cannot be moved goes behind all others. */
    private static final String CLAIM = """
            UPDATE attachment SET moving_until = now() + interval '5 minutes'
            WHERE (organisation, id) = (
                SELECT organisation, id FROM attachment
                WHERE %s AND (moving_until IS NULL OR moving_until < now())
                ORDER BY uploaded_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING\s""" + Records.columns(StoredFile.class);

    private static final String LET_GO = "UPDATE attachment SET moving_until = NULL WHERE organisation = ? AND id = ?";

    /** The parts go in the same statement, unless somebody else was quicker. */
    private static final String TO_BUCKET = """
            WITH switched AS (
                UPDATE attachment SET object_key = ?, moving_until = NULL
                WHERE organisation = ? AND id = ? AND object_key IS NULL RETURNING organisation, id)
            DELETE FROM attachment_part p USING switched s WHERE p.organisation = s.organisation AND p.attachment_id = s.id
            """;

    private static final String TO_DATABASE = """
            UPDATE attachment SET object_key = NULL, moving_until = NULL
            WHERE organisation = ? AND id = ? AND object_key = ?
            """;

    private static final String LEFT = "SELECT count(*) FROM attachment WHERE %s";

    private final javax.sql.DataSource database;
    private final Sql sql;
    private final JobContents contents;
    private final Bucket bucket;
    private final FileSettings settings;
    private final Counter moved;

    private volatile double left = Double.NaN;

    MoveFiles(
            @DataSource("job") javax.sql.DataSource database,
            JobContents contents,
            Bucket bucket,
            FileSettings settings,
            MeterRegistry meters) {
        this.database = database;
        this.sql = new Sql(database);
        this.contents = contents;
        this.bucket = bucket;
        this.settings = settings;
        this.moved = Counter.builder("files.moved")
                .description("Contents of files that were moved to the store where they belong")
                .register(meters);
        Gauge.builder("files.misplaced", this, move -> move.left)
                .description(
                        "Contents of files that are not in the store where they belong; NaN before the first round")
                .register(meters);
    }

    @Scheduled(every = "${files.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void regularly() {
        try {
            if (bucket.isPresent()) {
                move(settings.batch());
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warn("round of moving files ended early, the next one goes on", failure);
        }
    }

    /** @return how many of at most so many were moved */
    int move(int most) throws IOException {
        left = countLeft();
        var done = 0;
        var tried = 0;
        for (var next = claim(); next.isPresent(); next = ++tried < most ? claim() : Optional.empty()) {
            done += move(next.get()) ? 1 : 0;
        }
        left = countLeft();
        if (tried > 0) {
            LOG.infof(
                    "%d files moved into the %s, %.0f are left", done, bucket.isChosen() ? "bucket" : "database", left);
        }
        return done;
    }

    private Optional<StoredFile> claim() {
        return sql.find(StoredFile.class, CLAIM.formatted(elsewhere()));
    }

    private long countLeft() {
        return sql.get(Long.class, LEFT.formatted(elsewhere()));
    }

    private String elsewhere() {
        return bucket.isChosen() ? "object_key IS NULL" : "object_key IS NOT NULL";
    }

    private boolean move(StoredFile file) throws IOException {
        var copy = Files.createTempFile("moving", null);
        try {
            copy(file, copy);
            var switched = file.isInBucket() ? toDatabase(file, copy) : toBucket(file, copy);
            moved.increment(switched ? 1 : 0);
            return switched;
        } catch (StoredContent.Damaged damaged) {
            LOG.error("A file is not moved, and stays as it is", damaged);
            return false;
        } catch (BucketAway away) {
            sql.update(LET_GO, file.organisation(), file.id());
            throw away;
        } finally {
            Files.delete(copy);
        }
    }

    private void copy(StoredFile file, Path copy) throws IOException {
        try (var content = contents.open(file);
                var disk = Files.newOutputStream(copy)) {
            content.transferTo(disk);
        }
    }

    private boolean toBucket(StoredFile file, Path copy) throws IOException {
        var there = file.as(UUID.randomUUID());
        bucket.write(there, () -> Files.newInputStream(copy));
        contents.openCopy(there).transferTo(OutputStream.nullOutputStream());
        return sql.update(TO_BUCKET, there.objectKey(), file.organisation(), file.id()) > 0;
    }

    private boolean toDatabase(StoredFile file, Path copy) throws IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var switched = false;
            try {
                switched = writeParts(connection, file, copy);
            } finally {
                if (switched) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
            if (switched) {
                bucket.delete(file.objectKey());
            }
            return switched;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The row first: it is locked until all of its parts are there. */
    private static boolean writeParts(Connection connection, StoredFile file, Path copy)
            throws IOException, SQLException {
        try (var row = connection.prepareStatement(TO_DATABASE);
                var insert = connection.prepareStatement(DatabaseStore.INSERT);
                var content = Files.newInputStream(copy)) {
            row.setString(1, file.organisation());
            row.setObject(2, file.id());
            row.setObject(3, file.objectKey());
            if (row.executeUpdate() == 0) {
                return false;
            }
            insert.setString(1, file.organisation());
            insert.setObject(2, file.id());
            var position = 0;
            for (var part = content.readNBytes(FileStore.PART);
                    part.length > 0;
                    part = content.readNBytes(FileStore.PART)) {
                insert.setInt(3, position++);
                insert.setBytes(4, part);
                insert.executeUpdate();
            }
            return true;
        }
    }
}
