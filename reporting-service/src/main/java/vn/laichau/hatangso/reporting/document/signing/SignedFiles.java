package vn.laichau.hatangso.reporting.document.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.rendering.RenderedFiles;

/** The signed files of reports, all that ever were. */
@ApplicationScoped
@Transactional
public class SignedFiles {

    private static final String WRITE = """
            INSERT INTO signed_file (report, version, file, sha256, way, signatures, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LIST =
            "SELECT version, sha256, way, at, signatures FROM signed_file WHERE report = ? ORDER BY version";

    private final Sql sql;
    private final RenderedFiles files;
    private final Clock clock;

    SignedFiles(Sql sql, RenderedFiles files, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.clock = clock;
    }

    /** Under which its bytes are kept. */
    public static String fingerprint(UUID report, int version) {
        return Sha256.hex("signed|%s|%d".formatted(report, version).getBytes(UTF_8));
    }

    public void keep(UUID report, int version, SignedFile.Way way, byte[] file, List<FoundSignature> found) {
        var stored = files.store(fingerprint(report, version), file, true);
        sql.update(
                WRITE,
                report,
                version,
                stored.fingerprint(),
                stored.sha256(),
                way,
                ExactJson.canonical(ExactJson.tree(found)),
                clock.instant());
    }

    /** Oldest first. */
    public List<SignedFile> list(UUID report) {
        return sql.list(Row.class, LIST, report).stream().map(Row::file).toList();
    }

    private record Row(int version, String sha256, SignedFile.Way way, OffsetDateTime at, String signatures) {

        SignedFile file() {
            return new SignedFile(
                    version, sha256, way, at, Arrays.asList(ExactJson.read(FoundSignature[].class, signatures)));
        }
    }
}
