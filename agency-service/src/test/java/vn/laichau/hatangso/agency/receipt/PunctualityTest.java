package vn.laichau.hatangso.agency.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.receipt.Punctuality.LATE;
import static vn.laichau.hatangso.agency.receipt.Punctuality.ON_DUE_DAY;
import static vn.laichau.hatangso.agency.receipt.Punctuality.ON_TIME;

import java.time.Instant;
import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PunctualityTest {

    private static final Instant ON_TIME_BEFORE =
            OffsetDateTime.parse("2026-12-15T00:00:00+07:00").toInstant();
    private static final Instant DUE_DAY_ENDS =
            OffsetDateTime.parse("2026-12-16T00:00:00+07:00").toInstant();
    private static final long A_DAY = 86_400_000;

    private static Punctuality of(Instant arrivedAt) {
        return Punctuality.of(arrivedAt, ON_TIME_BEFORE, DUE_DAY_ENDS);
    }

    @Test
    void isOnTimeUntilTheLastMillisecondBeforeTheDueDay() {
        assertThat(of(ON_TIME_BEFORE.minusMillis(1))).isEqualTo(ON_TIME);
        assertThat(of(ON_TIME_BEFORE)).isEqualTo(ON_DUE_DAY);
        assertThat(of(ON_TIME_BEFORE.plusMillis(1))).isEqualTo(ON_DUE_DAY);
    }

    @Test
    void isLateFromTheFirstMillisecondAfterTheDueDay() {
        assertThat(of(DUE_DAY_ENDS.minusMillis(1))).isEqualTo(ON_DUE_DAY);
        assertThat(of(DUE_DAY_ENDS)).isEqualTo(LATE);
        assertThat(of(DUE_DAY_ENDS.plusMillis(1))).isEqualTo(LATE);
    }

    @Test
    void countsTheDayInVietnamAndNotInUtc() {
        assertThat(of(Instant.parse("2026-12-14T16:59:59.999Z"))).isEqualTo(ON_TIME);
        assertThat(of(Instant.parse("2026-12-14T17:00:00Z"))).isEqualTo(ON_DUE_DAY);
        assertThat(of(Instant.parse("2026-12-15T17:00:00Z"))).isEqualTo(LATE);
    }

    @Property
    void aLaterArrivalIsNeverMorePunctual(
            @ForAll @LongRange(min = -3 * A_DAY, max = 3 * A_DAY) long one,
            @ForAll @LongRange(min = -3 * A_DAY, max = 3 * A_DAY) long other) {
        var earlier = of(ON_TIME_BEFORE.plusMillis(Math.min(one, other)));
        var later = of(ON_TIME_BEFORE.plusMillis(Math.max(one, other)));
        assertThat(earlier).isLessThanOrEqualTo(later);
    }

    @Property
    void exactlyTheDueDayCountsAsDueDay(@ForAll @LongRange(min = -3 * A_DAY, max = 3 * A_DAY) long millis) {
        assertThat(of(ON_TIME_BEFORE.plusMillis(millis)) == ON_DUE_DAY).isEqualTo(millis >= 0 && millis < A_DAY);
    }
}
