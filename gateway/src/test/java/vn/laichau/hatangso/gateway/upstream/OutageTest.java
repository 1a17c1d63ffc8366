package vn.laichau.hatangso.gateway.upstream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.testing.LowLimitsProfile;

/** After three failures in a row a service is left in peace for a second; then one call finds out whether it works. */
@QuarkusTest
@TestProfile(LowLimitsProfile.class)
class OutageTest {

    /** Of its own: how often another test's address may call is used up there. */
    private static final String ADDRESS = "192.0.2.5";

    @Inject
    MeterRegistry meters;

    private final AtomicLong now = new AtomicLong(System.nanoTime());

    @BeforeEach
    void onlyTheTestMovesTheTime() {
        QuarkusMock.installMockForType(
                new MonotonicClock() {

                    @Override
                    long nanos() {
                        return now.get();
                    }
                },
                MonotonicClock.class);
    }

    private void aSecondPasses() {
        now.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void leavesAServiceInPeaceThatFailsUntilOneTryWorks() {
        for (int i = 0; i < 3; i++) {
            assertThat(write("cut").statusCode()).isEqualTo(502);
        }
        isRefusedAtOnce();
        assertThat(List.of(open("agency"), open("indicator"))).containsExactly(1.0, 0.0);
        given().header("X-Forwarded-For", ADDRESS).get("/api/v1/plans").then().statusCode(200);

        aSecondPasses();
        // The try reaches it and fails: it is left in peace anew.
        assertThat(write("cut").statusCode()).isEqualTo(502);
        isRefusedAtOnce();

        aSecondPasses();
        assertThat(write("echo").statusCode()).isEqualTo(200);
        // It is asked again as ever, and may fail again without being left alone.
        for (int i = 0; i < 2; i++) {
            assertThat(write("cut").statusCode()).isEqualTo(502);
        }
        assertThat(write("echo").statusCode()).isEqualTo(200);
        assertThat(open("agency")).isZero();
    }

    private double open(String upstream) {
        return meters.get("gateway.breaker.open")
                .tag("upstream", upstream)
                .gauge()
                .value();
    }

    /** One that is asked and does not answer would be waited for, and that is another problem. */
    private static void isRefusedAtOnce() {
        write("slow")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("unavailable"))
                .body(
                        "detail",
                        equalTo("The part for tasks and submissions is not available for the moment. What you sent has"
                                + " not arrived: nothing is recorded. Send it again with the same Idempotency-Key."));
    }

    /** By a client of its own each time: how often one may call is another question. */
    private static Response write(String fake) {
        var token = Tokens.with(
                "subject",
                "vnpt",
                claims -> claims.claim("azp", UUID.randomUUID().toString()),
                "operator");
        return given().header("Authorization", "Bearer " + token)
                .header("X-Forwarded-For", ADDRESS)
                .header("Accept-Language", "en")
                .body("{}")
                .post("/api/v1/submissions?fake=" + fake);
    }
}
