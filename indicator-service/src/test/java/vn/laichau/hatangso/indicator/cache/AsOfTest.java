package vn.laichau.hatangso.indicator.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** At half past midnight, which is the day before in Greenwich. */
class AsOfTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T00:30:00+07:00");
    private static final Clock CLOCK = Clock.fixed(NOW.toInstant(), VietnamTime.ZONE);

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2026-02-28T23:59:59.999999+07:00",
        "2024-02-29, 2024-02-29T23:59:59.999999+07:00",
        "2026-03-01,",
        ",",
        "2026-03-01T00:30:00+07:00, 2026-03-01T00:30:00+07:00",
        "2026-02-28T17:30:00Z, 2026-02-28T17:30:00Z"
    })
    void aDayIsItsEndAndTodayThePresent(String asOf, OffsetDateTime instant) {
        assertThat(AsOf.read(asOf, CLOCK)).isEqualTo(instant);
        assertThat(AsOf.readOrNow(asOf, CLOCK)).isEqualTo(instant == null ? NOW : instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2026-03-01T00:30:00.000001+07:00", "", "yesterday!"})
    void nothingIsKnownOfTheFutureNorOfWhatIsNoTime(String asOf) {
        assertThatThrownBy(() -> AsOf.read(asOf, CLOCK)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> AsOf.readOrNow(asOf, CLOCK)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aDayMayBeTodayAndNoLater() {
        var today = LocalDate.of(2026, 3, 1);
        assertThat(AsOf.notAfter(today, null)).isNull();
        assertThat(AsOf.notAfter(today, today)).isEqualTo(today);
        assertThatThrownBy(() -> AsOf.notAfter(today, today.plusDays(1))).isInstanceOf(ProblemException.class);
    }

    @Test
    void aTagIsThatOfItsBytes() {
        assertThat(TaggedAnswer.of(new byte[] {1}).tag())
                .isEqualTo(TaggedAnswer.of(new byte[] {1}).tag())
                .hasSize(32)
                .isNotEqualTo(TaggedAnswer.of(new byte[] {2}).tag());
    }
}
