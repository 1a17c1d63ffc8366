package vn.laichau.hatangso.gateway.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.testing.SampleSession;

@QuarkusTest
class OwnSessionsTest {

    @Test
    void areListedWithWhatIsKnownOfThemThePresentOneFirst() {
        person("listed")
                .get("/me/sessions")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body("items.id", contains("listed", "listed-elsewhere"))
                .body("items.current", contains(true, false))
                .body("items[0].browser", equalTo("Firefox 128"))
                .body("items[0].system", equalTo("Windows 10"))
                .body("items[0].address", equalTo("10.1.2.3"))
                .body("items[0].startedAt", equalTo("2027-01-15T15:00:00+07:00"))
                .body("items[0].lastUsedAt", equalTo("2027-01-15T15:01:00+07:00"))
                .body("items[0].endsAt", equalTo("2027-01-16T01:00:00+07:00"))
                .body("items[1].browser", nullValue())
                .body("items[1].system", nullValue());
    }

    @Test
    void areEndedOneByOneOrAllButThePresent() {
        for (var path : new String[] {"/me/sessions/one-elsewhere", "/me/sessions"}) {
            var elsewhere = SampleSession.sessionNamed("one-elsewhere");
            var here = SampleSession.sessionNamed("one");
            assertThat(isSignedIn(elsewhere)).isEqualTo(path.endsWith("elsewhere"));
            writing("one").delete(path).then().statusCode(204).header("Cache-Control", "no-store");
            assertThat(isSignedIn(elsewhere)).isFalse();
            assertThat(isSignedIn(here)).isTrue();
        }
    }

    @Test
    void areEndedByThePortalAlone() {
        for (var path : new String[] {"/me/sessions/safe", "/me/sessions"}) {
            person("safe").delete(path).then().statusCode(403).body("code", equalTo("csrf-token-missing"));
            person("safe").get("/me/sessions/safe").then().statusCode(405).header("Allow", "DELETE");
            person("safe").post(path).then().statusCode(405);
        }
        assertThat(isSignedIn(SampleSession.sessionNamed("safe"))).isTrue();
    }

    /** Neither a program nor a stranger has any. */
    @Test
    void areThoseOfAPerson() {
        given().get("/me/sessions").then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().header("Authorization", "Bearer " + Tokens.of("operator", "vnpt", "operator"))
                .get("/me/sessions")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        given().header("Cookie", SampleSession.endedSession())
                .get("/me/sessions")
                .then()
                .statusCode(401)
                .body("code", equalTo("session-ended"));
    }

    /** What is no name of a session never becomes a part of an address at the sign-in server. */
    @ParameterizedTest
    @ValueSource(strings = {"a.b", "%2e%2e", "a%2Fb", "a%3Fb", "a b", "%E1%BA%A3"})
    void haveNamesOfLettersAndDigits(String name) {
        writing("names")
                .urlEncodingEnabled(false)
                .delete("/me/sessions/" + name.replace(" ", "%20"))
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent-account", "troubled-account"})
    void areNotToldOfByASignInServerInTrouble(String session) {
        person(session)
                .get("/me/sessions")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("unavailable"));
        writing(session).delete("/me/sessions").then().statusCode(503);
    }

    private static boolean isSignedIn(String session) {
        return given().header("Cookie", session).get("/me").jsonPath().getBoolean("signedIn");
    }

    private static RequestSpecification person(String session) {
        return given().header("Cookie", SampleSession.sessionNamed(session));
    }

    private static RequestSpecification writing(String session) {
        String csrfToken = person(session)
                .get("/me")
                .then()
                .body("signedIn", is(true))
                .extract()
                .path("csrfToken");
        return person(session).header("X-CSRF-Token", csrfToken);
    }
}
