package vn.laichau.hatangso.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.describedAs;
import static org.hamcrest.Matchers.is;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.allowlist.RouteRule;
import vn.laichau.hatangso.gateway.allowlist.RoutesConfiguration;
import vn.laichau.hatangso.gateway.testing.FakeServices;
import vn.laichau.hatangso.gateway.testing.RawConnection;

/** What a sender breaks off is no failure of the service: others are served, and the log of arrivals says whose fault it was. */
@QuarkusTest
class SenderFaultTest {

    /** More than the failures after which a service is left in peace. */
    private static final int TIMES = 15;

    private static final String FILE = "POST /api/v1/attachments?fake=broken-off HTTP/1.1";
    private static final String SUBMISSION = "POST /api/v1/submissions?fake=broken-off HTTP/1.1";
    private static final int FIRST_PART = 40 * 1024;

    @AfterEach
    void leaveNothingHeld() {
        FakeServices.letGo();
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of("a reset before the service is asked", "vnpt-1", SUBMISSION, "100", "half", true, false),
                Arguments.of("an end before the service is asked", "vnpt-2", SUBMISSION, "100", "half", false, false),
                Arguments.of(
                        "a reset of a file on its way", "vnpt-3", FILE, "900000", "x".repeat(FIRST_PART), true, true),
                Arguments.of(
                        "an end of a file on its way", "vnpt-4", FILE, "900000", "x".repeat(FIRST_PART), false, true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void leavesOthersAlone(
            String way, String sender, String line, String length, String part, boolean byReset, boolean asked) {
        var token = "Bearer " + Tokens.of("operator", sender, "operator");
        var request = String.join(
                "\r\n", line, "Host: localhost", "Authorization: " + token, "Content-Length: " + length, "", part);
        for (var time = 0; time < TIMES; time++) {
            var before = FakeServices.begun();
            RawConnection.breakOff(
                    request,
                    byReset,
                    () -> await().atMost(Duration.ofSeconds(30)).until(() -> !asked || FakeServices.begun() > before));
            await().atMost(Duration.ofSeconds(30)).until(told(token)::get, toldAtLeast(time + 1));
        }

        given().header("Authorization", "Bearer " + Tokens.of("other", "viettel", "operator"))
                .body("{}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(200);
        assertThat(told(token).get())
                .hasSize(TIMES)
                .allSatisfy(rejection -> assertThat(rejection)
                        .containsEntry("status", 400)
                        .containsEntry("reason", "broken-off")
                        .doesNotContainKey("sha256"));
    }

    private static Supplier<List<Map<String, Object>>> told(String token) {
        return () ->
                told().filter(rejection -> token.equals(rejection.get("token"))).toList();
    }

    private static Stream<Map<String, Object>> told() {
        return given().get("/api/v1/arrivals?fake=told").jsonPath().<Map<String, Object>>getList("$").stream();
    }

    private static Predicate<List<Map<String, Object>>> toldAtLeast(int times) {
        return told -> told.size() >= times;
    }

    /** Ways in which a sender fails in the middle of what it sends: the rest of the head, and the body. */
    private static final Map<String, String> WAYS = Map.of(
            "half of what it announced", "Content-Length: 100\r\n\r\nhalf",
            "nothing of what it announced", "Content-Length: 100\r\n\r\n",
            "a piece without its end", "Transfer-Encoding: chunked\r\n\r\n20\r\nhalf",
            "a piece without its length", "Transfer-Encoding: chunked\r\n\r\nzz\r\nhalf",
            "more than it announced", "Content-Length: 2\r\n\r\n{}half of another",
            "more than any route takes", "Content-Length: 99999999999\r\n\r\nhalf",
            "a body that is none", "Content-Type: application/json\r\nContent-Length: 4\r\n\r\nhalf",
            "a head without its end", "Content-Le");

    private static final List<HttpMethod> SENDING = List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    @Inject
    RoutesConfiguration allowList;

    private Stream<String> sendings() {
        return sendings(route -> true, SENDING);
    }

    /** Those of which the log of arrivals is told what does not arrive. */
    private List<String> arrivals() {
        return sendings(RouteRule::evidence, List.of(HttpMethod.POST)).toList();
    }

    private Stream<String> sendings(Predicate<RouteRule> kind, List<HttpMethod> methods) {
        return allowList.routes().entrySet().stream()
                .filter(route -> kind.test(route.getValue()))
                .flatMap(route -> methods.stream()
                        .filter(method -> route.getValue().allows(method))
                        .map(method -> method + " /api/v1" + route.getKey().replace("*", "x") + " HTTP/1.1"));
    }

    @Test
    void leavesOthersAloneOnEveryRouteWithABody() throws Exception {
        var lines = sendings().toList();
        assertThat(lines).hasSizeGreaterThan(60);
        var senders = new HashMap<String, String>();
        try (var reporting = FakeServices.reportingServes()) {
            var byReset = false;
            for (var line : lines) {
                // By a program of its own for each route: what may be called too often is another question.
                var sender = "Bearer " + program("breaks-off");
                senders.put(sender, line);
                var head = line + "\r\nHost: localhost\r\nAuthorization: " + sender + "\r\n";
                for (var rest : WAYS.values()) {
                    byReset = !byReset;
                    RawConnection.breakOff(head + rest, byReset, () -> {});
                }
                // There is an even number of ways: each comes both ways in turn.
                byReset = !byReset;
                othersAreServed("after " + line);
            }
            noneIsLeftInPeace();
        }
        // A reset may overtake what was sent before it.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> reasons(senders).keySet().containsAll(arrivals()));
        assertThat(reasons(senders))
                .containsOnlyKeys(arrivals())
                .allSatisfy((line, reasons) -> assertThat(reasons)
                        .as(line)
                        .contains("400 broken-off")
                        .isSubsetOf(Set.of("400 broken-off", "413 payload-too-large")));
    }

    /** What the log of arrivals was told of these senders, by what they sent. */
    private static Map<String, Set<String>> reasons(Map<String, String> senders) {
        return told().filter(rejection -> senders.containsKey(rejection.get("token")))
                .collect(Collectors.groupingBy(
                        rejection -> senders.get(rejection.get("token")),
                        Collectors.mapping(
                                rejection -> rejection.get("status") + " " + rejection.get("reason"),
                                Collectors.toSet())));
    }

    /** Who reads and who sends. */
    private static void othersAreServed(String after) {
        var other = program("viettel");
        for (var path : List.of("/api/v1/observations", "/api/v1/submissions", "/api/v1/reports")) {
            given().header("Authorization", "Bearer " + other).get(path).then().statusCode(describedAs(after, is(200)));
            given().header("Authorization", "Bearer " + other)
                    .body("{}")
                    .post(path)
                    .then()
                    .statusCode(describedAs(after, is(200)));
        }
    }

    private static String program(String organisation) {
        return Tokens.with(
                "program",
                organisation,
                claims -> claims.claim("azp", UUID.randomUUID().toString()),
                "operator");
    }

    private void noneIsLeftInPeace() {
        assertThat(Stream.of("indicator", "agency", "reporting")
                        .map(upstream -> meters.get("gateway.breaker.open")
                                .tag("upstream", upstream)
                                .gauge()
                                .value()))
                .containsOnly(0.0);
    }

    @Inject
    MeterRegistry meters;

    /** A body that stands still is ended by the gateway, which says whose fault that was. */
    @Test
    void leavesOthersAloneWhileBodiesStandStillOnEveryRoute() throws Exception {
        var token = Tokens.of("operator", "stands-still", "operator");
        var told = told("Bearer " + token);
        try (var reporting = FakeServices.reportingServes()) {
            var answers = sendings()
                    .map(line -> line + "\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Length: 100\r\n\r\nhalf")
                    .map(request -> CompletableFuture.supplyAsync(
                            () -> RawConnection.firstAnswer(request), task -> new Thread(task).start()))
                    .toList();
            othersAreServed("while bodies stand still");
            assertThat(answers.stream().map(answer -> RawConnection.status(answer.join())))
                    .allMatch(status -> status == 408);
            othersAreServed("after bodies stood still");
            noneIsLeftInPeace();
        }
        await().atMost(Duration.ofMinutes(1))
                .until(told::get, toldAtLeast(arrivals().size()));
        assertThat(told.get())
                .hasSameSizeAs(arrivals())
                .allSatisfy(rejection ->
                        assertThat(rejection).containsEntry("status", 408).containsEntry("reason", "too-slow"));
    }

    /** Whoever goes away while the service works keeps the place until the service is free: else one could take all of it. */
    @Test
    void holdsThePlaceOfACallThatTheServiceStillWorksAt() {
        var token = "Bearer " + Tokens.of("operator", "vnpt-5", "operator");
        for (var call = 1; call <= 5; call++) {
            var held = call;
            RawConnection.breakOff(
                    "GET /api/v1/submissions?fake=held HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token
                            + "\r\n\r\n",
                    true,
                    () -> FakeServices.awaitHeld(held));
        }

        given().header("Authorization", token).get("/api/v1/submissions").then().statusCode(429);
        given().header("Authorization", "Bearer " + Tokens.of("other", "viettel", "operator"))
                .get("/api/v1/submissions")
                .then()
                .statusCode(200);
        FakeServices.letGo();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().header("Authorization", token)
                                .get("/api/v1/submissions")
                                .statusCode()
                        == 200);
    }
}
