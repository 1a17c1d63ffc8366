package vn.laichau.hatangso.reporting.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finished files in the database, under the fingerprint of what they were made from. Read in slices, never kept in memory. */
@ApplicationScoped
public class KeptFiles {

    /** Most files are one or two: each costs a transaction. The door lets 24 readers in at a time. */
    static final int SLICE = 1 << 20;

    /** A draft's file that was not made for so long is made again when somebody wants it; those of numbered documents stay. */
    static final Duration KEPT_FOR = Duration.ofDays(30);

    private static final String KEEP = """
            INSERT INTO rendered_file (fingerprint, sha256, bytes, made_at, for_ever)
            SELECT :fingerprint, encode(sha256(file.bytes), 'hex'), file.bytes, CAST(:now AS timestamptz), :forEver
            FROM (SELECT CAST(:bytes AS bytea) AS bytes) AS file
            ON CONFLICT (fingerprint) DO NOTHING
            """;

    /** A snapshot's hash is that of the file. */
    private static final String UNPACK = """
            INSERT INTO rendered_file (fingerprint, sha256, bytes, made_at)
            SELECT :fingerprint, sha256, convert_to(content, 'UTF8'), CAST(:now AS timestamptz) FROM snapshot WHERE sha256 = :sha256
            ON CONFLICT (fingerprint) DO NOTHING
            """;

    private static final String FIND =
            "SELECT sha256, length(bytes) FROM rendered_file WHERE fingerprint = :fingerprint";

    private static final String READ =
            "SELECT substring(bytes FROM :from FOR :length) FROM rendered_file WHERE fingerprint = :fingerprint";

    private static final String FORGET = "DELETE FROM rendered_file WHERE made_at < :before AND NOT for_ever";

    private final EntityManager database;
    private final Slices slices;
    private final Clock clock;

    KeptFiles(EntityManager database, Slices slices, Clock clock) {
        this.database = database;
        this.slices = slices;
        this.clock = clock;
    }

    /** Keeps a file for a while, unless another has done so meanwhile. */
    @Transactional
    public KeptFile keep(String fingerprint, byte[] file) {
        return keep(fingerprint, file, false);
    }

    /** @param forEver whether it is never dropped */
    @Transactional
    public KeptFile keep(String fingerprint, byte[] file, boolean forEver) {
        database.createNativeQuery(KEEP)
                .setParameter("fingerprint", fingerprint)
                .setParameter("bytes", file)
                .setParameter("now", clock.instant())
                .setParameter("forEver", forEver)
                .executeUpdate();
        return find(fingerprint).orElseThrow();
    }

    /**
     * Keeps a snapshot as it is, to be read in slices: it goes from table to table, and nothing of it comes here.
     *
     * @param sha256 of one that is there
     */
    @Transactional
    KeptFile unpack(String fingerprint, String sha256) {
        database.createNativeQuery(UNPACK)
                .setParameter("fingerprint", fingerprint)
                .setParameter("sha256", sha256)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return find(fingerprint).orElseThrow();
    }

    @Transactional
    public Optional<KeptFile> find(String fingerprint) {
        List<?> found = database.createNativeQuery(FIND, Object[].class)
                .setParameter("fingerprint", fingerprint)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new KeptFile(fingerprint, (String) row[0], ((Number) row[1]).intValue()))
                .findFirst();
    }

    /** No connection is held while a slow reader takes a slice. */
    public void write(KeptFile file, OutputStream out) throws IOException {
        for (int from = 0; from < file.size(); from += SLICE) {
            out.write(slices.read(file, from));
        }
    }

    /** All of it; at a place, unless it is known to be small. */
    public byte[] read(KeptFile file) {
        var whole = new ByteArrayOutputStream(file.size());
        try {
            write(file, whole);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return whole.toByteArray();
    }

    @Transactional
    int forget() {
        return database.createNativeQuery(FORGET)
                .setParameter("before", clock.instant().minus(KEPT_FOR))
                .executeUpdate();
    }

    /** Each in a transaction of its own. */
    @ApplicationScoped
    static class Slices {

        private final EntityManager database;

        Slices(EntityManager database) {
            this.database = database;
        }

        @Transactional
        byte[] read(KeptFile file, int from) throws IOException {
            List<?> found = database.createNativeQuery(READ)
                    .setParameter("from", from + 1)
                    .setParameter("length", SLICE)
                    .setParameter("fingerprint", file.fingerprint())
                    .getResultList();
            return found.stream()
                    .map(byte[].class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IOException("the file was forgotten while it was read"));
        }
    }
}
