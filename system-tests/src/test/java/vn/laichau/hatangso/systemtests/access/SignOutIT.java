package vn.laichau.hatangso.systemtests.access;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
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

    /** By the person's own token: another's session is neither told of nor ended. */
    @Test
    void isGivenByTheOwnerToASessionElsewhere() {
        var here = PortalSession.signIn(stack, "finance-officer");
        var elsewhere = PortalSession.signIn(stack, "finance-officer");
        var stranger = PortalSession.signIn(stack, "auditor");
        var id = sessions(elsewhere)
                .filter(session -> session.path("current").asBoolean())
                .map(session -> session.path("id").asText())
                .findFirst()
                .orElseThrow();
        assertThat(ids(here)).contains(id);
        assertThat(ids(stranger)).isNotEmpty().doesNotContain(id);

        assertThat(stranger.delete("/me/sessions/" + id).statusCode()).isEqualTo(204);
        assertThat(elsewhere.isSignedIn()).isTrue();

        assertThat(here.delete("/me/sessions/" + id).statusCode()).isEqualTo(204);
        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(ids(here)).doesNotContain(id).isNotEmpty();
    }

    private static Stream<String> ids(PortalSession person) {
        return sessions(person).map(session -> session.path("id").asText());
    }

    private static Stream<JsonNode> sessions(PortalSession person) {
        var items = Api.json(person.get("/me/sessions")).path("items");
        return StreamSupport.stream(items.spliterator(), false);
    }

    /** The whole head of a call, and of an answer, has 8 kB in most proxies, 4 kB in some (docs/operations/ingress.md). */
    @Test
    void takesACookieOfLessThanThreeThousandBytesAndHeadsOfLessThanFourThousand() {
        var person = PortalSession.signIn(stack, "coordinator");
        assertThat(person.cookieBytes()).isBetween(1, 3_000);
        assertThat(person.longestHead()).isBetween(1, 4_000);
    }
}
