package vn.laichau.hatangso.agency.attachment;

import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.agency.scan.VirusScan;
import vn.laichau.hatangso.agency.scan.VirusScanner;
import vn.laichau.hatangso.chassis.database.Records;
import vn.laichau.hatangso.chassis.database.Sql;

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

    private static final String WAITING = "SELECT " + Records.columns(StoredFile.class)
            + " FROM attachment WHERE scan = 'NOT_SCANNED' ORDER BY scan_tried_at NULLS FIRST, id LIMIT 20";

    private static final String SCANNED =
            "UPDATE attachment SET scan = ?, scan_tried_at = ? WHERE organisation = ? AND id = ?";

    private final Sql sql;
    private final JobContents contents;
    private final VirusScanner scanner;
    private final AttachmentSettings settings;
    private final Clock clock;

    AttachmentMaintenance(
            @DataSource("job") javax.sql.DataSource database,
            JobContents contents,
            VirusScanner scanner,
            AttachmentSettings settings,
            Clock clock) {
        this.sql = new Sql(database);
        this.contents = contents;
        this.scanner = scanner;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "${attachment.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void regularly() {
        try {
            removeUnused();
            scanWaiting();
        } catch (IOException | RuntimeException failure) {
            LOG.warn("round of attachments ended early, the next one goes on", failure);
        }
    }

    int removeUnused() {
        var removed = sql.update(REMOVE, clock.instant().minus(settings.unusedFor()));
        if (removed > 0) {
            LOG.infof("%d attachments removed that nothing refers to", removed);
        }
        return removed;
    }

    void scanWaiting() throws IOException {
        if (!scanner.isPresent()) {
            return;
        }
        for (var waiting : sql.list(StoredFile.class, WAITING)) {
            // Also that it was tried: what no scanner can judge goes behind all others.
            sql.update(SCANNED, scan(waiting), clock.instant(), waiting.organisation(), waiting.id());
        }
    }

    private VirusScan scan(StoredFile file) throws IOException {
        try (var content = contents.open(file)) {
            return scanner.scan(content);
        } catch (StoredContent.Damaged damaged) {
            LOG.error("A file was not scanned", damaged);
            return VirusScan.NOT_SCANNED;
        }
    }
}
