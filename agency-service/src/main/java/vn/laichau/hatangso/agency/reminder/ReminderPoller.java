package vn.laichau.hatangso.agency.reminder;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.laichau.hatangso.agency.mail.MailQueue;
import vn.laichau.hatangso.chassis.queue.Poller;

/** Looks regularly for e-mails that are due. Every replica does; the database decides which of them sends. */
@ApplicationScoped
class ReminderPoller {

    private final ReminderPlanner reminderPlanner;
    private final MailQueue mailQueue;
    private final Poller poller = new Poller("reminders", asked -> round());

    ReminderPoller(ReminderPlanner reminderPlanner, MailQueue mailQueue) {
        this.reminderPlanner = reminderPlanner;
        this.mailQueue = mailQueue;
    }

    @Scheduled(every = "${reminders.every}")
    void regularly() {
        poller.ask();
    }

    void round() throws Exception {
        var due = reminderPlanner.dueNow();
        mailQueue.keep(due.letters(), due.open());
        poller.drain(mailQueue::sendOne);
    }

    void finish(@Observes ShutdownEvent event) throws InterruptedException {
        poller.finish();
    }
}
