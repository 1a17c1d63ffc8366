package vn.laichau.hatangso.agency.workbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.agency.upload.Upload;

/**
 * Where workbooks are opened, one at a time: in memory each is many times its size. Who waits holds a thread, but no
 * connection to the database.
 */
@ApplicationScoped
class WorkbookDesk {

    private final Semaphore free = new Semaphore(1, true);
    private final Duration patience;

    WorkbookDesk(@ConfigProperty(name = "workbook.patience") Duration patience) {
        this.patience = patience;
    }

    /**
     * @param work with the workbook, which is closed afterwards
     * @return empty when the turn did not come in time
     */
    <T> Optional<T> open(Upload upload, Blank blank, Function<Opening, T> work) {
        if (!turnCame()) {
            return Optional.empty();
        }
        try (var opening = Opening.of(upload, blank)) {
            return Optional.of(work.apply(opening));
        } finally {
            free.release();
        }
    }

    private boolean turnCame() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
