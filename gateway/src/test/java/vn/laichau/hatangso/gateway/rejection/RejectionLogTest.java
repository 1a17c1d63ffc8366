package vn.laichau.hatangso.gateway.rejection;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.testing.FakeServices;
import vn.laichau.hatangso.gateway.testing.RawConnection;
import vn.laichau.hatangso.gateway.upstream.Upstreams;

/** What is turned away here is told to the service, in the name of the caller where that is known. */
@QuarkusTest
class RejectionLogTest {

    @AfterEach
    void leaveNothingHeld() {
        FakeServices.letGo();
    }

    private static String token(String organisation) {
        return "Bearer " + Tokens.of("operator", organisation, "operator");
    }

    /** What the service was told in the name of who holds the token. */
    private static List<Map<String, Object>> told(String token) {
        return all().stream()
                .filter(refusal -> token.equals(refusal.get("token")))
                .toList();
    }

    private static List<Map<String, Object>> all() {
        return given().get("/api/v1/arrivals?fake=told").jsonPath().getList("$");
    }

    private static Map<String, Object> onlyOneTold(String token) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !told(token).isEmpty());
        assertThat(told(token)).hasSize(1);
        return told(token).get(0);
    }

    private static void isRecent(Object arrivedAt, Instant before) {
        assertThat(Instant.parse(arrivedAt.toString()))
                .isBetween(before.minusMillis(1), Clock.systemUTC().instant());
    }

    @Test
    void tellsWhoSentTooMuchAndWhen() {
        var firm = token("ghn");
        var before = Clock.systemUTC().instant();
        given().header("Authorization", firm)
                .body(new byte[(1 << 20) + 1])
                .post("/api/v1/submissions?validateOnly=false")
                .then()
                .statusCode(413);

        var refusal = onlyOneTold(firm);
        assertThat(refusal)
                .containsEntry("path", "/api/v1/submissions")
                .containsEntry("validateOnly", false)
                .containsEntry("status", 413)
                .containsEntry("reason", "payload-too-large")
                .doesNotContainKeys("sha256", "upstream");
        isRecent(refusal.get("arrivedAt"), before);
    }

    @Test
    void tellsWhatExactlyFoundNoPlace() throws Exception {
        var firm = token("mobifone");
        var held = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> RawConnection.send(
                                "POST /api/v1/submissions?fake=held HTTP/1.1", "Authorization: " + firm),
                        task -> new Thread(task).start()))
                .toList();
        FakeServices.awaitHeld(5);
        var body = "{\"obligation\": \"operator-plan\"}";
        given().header("Authorization", firm)
                .body(body)
                .post("/api/v1/submissions")
                .then()
                .statusCode(429);
        FakeServices.letGo();

        assertThat(onlyOneTold(firm))
                .containsEntry("status", 429)
                .containsEntry("reason", "too-many-requests")
                .containsEntry(
                        "sha256",
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8))));
        assertThat(held.stream().map(CompletableFuture::join).map(RawConnection::status))
                .containsOnly(200);
    }

    @Test
    void saysWhetherItWasOnlyAsked() {
        var firm = token("ghtk");
        given().header("Authorization", firm)
                .body(new byte[(1 << 20) + 1])
                .post("/api/v1/submissions?validateOnly=true")
                .then()
                .statusCode(413);
        assertThat(onlyOneTold(firm)).containsEntry("validateOnly", true);
    }

    /** The path tells them apart: nothing else of a stranger is believed. */
    @Test
    void tellsOfStrangersWithoutWhatTheirTokensSay() {
        var before = Clock.systemUTC().instant();
        var proofs = Map.of(
                "none",
                Map.<String, String>of(),
                "invented",
                Map.of("Authorization", "Bearer x.y.z"),
                "changed",
                Map.of("Authorization", token("vnpt") + "x"));
        proofs.forEach((path, proof) -> given().headers(proof)
                .body("{\"obligation\": \"operator-plan\"}")
                .post("/api/v1/drafts/" + path + "/2027/workbook")
                .then()
                .statusCode(401));
        proofs.keySet().forEach(path -> {
            var refusal = onlyOneToldOf("/api/v1/drafts/" + path + "/2027/workbook");
            assertThat(refusal)
                    .containsEntry("address", "/internal/v1/rejections/strangers")
                    .containsEntry("proven", true)
                    .containsEntry("status", 401)
                    .containsEntry("reason", "unauthenticated")
                    .doesNotContainKeys("token", "organisation", "upstream", "sha256");
            isRecent(refusal.get("arrivedAt"), before);
        });
    }

    private static Map<String, Object> onlyOneToldOf(String path) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !toldOf(path).isEmpty());
        assertThat(toldOf(path)).hasSize(1);
        return toldOf(path).get(0);
    }

    private static List<Map<String, Object>> toldOf(String path) {
        return all().stream()
                .filter(refusal -> path.equals(refusal.get("path")))
                .toList();
    }

    @Test
    void tellsNothingOfOtherCallsNorOfWhatTheServiceRefused() {
        var firm = token("vietnamobile");
        given().header("Authorization", firm)
                .body("{}")
                .post("/api/v1/submissions?fake=problem")
                .then()
                .statusCode(409);
        given().header("Authorization", firm)
                .body(new byte[(1 << 20) + 1])
                .post("/api/v1/extensions")
                .then()
                .statusCode(413);
        // The next one is told after anything that came before.
        given().header("Authorization", firm)
                .body(new byte[(1 << 20) + 1])
                .post("/api/v1/submissions/paper")
                .then()
                .statusCode(413);
        assertThat(onlyOneTold(firm)).containsEntry("path", "/api/v1/submissions/paper");
    }

    @Test
    void tellsNothingOfWhatIsOnlyRead() {
        given().header("Authorization", "Bearer x")
                .get("/api/v1/submissions/only-read")
                .then()
                .statusCode(401);
        given().body("{}").post("/api/v1/submissions/after-it").then().statusCode(401);
        var refusal = onlyOneToldOf("/api/v1/submissions/after-it");
        assertThat(refusal.get("arrivedAt").toString()).matches(".*T[0-9:]{8}([.][0-9]{3})?Z");
        assertThat(toldOf("/api/v1/submissions/only-read")).isEmpty();
    }

    private record Few(int waiting, int strangers, int tries, Duration pause) implements RejectionConfiguration {}

    @Inject
    Vertx vertx;

    @Inject
    Upstreams upstreams;

    @Inject
    ObjectMapper mapper;

    private RejectionPublisher publisher() {
        return new RejectionPublisher(
                vertx, upstreams, mapper, new Few(3, 2, 4, Duration.ofMillis(10)), Clock.systemUTC(), Optional.empty());
    }

    /** @param token null of a stranger */
    private static Rejection refusal(String token, String path) {
        return new Rejection("agency", token, path, false, Clock.systemUTC().instant(), null, 413, "payload-too-large");
    }

    /** One is under way and counts as one that waits. */
    @Test
    void tellsNoMoreThanMayWaitAndOfStrangersFewer() {
        var rejectionPublisher = publisher();
        rejectionPublisher.take(refusal("a", "/bound/held"));
        rejectionPublisher.take(refusal(null, "/bound/stranger"));
        rejectionPublisher.take(refusal(null, "/bound/one-stranger-more"));
        rejectionPublisher.take(refusal("a", "/bound/third"));
        rejectionPublisher.take(refusal("a", "/bound/one-more"));
        FakeServices.awaitHeld(1);
        FakeServices.letGo();
        onlyOneToldOf("/bound/third");
        // Told one after the other: what comes last is told last.
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            rejectionPublisher.take(refusal("a", "/bound/last"));
            return !toldOf("/bound/last").isEmpty();
        });
        assertThat(all().stream()
                        .map(refusal -> refusal.get("path").toString())
                        .filter(path -> path.startsWith("/bound/"))
                        .distinct())
                .containsExactly("/bound/held", "/bound/stranger", "/bound/third", "/bound/last");
    }

    /** What is wrong stays wrong, and who is away for long is not waited for. */
    @Test
    void triesSoOftenAndThenGoesOn() {
        var rejectionPublisher = publisher();
        rejectionPublisher.take(refusal("b", "/tries/wrong"));
        rejectionPublisher.take(refusal("b", "/tries/never"));
        rejectionPublisher.take(refusal("b", "/tries/next"));
        assertThat(onlyOneToldOf("/tries/next")).containsEntry("token", "Bearer b");
        assertThat(toldOf("/tries/wrong")).hasSize(1);
        assertThat(toldOf("/tries/never")).hasSize(4);
    }

    @Test
    void isNotToldByClients() {
        given().header("Authorization", token("vnpt"))
                .body("{}")
                .post("/internal/v1/rejections")
                .then()
                .statusCode(404);
    }
}
