package vn.laichau.hatangso.gateway.upstream;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.testing.Narrow;

@QuarkusTest
@TestProfile(Narrow.class)
class OutageTest {

    /** Another test may just have used up what this address may. */
    @BeforeAll
    static void rest() throws InterruptedException {
        Thread.sleep(1_000);
    }

    /** After three failures in a row, for a second; then one call finds out that it works. */
    @Test
    void leavesAServiceInPeaceThatFails() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            write("cut", "client-" + i).statusCode(502);
        }
        write("echo", "later")
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("unavailable"))
                .body(
                        "detail",
                        equalTo("The part for tasks and submissions is not available for the moment. What you sent has"
                                + " not arrived: nothing is recorded. Send it again with the same Idempotency-Key."));
        given().get("/api/v1/plans").then().statusCode(200);

        Thread.sleep(Duration.ofMillis(1_200).toMillis());
        write("echo", "later").statusCode(200);
        write("echo", "later").statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse write(String fake, String client) {
        var token = Tokens.with("subject", "vnpt", claims -> claims.claim("azp", client), "operator");
        return given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .body("{}")
                .post("/api/v1/submissions?fake=" + fake)
                .then();
    }
}
