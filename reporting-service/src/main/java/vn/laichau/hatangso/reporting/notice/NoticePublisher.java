package vn.laichau.hatangso.reporting.notice;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Hands notices over, one after the other, until agency-service has taken each. */
@ApplicationScoped
class NoticePublisher {

    private static final Logger LOG = Logger.getLogger(NoticePublisher.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;

    private final Notices notices;
    private final NoticeText text;
    private final NoticeClient agencies;
    private final Clock clock;

    NoticePublisher(Notices notices, NoticeText text, @RestClient NoticeClient agencies, Clock clock) {
        this.notices = notices;
        this.text = text;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Scheduled(every = "{reporting.notices.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        Optional<Notices.Notice> taken;
        do {
            taken = notices.take(LEASE);
            taken.ifPresent(this::handOver);
        } while (taken.isPresent());
    }

    private void handOver(Notices.Notice notice) {
        try {
            agencies.take(notice.id(), text.of(notice));
            notices.handedOver(notice);
        } catch (RuntimeException failure) {
            var doubled = Duration.ofMinutes(1L << Math.min(notice.tries() - 1, MOST_DOUBLINGS));
            var pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            LOG.warnf("notice %s not handed over, next try in %s: %s", notice.id(), pause, failure);
            notices.tryAgain(notice, clock.instant().plus(pause));
        }
    }
}
