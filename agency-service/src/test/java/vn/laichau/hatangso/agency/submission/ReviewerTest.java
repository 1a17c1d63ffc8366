package vn.laichau.hatangso.agency.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Transition;

class ReviewerTest {

    private static final Actor COORDINATOR = actor("dic", Role.COORDINATOR);
    private static final Actor LEADER = actor("ppc", Role.LEADER);

    private static Actor actor(String organisation, String role) {
        return new Actor(organisation, "somebody", Set.of(role), Instant.parse("2026-12-14T03:00:00Z"), null);
    }

    private static boolean mayDecide(Actor actor, String sender, String owedTo) {
        var submission = new Submission(new ObligationKey(sender, "operator-plan", 2027));
        submission.isBetween(sender, sender, owedTo);
        submission.moveTo("SUBMITTED");
        return Transition.open(SubmissionTransition.class, submission, actor).contains(SubmissionTransition.ACCEPT);
    }

    @Test
    void decidesAboutWhatIsOwedToItsOrganisationOrCoordinates() {
        assertThat(mayDecide(COORDINATOR, "vnpt", "finance")).isTrue();
        assertThat(mayDecide(LEADER, "vnpt", "ppc")).isTrue();
        assertThat(mayDecide(LEADER, "vnpt", null)).isTrue();
        assertThat(mayDecide(LEADER, "vnpt", "finance")).isFalse();
    }

    @Test
    void neverDecidesAboutWhatItsOwnOrganisationSent() {
        assertThat(mayDecide(COORDINATOR, "dic", "ppc")).isFalse();
        assertThat(mayDecide(LEADER, "ppc", null)).isFalse();
    }

    @Test
    void decidesAsALeaderAboutWhatAnAgencyOwesToItselfSinceSenderAndReceiverBecameOne() {
        assertThat(mayDecide(LEADER, "dic", "dic")).isTrue();
        assertThat(mayDecide(COORDINATOR, "dic", "dic")).isFalse();
    }
}
