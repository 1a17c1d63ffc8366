package vn.laichau.hatangso.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.gateway.testing.SampleSession;

@QuarkusTest
class SessionTest {

    @Test
    void tellsThatNobodyIsSignedIn() {
        given().get("/me")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body(equalTo("{\"signedIn\":false}"));
    }

    @Test
    void tellsWhoIsSignedIn() {
        given().header("Cookie", SampleSession.session())
                .get("/me")
                .then()
                .statusCode(200)
                .body("signedIn", is(true))
                .body("account", equalTo("subject-of-coordinator"))
                .body("name", equalTo("coordinator"))
                .body("organisation", equalTo("dic"))
                .body("roles", equalTo(List.of("coordinator")))
                .body("csrfToken", matchesPattern("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void sendsTheSessionsTokenToTheService() {
        given().header("Cookie", SampleSession.session())
                .get("/api/v1/submissions")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("headers.authorization", hasSize(1))
                .body("headers.authorization[0]", startsWith("Bearer eyJ"))
                .body("headers.cookie", nullValue());
    }

    @Test
    void letsAWriteThroughThatProvesWhereItComesFrom() {
        given().header("Cookie", SampleSession.session())
                .header("X-CSRF-Token", csrfToken())
                .body("{}")
                .post("/api/v1/reports")
                .then()
                .statusCode(503);
        given().header("Cookie", SampleSession.session())
                .header("X-CSRF-Token", csrfToken())
                .body("{}")
                .post("/api/v1/submissions/7/acceptance")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"))
                .body("headers.'x-csrf-token'", nullValue());
    }

    @Test
    void refusesAWriteWithoutThatProof() {
        given().header("Cookie", SampleSession.session())
                .header("Accept-Language", "en")
                .body("{}")
                .post("/api/v1/submissions/7/acceptance")
                .then()
                .statusCode(403)
                .body("code", equalTo("csrf-token-missing"))
                .body("title", equalTo("The token that proves a write comes from the portal is missing"));
        given().header("Cookie", SampleSession.session())
                .header("X-CSRF-Token", csrfToken().replaceFirst("^..", "zz"))
                .body("{}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(403);
    }

    /** Somebody who had a look at one window must not be able to write from another, nor after the next sign-in. */
    @Test
    void refusesTheProofOfAnotherSessionOfTheSamePerson() {
        var proof = csrfToken();
        given().header("Cookie", SampleSession.otherSession())
                .header("X-CSRF-Token", proof)
                .body("{}")
                .post("/api/v1/submissions/7/acceptance")
                .then()
                .statusCode(403)
                .body("code", equalTo("csrf-token-missing"));
    }

    @Test
    void endsForEveryCopyOfItsCookie() {
        var session = SampleSession.sessionNamed("ends");
        signOut(session, csrfToken(session))
                .then()
                .statusCode(204)
                .header("Set-Cookie", matchesPattern("q_session_portal=;.*Max-Age=0;.*HTTPOnly.*"));
        given().header("Cookie", session)
                .get("/api/v1/submissions")
                .then()
                .statusCode(401)
                .header("Set-Cookie", matchesPattern("q_session_portal.*Max-Age=0.*"))
                .body("code", equalTo("session-ended"));
        given().header("Cookie", session).get("/me").then().body("signedIn", is(false));
        signOut(session, null).then().statusCode(204);
    }

    /** Not by a link, a picture, a script or a form of another site. */
    @Test
    void isNotEndedByAnotherSite() {
        var session = SampleSession.sessionNamed("stays");
        given().header("Cookie", session).get("/logout").then().statusCode(405).header("Allow", "POST");
        signOut(session, null).then().statusCode(403).body("code", equalTo("csrf-token-missing"));
        signOut(session, csrfToken(SampleSession.session())).then().statusCode(403);
        given().header("Cookie", session).get("/me").then().body("signedIn", is(true));
    }

    /** Nobody is told that they are signed out who is not. */
    @Test
    void staysWhereItCannotBeEnded() {
        for (var trouble : List.of("stubborn", "silent")) {
            var session = SampleSession.sessionNamed(trouble);
            signOut(session, csrfToken(session))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .header("Set-Cookie", nullValue());
            given().header("Cookie", session).get("/me").then().body("signedIn", is(true));
        }
    }

    @Test
    void endsInTheBrowserWhateverPiecesItsCookieHas() {
        var answer = signOut("q_session_portal_chunk_1=x; q_session_portal_chunk_2=y; other=z; xq_session=z", null);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().getValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.contains("Path=/;") || cookie.endsWith("Path=/"))
                .extracting(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .contains("q_session_portal_chunk_1", "q_session_portal_chunk_2")
                .doesNotContain("other", "xq_session");
        assertThat(answer.headers().getValues("Set-Cookie"))
                .allMatch(cookie -> cookie.contains("Max-Age=0") && cookie.contains("HTTPOnly"));
    }

    private static Response signOut(String session, String proof) {
        var request = given().header("Cookie", session);
        return (proof == null ? request : request.header("X-CSRF-Token", proof)).post("/logout");
    }

    @Test
    void renewsASessionWhoseTokensExpired() {
        given().header("Cookie", SampleSession.expiredSession())
                .get("/api/v1/submissions")
                .then()
                .statusCode(200)
                .header("Set-Cookie", startsWith("q_session_portal"))
                .body("headers.authorization[0]", startsWith("Bearer eyJ"));
    }

    @Test
    void tellsAScriptThatTheSessionEnded() {
        given().header("Cookie", SampleSession.endedSession())
                .get("/api/v1/submissions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("Location", nullValue())
                .header("Set-Cookie", matchesPattern("q_session_portal.*Max-Age=0.*"))
                .body("code", equalTo("session-ended"));
        given().header("Cookie", SampleSession.endedSession())
                .get("/me")
                .then()
                .statusCode(200)
                .body(equalTo("{\"signedIn\":false}"));
    }

    @Test
    void keepsTheSessionWhileTheIssuerIsAway() {
        for (var path : List.of("/me", "/api/v1/submissions")) {
            given().header("Cookie", SampleSession.expiredSessionWhileIssuerIsAway())
                    .get(path)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .header("Set-Cookie", nullValue())
                    .body("code", equalTo("unavailable"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q_session_portal=x",
                "q_session_portal=a.b.c.d.e",
                "q_session_portal=",
                "q_session_portal_chunk_1=x",
                "q_session_portal_chunk_a=x; q_session_portal_chunk_b=y",
                "q_session=x"
            })
    void takesABrokenCookieForAnEndedSessionOrNone(String cookie) {
        given().header("Cookie", cookie).get("/me").then().statusCode(200).body("signedIn", is(false));
        given().header("Cookie", cookie)
                .get("/api/v1/plans")
                .then()
                .statusCode(matchesEither(200, 401))
                .body("headers.authorization", nullValue());
    }

    private static org.hamcrest.Matcher<Integer> matchesEither(int one, int other) {
        return org.hamcrest.Matchers.oneOf(one, other);
    }

    @Test
    void onlyReads() {
        given().post("/me").then().statusCode(405).header("Allow", "GET, HEAD");
        given().delete("/logout").then().statusCode(405);
    }

    private static String csrfToken() {
        return csrfToken(SampleSession.session());
    }

    private static String csrfToken(String session) {
        return given().header("Cookie", session)
                .get("/me")
                .then()
                .body("csrfToken", notNullValue())
                .extract()
                .path("csrfToken");
    }
}
