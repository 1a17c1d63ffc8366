package vn.laichau.hatangso.agency.submission.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewerTest {

    private static final Reviewer COORDINATOR = new Reviewer(null, "dic", true);
    private static final Reviewer LEADER = new Reviewer(null, "ppc", false);

    @Test
    void decidesAboutWhatIsOwedToItsOrganisationOrCoordinates() {
        assertThat(COORDINATOR.mayDecide("vnpt", Optional.of("finance"))).isTrue();
        assertThat(LEADER.mayDecide("vnpt", Optional.of("ppc"))).isTrue();
        assertThat(LEADER.mayDecide("vnpt", Optional.empty())).isTrue();
        assertThat(LEADER.mayDecide("vnpt", Optional.of("finance"))).isFalse();
    }

    @Test
    void neverDecidesAboutWhatItsOwnOrganisationSent() {
        assertThat(COORDINATOR.mayDecide("dic", Optional.of("ppc"))).isFalse();
        assertThat(LEADER.mayDecide("ppc", Optional.empty())).isFalse();
    }

    @Test
    void decidesAsALeaderAboutWhatAnAgencyOwesToItselfSinceSenderAndReceiverBecameOne() {
        assertThat(LEADER.mayDecide("dic", Optional.of("dic"))).isTrue();
        assertThat(COORDINATOR.mayDecide("dic", Optional.of("dic"))).isFalse();
    }
}
