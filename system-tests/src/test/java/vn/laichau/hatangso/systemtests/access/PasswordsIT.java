package vn.laichau.hatangso.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.PortalSession;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** What the realm takes for a password, and what wrong ones cost whom. */
class PasswordsIT {

    private static final String GOOD = "con meo ngu tren mai nha";
    private static final int FAILURES = 100;

    private final LocalStack stack = RunningSuite.get();
    private final RealmClients realm = RealmClients.of(stack);
    private final String username = "thu-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void createsAnAccount() {
        realm.createPerson(username, "operator", "vnpt", GOOD);
    }

    /** Not even by an administrator: short, common, of the house, breached, the name of the account. */
    @Test
    void areNeitherShortNorCommonNorTheNameOfTheAccount() {
        for (var bad :
                new String[] {"mat-khau-11", "Qwerty123456", "LaiChau@2026", "tinhlaichau2025", "x" + username + "x"}) {
            assertThat(realm.setsPassword(username, bad)).as(bad).isFalse();
        }
        assertThat(realm.setsPassword(username, "hai con meo va mot con cho")).isTrue();
    }

    /** A lock would let anybody keep an officer out on the day of the deadline. */
    @Test
    void triedByAStrangerDoNotKeepTheOwnerOut() {
        var stranger = PortalSession.at(stack, stack.gatewayUrl());
        for (var failure = 0; failure < FAILURES; failure++) {
            assertThat(stranger.tries(username, "mat khau doan thu " + failure)).isFalse();
        }

        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> PortalSession.at(stack, stack.gatewayUrl()).tries(username, GOOD));
    }
}
