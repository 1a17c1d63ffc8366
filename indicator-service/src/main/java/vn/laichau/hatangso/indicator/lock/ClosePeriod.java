package vn.laichau.hatangso.indicator.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.indicator.observation.PublishPeriod;

/** Closes a period; a final one is published in the same transaction, which may take long. */
@ApplicationScoped
class ClosePeriod {

    private final PeriodLocks locks;
    private final PublishPeriod publication;
    private final Clock clock;

    ClosePeriod(PeriodLocks locks, PublishPeriod publication, Clock clock) {
        this.locks = locks;
        this.publication = publication;
        this.clock = clock;
    }

    /** The lock that stands now, and how many figures became public with it. */
    record Closed(PeriodLock lock, int published) {}

    @Transactional
    public Closed close(PeriodLocks.Asked asked, Caller author) {
        publication.holdRecordings();
        var id = locks.add(asked, author, OffsetDateTime.now(clock));
        var published = asked.finished() ? publication.publish(asked.period(), asked.indicator()) : 0;
        return new Closed(locks.find(id).orElseThrow(), published);
    }
}
