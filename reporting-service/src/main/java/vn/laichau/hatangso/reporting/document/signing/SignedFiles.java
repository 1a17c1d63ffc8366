package vn.laichau.hatangso.reporting.document.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.reporting.database.Rows;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.rendering.RenderedFiles;

/** The signed files of reports, all that ever were. */
@ApplicationScoped
@Transactional
public class SignedFiles {

    private static final String WRITE = """
            INSERT INTO signed_file (report, version, file, sha256, way, signatures, at)
            VALUES (:report, :version, :file, :sha256, :way, :signatures, :at)
            """;

    private static final String LIST =
            "SELECT version, sha256, way, at, signatures FROM signed_file WHERE report = :report ORDER BY version";

    private final EntityManager database;
    private final RenderedFiles files;
    private final Clock clock;

    SignedFiles(EntityManager database, RenderedFiles files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /** Under which its bytes are kept. */
    public static String fingerprint(UUID report, int version) {
        return Sha256.hex("signed|%s|%d".formatted(report, version).getBytes(UTF_8));
    }

    public void keep(UUID report, int version, SignedFile.Way way, byte[] file, List<FoundSignature> found) {
        var stored = files.store(fingerprint(report, version), file, true);
        database.createNativeQuery(WRITE)
                .setParameter("report", report)
                .setParameter("version", version)
                .setParameter("file", stored.fingerprint())
                .setParameter("sha256", stored.sha256())
                .setParameter("way", way.name())
                .setParameter("signatures", ExactJson.canonical(ExactJson.tree(found)))
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /** Oldest first. */
    public List<SignedFile> list(UUID report) {
        return Rows.of(Row.class, database, LIST).with("report", report).list().stream()
                .map(Row::file)
                .toList();
    }

    private record Row(int version, String sha256, SignedFile.Way way, OffsetDateTime at, String signatures) {

        SignedFile file() {
            return new SignedFile(
                    version, sha256, way, at, Arrays.asList(ExactJson.read(FoundSignature[].class, signatures)));
        }
    }
}
