package vn.laichau.hatangso.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsalClockTest {

    private static final Instant START = Instant.parse("2026-11-25T03:00:00Z");

    @Test
    void keepsTheRealTimeWhenNothingIsRehearsed() {
        var real = Clock.fixed(START, ZoneOffset.UTC);

        assertThat(new RehearsalClock(Optional.empty()).isOn()).isFalse();
        assertThat(new RehearsalClock(Optional.of("2026-12-14T23:50")).isOn()).isTrue();
        assertThat(new RehearsalClock(Optional.empty()).clock(real)).isSameAs(real);
    }

    @Test
    void beginsAtTheInstantInVietnamsTimeAndRunsOn() {
        var real = new Running();
        var clock = new RehearsalClock(Optional.of("2026-12-14T23:50")).clock(real);

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-12-14T16:50:00Z"));
        real.passed = Duration.ofMinutes(10);
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-12-14T17:00:00Z"));
    }

    @Test
    void takesAnInstantWithAnOffsetAsItIs() {
        var clock = new RehearsalClock(Optional.of("2026-12-14T23:50:30Z")).clock(Clock.fixed(START, ZoneOffset.UTC));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-12-14T23:50:30Z"));
    }

    @Test
    void refusesWhatIsNoInstantByTheNameOfTheSetting() {
        assertThatThrownBy(() -> new RehearsalClock(Optional.of("tonight")))
                .hasMessage("suite.rehearsal-clock (REHEARSAL_CLOCK): needs an instant such as 2026-12-14T23:50");
    }

    private static final class Running extends Clock {

        private Duration passed = Duration.ZERO;

        @Override
        public Instant instant() {
            return START.plus(passed);
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
