package vn.laichau.hatangso.gateway.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.testing.SampleSession;

@QuarkusTest
class StepUpTest {

    private static final Duration LONG_AGO = Duration.ofMinutes(16);
    private static final Duration A_MOMENT_AGO = Duration.ofMinutes(5);

    /** A path of which nothing is kept open, so that what comes back is the echo of the service. */
    private static final String BINDING = "/api/v1/successions/7/withdrawal";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/successions",
                "/api/v1/successions/7/withdrawal",
                "/api/v1/successions/7/correction",
                "/api/v1/reports/7/issue",
                "/api/v1/reports/7/seal",
                "/api/v1/reports/7/publication",
                "/api/v1/reports/7/replacement"
            })
    void isAskedForWhatBinds(String path) {
        write(signedIn(LONG_AGO), path)
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        equalTo("Bearer error=\"insufficient_user_authentication\","
                                + " error_description=\"A more recent authentication is required\", max_age=\"900\""))
                .header("Set-Cookie", nullValue())
                .body("code", equalTo("step-up-needed"))
                .body("title", equalTo("Cần xác nhận lại danh tính cho việc này"));
    }

    @Test
    void isNotAskedOfWhoSignedInAMomentAgo() {
        write(signedIn(A_MOMENT_AGO), BINDING).statusCode(200).body("method", equalTo("POST"));
    }

    @Test
    void isNotAskedForWhatCanBeTakenBackNorForReading() {
        write(signedIn(LONG_AGO), "/api/v1/submissions/7/acceptance").statusCode(200);
        given().header("Cookie", signedIn(LONG_AGO))
                .get("/api/v1/successions")
                .then()
                .statusCode(200);
    }

    @Test
    void isAskedOfASessionOfWhichNobodyKnowsSinceWhen() {
        write(SampleSession.with("auth_time", null), BINDING).statusCode(401).body("code", equalTo("step-up-needed"));
    }

    @Test
    void isNeverAskedOfAProgram() {
        given().header("Authorization", "Bearer " + Tokens.of("administrator", "dic", "administrator"))
                .body("{}")
                .post(BINDING)
                .then()
                .statusCode(200);
    }

    /** They exist on one machine alone. */
    @Test
    void isNotThereForAccountsForTryingForTheyAreNotLetIn() {
        var session = SampleSession.with("portal_roles", List.of("second-factor", "demonstration"));
        for (var path : List.of("/me", "/api/v1/submissions")) {
            given().header("Cookie", session)
                    .get(path)
                    .then()
                    .statusCode(path.equals("/me") ? 200 : 403)
                    .body(
                            path.equals("/me") ? "signedIn" : "code",
                            path.equals("/me") ? is(false) : equalTo("forbidden"));
        }
        var marked = SampleSession.with("portal_roles", List.of("second-factor"));
        given().header("Cookie", marked).get("/me").then().body("signedIn", is(true));
    }

    private static String signedIn(Duration ago) {
        return SampleSession.with(
                "auth_time", Clock.systemUTC().instant().minus(ago).getEpochSecond());
    }

    private static ValidatableResponse write(String session, String path) {
        String csrfToken = given().header("Cookie", session).get("/me").path("csrfToken");
        return given().header("Cookie", session)
                .header("X-CSRF-Token", csrfToken)
                .body("{}")
                .post(path)
                .then();
    }
}
