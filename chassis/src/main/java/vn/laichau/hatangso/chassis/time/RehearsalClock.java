package vn.laichau.hatangso.chassis.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the suite plays another day than today ("it is 14 December, 23:50"). The clock then begins at that instant when
 * the service starts and runs on. Only on one machine: elsewhere the setting stops the start (UnsafeSettings).
 */
@ApplicationScoped
public class RehearsalClock {

    public static final String SETTING = "suite.rehearsal-clock";

    private final Optional<Instant> beginning;

    /** @param setting with an offset, or without one in Vietnam's time: {@code 2026-12-14T23:50} */
    public RehearsalClock(@ConfigProperty(name = SETTING) Optional<String> setting) {
        this.beginning = setting.map(RehearsalClock::instant);
    }

    /** Whether what happens now is practice; every receipt says so. */
    public boolean isOn() {
        return beginning.isPresent();
    }

    /** The clock of the rehearsal, or the real one. */
    Clock clock(Clock real) {
        return beginning
                .map(instant -> Clock.offset(real, Duration.between(real.instant(), instant)))
                .orElse(real);
    }

    private static Instant instant(String setting) {
        try {
            var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(setting, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime exact
                    ? exact.toInstant()
                    : ((LocalDateTime) read).atZone(VietnamTime.ZONE).toInstant();
        } catch (DateTimeException unreadable) {
            throw new IllegalStateException(
                    SETTING + " (REHEARSAL_CLOCK): needs an instant such as 2026-12-14T23:50", unreadable);
        }
    }
}
