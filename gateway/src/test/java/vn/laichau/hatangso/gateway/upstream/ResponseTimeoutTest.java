package vn.laichau.hatangso.gateway.upstream;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.allowlist.RouteRuleConverter;
import vn.laichau.hatangso.gateway.allowlist.RoutesConfiguration;
import vn.laichau.hatangso.gateway.testing.ProductionTimeoutsProfile;
import vn.laichau.hatangso.gateway.testing.RawConnection;

/** As in production, 25 seconds to 30: a service is waited for some five seconds less long than a silent connection. */
@QuarkusTest
@TestProfile(ProductionTimeoutsProfile.class)
class ResponseTimeoutTest {

    @Inject
    TlsConfigurationRegistry certificates;

    @Inject
    Vertx vertx;

    @Inject
    UpstreamConfiguration configuration;

    @Inject
    RoutesConfiguration routes;

    @Test
    void isToldToTheClientBeforeItsConnectionIsIdle() {
        given().get("/api/v1/organisations?fake=slow").then().statusCode(504).body("code", equalTo("gateway-timeout"));
    }

    @Test
    void isToldForEachServiceByItself() {
        given().get("/api/v1/plans?fake=slow").then().statusCode(504).body("code", equalTo("gateway-timeout"));
    }

    @Test
    void leavesASenderInDoubtWhoMaySendAgain() {
        given().header("Authorization", token("sat"))
                .header("Accept-Language", "en")
                .body("{}")
                .post("/api/v1/submissions?fake=slow")
                .then()
                .statusCode(504)
                .body(
                        "detail",
                        endsWith("answered too late. Whether what you sent is recorded is not known. Send it again with"
                                + " the same Idempotency-Key: it is not recorded twice."));
    }

    /** As many as a firm may have under way, so that the next one finds a place only when all of them gave theirs back. */
    @Test
    void givesThePlacesBackAndTellsTheLogWhatIsNotKnownToHaveArrived() {
        var firm = token("mobifone");
        var calls = sendAtOnce(firm, "?fake=slow");
        assertThat(statuses(calls)).containsOnly(504);

        await().atMost(ofSeconds(30))
                .until(() -> statuses(sendAtOnce(firm, "")).stream().allMatch(status -> status == 200));
        await().atMost(ofSeconds(30))
                .until(
                        () ->
                                given()
                                        .get("/api/v1/arrivals?fake=told")
                                        .jsonPath()
                                        .<Map<String, Object>>getList("$")
                                        .stream()
                                        .filter(refusal -> firm.equals(refusal.get("token")))
                                        .filter(refusal -> "gateway-timeout".equals(refusal.get("reason")))
                                        .count(),
                        is(5L));
    }

    private static List<CompletableFuture<String>> sendAtOnce(String firm, String query) {
        return IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> RawConnection.send(
                                "POST /api/v1/submissions" + query + " HTTP/1.1", "Authorization: " + firm),
                        task -> new Thread(task).start()))
                .toList();
    }

    private static List<Integer> statuses(List<CompletableFuture<String>> calls) {
        return calls.stream().map(call -> RawConnection.status(call.join())).toList();
    }

    private static String token(String organisation) {
        return "Bearer " + Tokens.of("operator", organisation, "operator");
    }

    @Test
    void isForServicesThatThereAre() {
        var unknown = new RouteRuleConverter().convert("nowhere GET");
        assertThatThrownBy(() -> new Upstreams(
                        vertx,
                        configuration,
                        () -> Map.of("/x", unknown),
                        new MonotonicClock(),
                        new SimpleMeterRegistry(),
                        certificates,
                        Duration.ofHours(1)))
                .hasMessage("gateway.routes.\"/x\" names no service of gateway.upstreams");
        assertThat(new Upstreams(
                                vertx,
                                configuration,
                                routes,
                                new MonotonicClock(),
                                new SimpleMeterRegistry(),
                                certificates,
                                Duration.ofHours(1))
                        .names())
                .containsExactly("indicator", "agency", "reporting");
    }

    @Test
    void mustNotBeLongerThanConnectionsLive() {
        assertThatThrownBy(() -> new Upstreams(
                        vertx,
                        configuration,
                        routes,
                        new MonotonicClock(),
                        new SimpleMeterRegistry(),
                        certificates,
                        configuration.responseTimeout()))
                .hasMessageContaining("gateway.response-timeout");
    }
}
