package vn.laichau.hatangso.indicator.lock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.observation.ObservationRules;
import vn.laichau.hatangso.indicator.observation.Period;

/** Reads what somebody asks to lock, and says everything that is wrong with it. */
@ApplicationScoped
class ReadLock {

    private final Definitions definitions;
    private final Clock clock;

    ReadLock(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    PeriodLocks.Asked read(NewLock asked) {
        var faults = new ArrayList<FieldError>();
        var period = Period.of(asked.period());
        if (period.isEmpty()) {
            faults.add(fault("/period", ObservationRules.UNKNOWN_PERIOD));
        }
        var indicator = asked.indicator() == null ? null : definitions.findIndicator(asked.indicator());
        if (indicator != null && indicator.isEmpty()) {
            faults.add(fault("/indicator", ObservationRules.UNKNOWN_INDICATOR));
        }
        faults.addAll(asked.faults(OffsetDateTime.now(clock)));
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.at(faults);
        }
        var number = indicator == null ? null : indicator.map(Indicator::id).get();
        return new PeriodLocks.Asked(period.get(), number, asked.isFinal(), asked.reason(), asked.expiresAt());
    }

    private static FieldError fault(String pointer, ObservationRules rule) {
        return new FieldError(pointer, rule.code(), rule.text());
    }
}
