package vn.laichau.hatangso.reporting.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.laichau.hatangso.chassis.queue.Backoff;
import vn.laichau.hatangso.chassis.queue.LeasedQueue;
import vn.laichau.hatangso.chassis.queue.QueueTable;
import vn.laichau.hatangso.chassis.queue.TryOutcome;

/** Hands notices over, one after the other, until agency-service has taken each. */
@ApplicationScoped
class NoticePublisher {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1));

    private final LeasedQueue<Notice> queue;
    private final NoticeText text;
    private final NoticeClient agencies;

    NoticePublisher(DataSource database, Clock clock, NoticeText text, @RestClient NoticeClient agencies) {
        this.queue = new LeasedQueue<>(
                database,
                QuarkusTransaction.joiningExisting()::call,
                clock,
                new QueueTable<>("report_notice", Notice.class),
                LEASE,
                BACKOFF);
        this.text = text;
        this.agencies = agencies;
    }

    @Scheduled(every = "{reporting.notices.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        var more = true;
        while (more) {
            more = queue.workOne(this::handOver);
        }
    }

    private TryOutcome handOver(Notice notice) {
        agencies.take(notice.id(), text.of(notice));
        return TryOutcome.DONE;
    }
}
