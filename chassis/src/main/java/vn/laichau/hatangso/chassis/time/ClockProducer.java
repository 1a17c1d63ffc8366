package vn.laichau.hatangso.chassis.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives the clock to inject; nothing else in the suite may ask the system for the time. */
class ClockProducer {

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock(RehearsalClock rehearsalClock) {
        return rehearsalClock.clock(Clock.system(VietnamTime.ZONE));
    }
}
