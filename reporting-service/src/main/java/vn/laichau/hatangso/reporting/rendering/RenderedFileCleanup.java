package vn.laichau.hatangso.reporting.rendering;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Drops files that were made long ago, so that drafts of every wording do not pile up. */
@ApplicationScoped
class RenderedFileCleanup {

    private static final Logger LOG = Logger.getLogger(RenderedFileCleanup.class);

    private final RenderedFiles files;

    RenderedFileCleanup(RenderedFiles files) {
        this.files = files;
    }

    @Scheduled(every = "{reporting.files.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        var forgotten = files.deleteOld();
        if (forgotten > 0) {
            LOG.infof("%d files dropped that were made long ago", forgotten);
        }
    }
}
