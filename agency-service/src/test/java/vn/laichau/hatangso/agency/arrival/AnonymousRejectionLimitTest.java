package vn.laichau.hatangso.agency.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AnonymousRejectionLimitTest {

    private Instant now = Instant.parse("2026-12-14T16:59:00Z");

    private final AnonymousRejectionLimit share = new AnonymousRejectionLimit(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void keepsSixtyOfAMinuteAndAsManyOfTheNext() {
        for (var minute = 0; minute < 2; minute++) {
            for (var i = 0; i < 60; i++) {
                assertThat(share.hasRoom()).isTrue();
            }
            assertThat(share.hasRoom()).isFalse();
            now = now.plusSeconds(60);
        }
    }
}
