package vn.laichau.hatangso.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnamTimeTest {

    @Test
    void isSevenHoursAheadAllYear() {
        assertThat(VietnamTime.of(Instant.parse("2026-12-14T16:59:59Z"))).hasToString("2026-12-14T23:59:59+07:00");
        assertThat(VietnamTime.of(Instant.parse("2026-12-14T17:00:00Z"))).hasToString("2026-12-15T00:00+07:00");
        assertThat(VietnamTime.of(Instant.parse("2026-06-30T17:00:00Z"))).hasToString("2026-07-01T00:00+07:00");
    }

    /** A database tells microseconds apart. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-14, 2027-01-01T00:00:00Z,        2026-12-14T16:59:59.999999Z",
        "2026-12-31, 2027-01-01T00:00:00Z,        2026-12-31T16:59:59.999999Z",
        "2028-02-28, 2029-01-01T00:00:00Z,        2028-02-28T16:59:59.999999Z",
        "2028-02-29, 2029-01-01T00:00:00Z,        2028-02-29T16:59:59.999999Z",
        "2026-12-14, 2026-12-14T17:00:00Z,        2026-12-14T16:59:59.999999Z",
        "2026-12-14, 2026-12-14T16:59:59.999999Z, 2026-12-14T16:59:59.999999Z",
        "2026-12-14, 2026-12-14T16:59:59.999998Z, 2026-12-14T16:59:59.999998Z",
        "2026-12-14, 2026-12-14T03:00:00Z,        2026-12-14T03:00:00Z",
        "2026-12-15, 2026-12-14T16:59:00Z,        2026-12-14T16:59:00Z"
    })
    void endsADayWithItsLastInstantOrThePresent(LocalDate day, Instant now, Instant end) {
        assertThat(VietnamTime.endOf(day, Clock.fixed(now, ZoneOffset.UTC))).isEqualTo(end);
    }
}
