package vn.laichau.hatangso.agency.attachment;

import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.agency.scan.VirusScan;
import vn.laichau.hatangso.agency.scan.VirusScanner;

/** Regular work on files, as the job role: removes those that nothing refers to, shows unscanned ones to the scanner. */
@ApplicationScoped
class AttachmentMaintenance {

    private static final Logger LOG = Logger.getLogger(AttachmentMaintenance.class);

    /** A version that begins to refer to a file meanwhile wins: its foreign key makes this statement fail. */
    private static final String REMOVE = """
            DELETE FROM attachment a WHERE uploaded_at < ? AND NOT attachment_is_sent(organisation, id)
            AND NOT EXISTS (SELECT FROM draft d
                            WHERE d.organisation = a.organisation AND strpos(d.content, CAST(a.id AS text)) > 0)
            """;

    private static final String SCANNED =
            "UPDATE attachment SET scan = ?, scan_tried_at = ? WHERE organisation = ? AND id = ?";

    private final javax.sql.DataSource database;
    private final VirusScanner scanner;
    private final AttachmentSettings settings;
    private final Clock clock;

    AttachmentMaintenance(
            @DataSource("job") javax.sql.DataSource database,
            VirusScanner scanner,
            AttachmentSettings settings,
            Clock clock) {
        this.database = database;
        this.scanner = scanner;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "${attachment.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void regularly() {
        try {
            removeUnused();
            scanWaiting();
        } catch (SQLException | IOException | RuntimeException failure) {
            LOG.warn("round of attachments ended early, the next one goes on", failure);
        }
    }

    int removeUnused() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REMOVE)) {
            statement.setObject(1, at(clock.instant().minus(settings.unusedFor())));
            var removed = statement.executeUpdate();
            if (removed > 0) {
                LOG.infof("%d attachments removed that nothing refers to", removed);
            }
            return removed;
        }
    }

    void scanWaiting() throws SQLException, IOException {
        if (!scanner.isPresent()) {
            return;
        }
        try (var connection = database.getConnection()) {
            for (var waiting : UnscannedFile.list(connection)) {
                try (var content = waiting.content(connection)) {
                    var said = scanner.scan(content);
                    keep(connection, waiting, said);
                }
            }
        }
    }

    /** Also that it was tried: what no scanner can judge goes behind all others. */
    private void keep(Connection connection, UnscannedFile waiting, VirusScan said) throws SQLException {
        try (var statement = connection.prepareStatement(SCANNED)) {
            statement.setString(1, said.name());
            statement.setObject(2, at(clock.instant()));
            statement.setString(3, waiting.organisation());
            statement.setObject(4, waiting.id());
            statement.executeUpdate();
        }
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
