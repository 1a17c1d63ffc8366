package vn.laichau.hatangso.indicator.periodlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.testing.StatedRules;

class NewLockTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T10:00:00+07:00");

    @ParameterizedTest(name = "final {0}, for {1} until {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, r, -, ''",
                "true, r, -, ''",
                "false, r, 2026-03-01T10:00:00.000001+07:00, ''",
                "false, r, 2026-03-01T10:00:00+07:00, /expiresAt",
                "false, r, 2026-03-01T09:59:59+07:00, /expiresAt",
                "true, r, 2026-03-02T10:00:00+07:00, /expiresAt",
                "-, r, 2026-03-02T10:00:00+07:00, ''",
                "-, -, -, /reason",
                "-, ' ', -, /reason"
            })
    void hasAReasonAndEndsAheadUnlessItIsFinal(Boolean isFinal, String reason, OffsetDateTime until, String faults) {
        var lock = new NewPeriodLock("2025", null, isFinal, reason, until);
        assertThat(StatedRules.then(lock, () -> lock.faults(NOW)).stream()
                        .map(FieldError::pointer)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(faults);
    }
}
