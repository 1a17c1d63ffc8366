package vn.laichau.hatangso.systemtests.access;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.PortalSession;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.Replica;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** A sign-out is an end: for every copy of the cookie, in every replica of the gateway. */
class SignOutIT {

    private final LocalStack stack = RunningSuite.get();

    @Test
    void endsTheCopiesOfASessionInEveryReplica() throws IOException {
        try (var replica = Replica.start(SuiteService.GATEWAY)) {
            var person = PortalSession.signIn(stack, "clerk");
            var other = PortalSession.signIn(stack, "clerk");
            var here = person.stolen(stack.gatewayUrl());
            var there = person.stolen(replica.address());
            assertThat(here.isSignedIn()).isTrue();
            assertThat(there.isSignedIn()).isTrue();

            assertThat(person.post("/logout", "").statusCode()).isEqualTo(204);

            assertThat(here.isSignedIn()).isFalse();
            await().atMost(ofSeconds(60)).until(() -> !there.isSignedIn());
            assertThat(there.get("/api/v1/tasks").statusCode()).isEqualTo(401);
            assertThat(other.isSignedIn()).isTrue();
        }
    }

    @Test
    void isHonouredWhenTheSignInServerEndsASession() {
        var person = PortalSession.signIn(stack, "construction-officer");
        assertThat(person.get("/api/v1/tasks").statusCode()).isEqualTo(200);

        RealmClients.of(stack).signOut("construction-officer");

        await().atMost(ofSeconds(60)).until(() -> !person.isSignedIn());
    }

    /** The whole head of a call, and of an answer, has 8 kB in most proxies, 4 kB in some (docs/operations/ingress.md). */
    @Test
    void takesACookieOfLessThanThreeThousandBytesAndHeadsOfLessThanFourThousand() {
        var person = PortalSession.signIn(stack, "coordinator");
        assertThat(person.cookieBytes()).isBetween(1, 3_000);
        assertThat(person.longestHead()).isBetween(1, 4_000);
    }
}
