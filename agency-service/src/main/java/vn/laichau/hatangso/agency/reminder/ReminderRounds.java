package vn.laichau.hatangso.agency.reminder;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.agency.post.Post;

/** Looks regularly for letters that are due. Every replica does; the database decides which of them sends. */
@ApplicationScoped
class ReminderRounds {

    private static final Logger LOG = Logger.getLogger(ReminderRounds.class);

    private final Reminding reminding;
    private final Post post;
    private volatile boolean stopping;

    ReminderRounds(Reminding reminding, Post post) {
        this.reminding = reminding;
        this.post = post;
    }

    @Scheduled(every = "${reminders.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        try {
            var due = reminding.dueNow();
            post.keep(due.letters(), due.open());
            post.send(() -> !stopping);
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("reminder round ended early, the next one goes on", failure);
        }
    }

    void finish(@Observes ShutdownEvent event) {
        stopping = true;
    }
}
