package vn.laichau.hatangso.agency.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.laichau.hatangso.agency.obligation.terms.Deadline;
import vn.laichau.hatangso.agency.submission.asof.SubmissionStanding;

class StandingStateTest {

    private static final Deadline DUE = new Deadline(
            OffsetDateTime.parse("2026-12-15T00:00:00+07:00").toInstant(),
            OffsetDateTime.parse("2026-12-16T00:00:00+07:00").toInstant());

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(-200_000, 200_000).map(DUE.dueDayEnds()::plusSeconds);
    }

    @Property
    void nothingSentIsOverdueExactlyFromTheEndOfTheOwnDueDay(
            @ForAll("instants") Instant at, @ForAll boolean draft, @ForAll boolean dated) {
        var standingState = StandingState.of(
                Optional.empty(), false, draft, Optional.of(DUE).filter(due -> dated), at);

        assertThat(standingState == StandingState.OVERDUE).isEqualTo(dated && !at.isBefore(DUE.dueDayEnds()));
        assertThat(standingState.isOpen()).isTrue();
    }

    @Property
    void whatWasDecidedStandsWhateverTheTime(@ForAll SubmissionStanding.State sent, @ForAll("instants") Instant at) {
        assertThat(StandingState.of(Optional.of(sent), false, false, Optional.of(DUE), at)
                        .name())
                .isEqualTo(sent.name());
    }

    @Property
    void aReleaseClosesEverythingButWhatIsAccepted(
            @ForAll("instants") Instant at, @ForAll boolean draft, @ForAll SubmissionStanding.State sent) {
        var standingState = StandingState.of(Optional.of(sent), true, draft, Optional.of(DUE), at);

        assertThat(standingState)
                .isEqualTo(sent == SubmissionStanding.State.ACCEPTED ? StandingState.ACCEPTED : StandingState.WAIVED);
        assertThat(StandingState.of(Optional.empty(), true, draft, Optional.of(DUE), at))
                .isEqualTo(StandingState.WAIVED);
        assertThat(standingState.isOpen()).isFalse();
    }
}
