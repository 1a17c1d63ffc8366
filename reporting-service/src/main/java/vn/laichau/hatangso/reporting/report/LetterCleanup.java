package vn.laichau.hatangso.reporting.report;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Drops letters that were drafted for many at once and that nobody has sent, worded or given back since: what they tell of is
 * long past, and who still owes something is told so by a new one.
 */
@ApplicationScoped
class LetterCleanup {

    private static final Logger LOG = Logger.getLogger(LetterCleanup.class);

    private static final Duration KEPT_FOR = Duration.ofDays(30);

    private final Reports reports;
    private final Clock clock;

    LetterCleanup(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Scheduled(every = "{reporting.letters.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void drop() {
        var dropped = reports.dropUntouchedLetters(clock.instant().minus(KEPT_FOR));
        if (dropped > 0) {
            LOG.infof("%d letters dropped that nobody had worked on for %d days", dropped, KEPT_FOR.toDays());
        }
    }
}
