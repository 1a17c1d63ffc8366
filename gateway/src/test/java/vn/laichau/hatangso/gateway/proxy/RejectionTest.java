package vn.laichau.hatangso.gateway.proxy;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.testing.FakeServices;
import vn.laichau.hatangso.gateway.testing.RawConnection;

/**
 * The tests' services take eight calls at once: six reads at the most, two exports at the most; that of agency three exports, and
 * with these five heavy reads.
 */
@QuarkusTest
class RejectionTest {

    @Inject
    MeterRegistry metrics;

    @AfterEach
    void leaveNothingHeld() {
        FakeServices.letGo();
        // Who has read its answer may be ahead of the place that it had.
        await().atMost(ofSeconds(60))
                .until(() ->
                        metrics.get("gateway.places.taken").gauges().stream().allMatch(places -> places.value() == 0));
    }

    @Test
    void turnsAwayReadsBeforeSubmissionsAndSaysThatTheseHaveNotArrived() {
        var reads = sendAsMany(20, "GET /api/v1/organisations?fake=held HTTP/1.1");
        FakeServices.awaitHeld(6);
        awaitTurnedAway(reads, 14);
        given().get("/api/v1/organisations")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("overloaded"))
                .body("detail", equalTo("Phần nhiệm vụ và hồ sơ nộp đang quá tải."));
        assertThat(submit("").statusCode()).isEqualTo(200);

        var writes = send(2, "POST /api/v1/submissions?fake=held HTTP/1.1", bearer());
        FakeServices.awaitHeld(8);
        // Answered while all others are held: nobody waits for a place.
        submit("en")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .contentType("application/problem+json")
                .body("type", equalTo("http://localhost:8080/problems/overloaded"))
                .body("title", equalTo("The system is overloaded at the moment"))
                .body("status", equalTo(503))
                .body(
                        "detail",
                        equalTo("The part for tasks and submissions is overloaded. What you sent has not arrived:"
                                + " nothing is recorded. Send it again with the same Idempotency-Key."))
                .body("instance", equalTo("/api/v1/submissions"))
                .body("code", equalTo("overloaded"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
        // Another service has places of its own.
        given().get("/api/v1/plans").then().statusCode(200).body("$", hasKey("service"));

        FakeServices.letGo();
        assertThat(statuses(reads)).containsOnly(503, 200);
        assertThat(statuses(reads).stream().filter(status -> status == 200)).hasSize(6);
        assertThat(statuses(writes)).containsOnly(200);
        awaitEveryPlaceOfReads();
    }

    @Test
    void keepsPlacesOfReadsFromExports() {
        var exports = sendAsMany(4, "POST /api/v1/imports?fake=held HTTP/1.1");
        FakeServices.awaitHeld(2);
        awaitTurnedAway(exports, 2);

        given().get("/api/v1/plans").then().statusCode(200);
        FakeServices.letGo();
        assertThat(statuses(exports)).containsExactlyInAnyOrder(503, 503, 200, 200);
    }

    @Test
    void letsAServiceHaveItsOwnNumberOfExports() {
        var exports = sendAsMany(5, "GET /api/v1/receipts/1/pdf?fake=held HTTP/1.1");
        FakeServices.awaitHeld(3);
        awaitTurnedAway(exports, 2);

        FakeServices.letGo();
        assertThat(statuses(exports)).containsExactlyInAnyOrder(503, 503, 200, 200, 200);
    }

    @Test
    void givesNoPlaceToSendersWhoDribble() {
        var before = begun();
        var body = "POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\n" + bearer()
                + "\r\nContent-Length: 1000\r\n\r\nhalf";
        var dribbling = IntStream.range(0, 20)
                .mapToObj(i -> later(() -> RawConnection.sendRaw(body)))
                .toList();
        await().atMost(ofSeconds(30)).until(() -> begun() >= before + 20);

        assertThat(submit("").statusCode()).isEqualTo(200);
        assertThat(dribbling)
                .allSatisfy(call -> assertThat(call.get(60, TimeUnit.SECONDS))
                        .contains("HTTP/1.1 408", "\"code\":\"too-slow\"")
                        .containsIgnoringCase("connection: close"));
    }

    /** Otherwise its arrival would be stamped before its content is there, and it would hold a place all the while. */
    @Test
    void passesASubmissionOnWhenItIsWhole() {
        var before = begun();
        var body = "POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\n" + bearer()
                + "\r\nContent-Length: 100000\r\n\r\n" + " ".repeat(40_000);
        var begun = IntStream.range(0, 20)
                .mapToObj(i -> later(() -> RawConnection.sendRaw(body)))
                .toList();
        await().atMost(ofSeconds(30)).until(() -> begun() >= before + 20);

        assertThat(submit("").statusCode()).isEqualTo(200);
        assertThat(statuses(begun)).containsOnly(408);
    }

    @Test
    void turnsAwayWhatItHasNoRoomToWaitFor() throws Exception {
        var body = "POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\n" + bearer()
                + "\r\nContent-Length: 1000000\r\n\r\n" + " ".repeat(700_000);
        var begun = IntStream.range(0, 10)
                .mapToObj(i -> later(() -> RawConnection.firstAnswer(body)))
                .toList();

        assertThat(statuses(begun)).contains(408, 503).containsOnly(408, 503);
        assertThat(begun.stream().map(CompletableFuture::join).filter(answer -> RawConnection.status(answer) == 503))
                .allSatisfy(answer -> assertThat(answer).contains("\"code\":\"overloaded\""));
        // The room is there again.
        given().header("Authorization", bearer().substring("Authorization: ".length()))
                .body(new byte[1_000_000])
                .post("/api/v1/submissions")
                .then()
                .statusCode(200);
    }

    @Test
    void letsNoClientTakeThePlacesOfAllOthers() {
        var greedy = send(8, "POST /api/v1/submissions?fake=held HTTP/1.1", bearer("greedy-sender"));
        FakeServices.awaitHeld(5);
        awaitTurnedAway(greedy, 3);

        submit("greedy-sender", "en")
                .then()
                .statusCode(429)
                .header("Retry-After", "2")
                .body("code", equalTo("too-many-requests"))
                .body(
                        "detail",
                        equalTo("Too many of your calls are under way at the same time. What you sent has not arrived:"
                                + " nothing is recorded. Send it again with the same Idempotency-Key."));
        given().header("Authorization", "Bearer " + Tokens.of("other", "viettel", "operator"))
                .body("{}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(200);
        FakeServices.letGo();
        assertThat(statuses(greedy)).containsOnly(429, 200);
        assertThat(statuses(greedy).stream().filter(status -> status == 200)).hasSize(5);
        await().atMost(ofSeconds(30)).until(() -> submit("greedy-sender", "").statusCode() == 200);
    }

    @Test
    void letsNoStrangerTakeThePlacesOfAllOthers() {
        var greedy = send(8, "GET /api/v1/organisations?fake=held HTTP/1.1");
        FakeServices.awaitHeld(5);
        awaitTurnedAway(greedy, 3);

        given().get("/api/v1/organisations").then().statusCode(429).body("code", equalTo("too-many-requests"));
        assertThat(statuses(sendAsMany(1, "GET /api/v1/organisations HTTP/1.1")))
                .containsOnly(200);
        FakeServices.letGo();
        assertThat(statuses(greedy)).containsOnly(429, 200);
        assertThat(statuses(greedy).stream().filter(status -> status == 200)).hasSize(5);
    }

    @Test
    void letsNoClientTakeAllPlacesOfExports() {
        var greedy = send(3, "GET /api/v1/receipts/1/pdf?fake=held HTTP/1.1", bearer("greedy-exporter"));
        FakeServices.awaitHeld(2);
        awaitTurnedAway(greedy, 1);

        assertThat(statuses(sendAsMany(1, "GET /api/v1/receipts/1/pdf HTTP/1.1")))
                .containsOnly(200);
        FakeServices.letGo();
        assertThat(statuses(greedy)).containsExactlyInAnyOrder(429, 200, 200);
    }

    /** What it has too many of holds up neither others, whatever they call, nor its own quick calls. */
    @Test
    void letsAClientHoldItsShareOfHeavyReadsAndNoMore() {
        var greedy = send(8, "GET /api/v1/tasks/tree?fake=held HTTP/1.1", bearer("greedy-reader"));
        FakeServices.awaitHeld(2);
        awaitTurnedAway(greedy, 6);

        assertThat(statuses(sendAsMany(1, "GET /api/v1/audit/agency HTTP/1.1"))).containsOnly(200);
        assertThat(statuses(sendAsMany(1, "GET /api/v1/organisations HTTP/1.1")))
                .containsOnly(200);
        assertThat(submit("").statusCode()).isEqualTo(200);
        assertThat(submit("greedy-reader", "").statusCode()).isEqualTo(200);
        FakeServices.letGo();
        assertThat(statuses(greedy)).containsOnly(429, 200);
        assertThat(statuses(greedy).stream().filter(status -> status == 200)).hasSize(2);
    }

    /** Each holds a connection to the database of its service, which has more of these than may be read heavily at once. */
    @Test
    void keepsPlacesOfReadsFromHeavyOnes() {
        var heavy = sendAsMany(9, "GET /api/v1/tasks/tree?fake=held HTTP/1.1");
        FakeServices.awaitHeld(5);
        awaitTurnedAway(heavy, 4);

        given().get("/api/v1/organisations").then().statusCode(200);
        FakeServices.letGo();
        assertThat(statuses(heavy).stream().filter(status -> status == 200)).hasSize(5);
    }

    /** They read too little to be worth their places, and too often to be idle. */
    @Test
    void takesThePlacesBackOfThoseWhoReadTooSlowly() {
        // Six anew each time: on a slow machine the first may have lost their places before the last have theirs.
        await().pollInterval(ofMillis(500)).atMost(ofSeconds(60)).until(() -> {
            for (int i = 0; i < 6; i++) {
                RawConnection.readSlowly(
                        "GET /api/v1/organisations?fake=large&bytes=200000000 HTTP/1.1", bearer("slow" + i));
            }
            return given().get("/api/v1/organisations").statusCode() == 503;
        });

        await().atMost(ofSeconds(30))
                .until(() -> given().get("/api/v1/organisations").statusCode() == 200);
    }

    @Test
    void getsThePlacesBackOfThoseWhoLeaveInTheMiddleOfAnAnswer() {
        for (var i = 0; i < 20; i++) {
            await().atMost(ofSeconds(30)).until(() -> RawConnection.status(leaveWithinAnAnswer()) == 200);
        }
        awaitEveryPlaceOfReads();
    }

    /** A place is given back when the answer is out: whoever has just read one may be a moment early. */
    private static void awaitEveryPlaceOfReads() {
        await().atMost(ofSeconds(30))
                .until(() -> statuses(sendAsMany(6, "GET /api/v1/organisations HTTP/1.1")).stream()
                        .allMatch(status -> status == 200));
    }

    /** Those that found no place, while the others are held. */
    private static void awaitTurnedAway(List<CompletableFuture<String>> calls, int count) {
        await().atMost(ofSeconds(30))
                .until(() -> calls.stream().filter(CompletableFuture::isDone).count() == count);
    }

    /** The calls whose head is here, also those that were answered since. */
    private double begun() {
        return metrics.get("http.server.active.requests").gauge().value()
                + metrics.find("http.server.requests").timers().stream()
                        .mapToLong(Timer::count)
                        .sum();
    }

    private static String leaveWithinAnAnswer() {
        return RawConnection.leaveWithin("GET /api/v1/organisations?fake=large&bytes=20000000 HTTP/1.1");
    }

    private static io.restassured.response.Response submit(String language) {
        return submit("vnpt", language);
    }

    private static io.restassured.response.Response submit(String organisation, String language) {
        return given().header("Authorization", bearer(organisation).substring("Authorization: ".length()))
                .header("Accept-Language", language)
                .body("{}")
                .post("/api/v1/submissions");
    }

    private static String bearer() {
        return bearer("vnpt");
    }

    /** Of its own for who is greedy: another test's call gives its place back a moment after its answer. */
    private static String bearer(String organisation) {
        return "Authorization: Bearer " + Tokens.of("operator", organisation, "operator");
    }

    /** Each from another client. */
    private static List<CompletableFuture<String>> sendAsMany(int calls, String requestLine) {
        return IntStream.range(0, calls)
                .mapToObj(i -> later(() -> RawConnection.send(requestLine, bearer("firm" + i))))
                .toList();
    }

    private static List<CompletableFuture<String>> send(int calls, String requestLine, String... headers) {
        return IntStream.range(0, calls)
                .mapToObj(i -> later(() -> RawConnection.send(requestLine, headers)))
                .toList();
    }

    private static CompletableFuture<String> later(java.util.function.Supplier<String> call) {
        return CompletableFuture.supplyAsync(call, task -> new Thread(task).start());
    }

    private static List<Integer> statuses(List<CompletableFuture<String>> calls) {
        return calls.stream().map(call -> RawConnection.status(call.join())).toList();
    }
}
