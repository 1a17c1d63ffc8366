package vn.laichau.hatangso.indicator.periodlock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import vn.laichau.hatangso.chassis.http.Addressed;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.indicator.Period;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.observation.recording.PublishPeriod;
import vn.laichau.hatangso.indicator.patch.Change;

/** Closes a period; a final one is published in the same transaction, which may take long. */
@ApplicationScoped
class LockPeriod {

    private final PeriodLocks locks;
    private final PublishPeriod publication;
    private final Definitions definitions;
    private final Clock clock;

    LockPeriod(PeriodLocks locks, PublishPeriod publication, Definitions definitions, Clock clock) {
        this.locks = locks;
        this.publication = publication;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** A new lock and how many figures became public with it. */
    public record ClosedPeriodView(PeriodLock lock, int published) implements Addressed {

        @Override
        public String key() {
            return lock.key();
        }

        @Override
        public long revision() {
            return lock.revision();
        }
    }

    @Transactional
    public Outcome<ClosedPeriodView> close(NewPeriodLock wanted, Actor author) {
        var period = Period.of(wanted.period());
        var indicator = Optional.ofNullable(wanted.indicator()).flatMap(definitions::findIndicator);
        var errors = new FieldErrors()
                .addIf(period.isEmpty(), "/period", CommonErrorCode.NOT_A_PERIOD)
                .addIf(wanted.indicator() != null && indicator.isEmpty(), "/indicator", CommonErrorCode.UNKNOWN_CODE)
                .addAll(wanted.faults(OffsetDateTime.now(clock)));
        return Change.unless(
                errors.list(),
                () -> close(wanted, period.get(), indicator.map(Indicator::id).orElse(null), author));
    }

    private ClosedPeriodView close(NewPeriodLock wanted, Period period, Integer indicator, Actor author) {
        publication.holdRecordings();
        var id = locks.add(wanted, period, indicator, author);
        var published = wanted.isFinal() ? publication.publish(period, indicator) : 0;
        return new ClosedPeriodView(locks.find(id).orElseThrow(), published);
    }
}
