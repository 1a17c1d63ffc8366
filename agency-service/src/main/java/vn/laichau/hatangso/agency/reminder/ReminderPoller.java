package vn.laichau.hatangso.agency.reminder;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.agency.mail.MailQueue;

/** Looks regularly for letters that are due. Every replica does; the database decides which of them sends. */
@ApplicationScoped
class ReminderPoller {

    private static final Logger LOG = Logger.getLogger(ReminderPoller.class);

    private final ReminderPlanner reminderPlanner;
    private final MailQueue mailQueue;
    private volatile boolean stopping;

    ReminderPoller(ReminderPlanner reminderPlanner, MailQueue mailQueue) {
        this.reminderPlanner = reminderPlanner;
        this.mailQueue = mailQueue;
    }

    @Scheduled(every = "${reminders.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        try {
            var due = reminderPlanner.dueNow();
            mailQueue.keep(due.letters(), due.open());
            mailQueue.send(() -> !stopping);
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("reminder round ended early, the next one goes on", failure);
        }
    }

    void finish(@Observes ShutdownEvent event) {
        stopping = true;
    }
}
