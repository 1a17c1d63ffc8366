package vn.laichau.hatangso.reporting.rendering;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.database.Sql;

/** Finished files in the database, under the fingerprint of what they were made from. Large ones are read in slices. */
@ApplicationScoped
public class RenderedFiles {

    private static final Logger LOG = Logger.getLogger(RenderedFiles.class);

    /** Each costs a transaction. The gateway lets 24 readers in at a time. */
    static final int SLICE = 1 << 20;

    /** Nearly all files of reports are no larger. It lies in the heap until its reader has taken it. */
    private static final int SMALL = SLICE * 3 / 2;

    /** A draft's file that is older is made again when somebody wants it; those of numbered documents stay. */
    private static final Duration GIVEN_FOR = Duration.ofDays(30);

    /** An unpacked snapshot lies in the database a second time, and is unpacked quickly. */
    private static final Duration UNPACKED_GIVEN_FOR = Duration.ofDays(1);

    /** So much longer a file lies there than anybody is given it: whoever was given it last takes his time to read it. */
    private static final Duration READ_WITHIN = Duration.ofDays(1);

    private static final String UNPACKED = "snapshot ";

    /** Made since one instant, or since another one where it is an unpacked snapshot. */
    private static final String YOUNG = """
        (for_ever OR made_at >= CASE WHEN starts_with(fingerprint, '%s') THEN CAST(? AS timestamptz)
                                     ELSE CAST(? AS timestamptz) END)
        """.formatted(UNPACKED);

    /** The bytes of equal fingerprints are equal: those that are there already may be being read. */
    private static final String AS_IF_MADE_NOW =
            "ON CONFLICT (fingerprint) DO UPDATE SET made_at = greatest(rendered_file.made_at, excluded.made_at)";

    private static final String KEEP = """
        INSERT INTO rendered_file (fingerprint, sha256, bytes, made_at, for_ever)
        SELECT ?, encode(sha256(file.bytes), 'hex'), file.bytes, CAST(? AS timestamptz), ?
        FROM (SELECT CAST(? AS bytea) AS bytes) AS file
        """ + AS_IF_MADE_NOW;

    /** A snapshot's hash is that of the file. */
    private static final String UNPACK = """
        INSERT INTO rendered_file (fingerprint, sha256, bytes, made_at)
        SELECT ?, sha256, convert_to(content, 'UTF8'), CAST(? AS timestamptz) FROM snapshot WHERE sha256 = ?
        """ + AS_IF_MADE_NOW;

    private static final String FIND =
            "SELECT fingerprint, sha256, length(bytes) AS size FROM rendered_file WHERE fingerprint = ? AND " + YOUNG;

    private static final String READ = "SELECT substring(bytes FROM ? FOR ?) FROM rendered_file WHERE fingerprint = ?";

    /** As the policies of the table ask: a transaction sees the file alone that it has named. */
    private static final String NAME = "SELECT set_config('app.file', ?, true)";

    private static final String FORGET = "DELETE FROM rendered_file WHERE NOT " + YOUNG;

    private final Sql sql;
    private final Slices slices;
    private final Clock clock;

    RenderedFiles(Sql sql, Slices slices, Clock clock) {
        this.sql = sql;
        this.slices = slices;
        this.clock = clock;
    }

    /** Keeps a file for a while; where another has done so meanwhile, his. */
    @Transactional
    public RenderedFile store(String fingerprint, byte[] file) {
        return store(fingerprint, file, false);
    }

    /** @param forEver whether it is never dropped */
    @Transactional
    public RenderedFile store(String fingerprint, byte[] file, boolean forEver) {
        name(sql, fingerprint);
        sql.update(KEEP, fingerprint, clock.instant(), forEver, file);
        return find(fingerprint).orElseThrow();
    }

    /**
     * Keeps a snapshot as it is, to be read in slices: it goes from table to table, and nothing of it comes here.
     *
     * @param sha256 of one that is there
     */
    @Transactional
    RenderedFile unpack(String sha256) {
        var fingerprint = UNPACKED + sha256;
        name(sql, fingerprint);
        sql.update(UNPACK, fingerprint, clock.instant(), sha256);
        return find(fingerprint).orElseThrow();
    }

    @Transactional
    Optional<RenderedFile> findUnpacked(String sha256) {
        return find(UNPACKED + sha256);
    }

    @Transactional
    public Optional<RenderedFile> find(String fingerprint) {
        name(sql, fingerprint);
        var now = clock.instant();
        return sql.find(RenderedFile.class, FIND, fingerprint, now.minus(UNPACKED_GIVEN_FOR), now.minus(GIVEN_FOR));
    }

    private static void name(Sql sql, String fingerprint) {
        sql.update(NAME, fingerprint);
    }

    /** No connection is held while a slow reader takes a slice. */
    public void write(RenderedFile file, OutputStream out) throws IOException {
        for (int from = 0; from < file.size(); from += SLICE) {
            out.write(slices.read(file, from, SLICE));
        }
    }

    /** All of a small file, in the transaction in which it was found; empty for a larger one. */
    @Transactional
    public Optional<byte[]> readSmall(RenderedFile file) {
        return file.size() <= SMALL ? Optional.of(slices.read(file, 0, SMALL)) : Optional.empty();
    }

    /** All of it; under a permit, unless it is known to be small. */
    public byte[] read(RenderedFile file) {
        var whole = new ByteArrayOutputStream(file.size());
        try {
            write(file, whole);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return whole.toByteArray();
    }

    /** Drops files that were made long ago, so that drafts of every wording do not pile up. */
    @Scheduled(every = "{reporting.files.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void dropOld() {
        var dropped = deleteOld();
        if (dropped > 0) {
            LOG.infof("%d files dropped that were made long ago", dropped);
        }
    }

    @Transactional
    int deleteOld() {
        var at = clock.instant().minus(READ_WITHIN);
        return sql.update(FORGET, at.minus(UNPACKED_GIVEN_FOR), at.minus(GIVEN_FOR));
    }

    /** Each in a transaction of its own, unless there is one. */
    @ApplicationScoped
    static class Slices {

        private final Sql sql;

        Slices(Sql sql) {
            this.sql = sql;
        }

        @Transactional
        byte[] read(RenderedFile file, int from, int length) {
            name(sql, file.fingerprint());
            return sql.find(byte[].class, READ, from + 1, length, file.fingerprint())
                    .orElseThrow(() ->
                            new UncheckedIOException(new IOException("the file was forgotten while it was read")));
        }
    }
}
