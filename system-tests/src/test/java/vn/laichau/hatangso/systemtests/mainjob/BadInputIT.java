package vn.laichau.hatangso.systemtests.mainjob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.laichau.hatangso.systemtests.suite.Api.json;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.PlanYear;
import vn.laichau.hatangso.systemtests.suite.PortalSession;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.RunsFirst;

/** Whatever is wrong with a request, the answer is the right problem and nothing is stored. */
@RunsFirst
class BadInputIT {

    private static final String PLAN =
            "{\"obligation\": \"operator-plan\", \"year\": " + PlanYear.NEXT + ", \"figures\": []%s}";

    private final Api viettel = Api.of(RunningSuite.get(), "api-viettel");
    private long before;

    @BeforeEach
    void count() throws SQLException {
        before = submissions();
    }

    @AfterEach
    void storesNothing() throws SQLException {
        assertThat(submissions()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "{\"obligation\": \"operator-plan\", \"year\": 2100, \"figures\": [], \"x\": 1} | 400 | unknown-member",
                "{\"obligation\": \"operator-plan\", \"year\": \"soon\", \"figures\": []} | 400 | wrong-type",
                "{\"obligation\": | 400 | not-json"
            })
    void saysWhereABodyIsWrong(String body, int status, String code) {
        var answer = send(viettel, body, "bad-" + body.hashCode());
        assertProblem(answer, status, "invalid-request");
        assertThat(json(answer).path("errors").get(0).path("code").asText()).isEqualTo(code);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        var before = refusals("payload-too-large");
        assertProblem(send(viettel, PLAN.formatted(" ".repeat(1_100_000)), "large"), 413, "payload-too-large");
        // What the gateway turned away stands in the firm's own log a little later.
        await().atMost(Duration.ofMinutes(2)).until(() -> refusals("payload-too-large") > before);
    }

    private long refusals(String reason) {
        return StreamSupport.stream(
                        json(viettel.get("/api/v1/arrivals?limit=500"))
                                .path("items")
                                .spliterator(),
                        false)
                .filter(arrival -> arrival.path("reason").asText().equals(reason))
                .count();
    }

    @Test
    void refusesACallWithoutAToken() {
        assertProblem(send(Api.anonymous(RunningSuite.get()), PLAN.formatted(""), "none"), 401, "unauthenticated");
    }

    @Test
    void refusesABentToken() {
        var token = Api.token(
                RunningSuite.get(),
                RunningSuite.get().credentials().apiClients().get(1));
        var bent = token.substring(0, token.length() - 4) + "AAAA";
        assertProblem(send(viettel.with(bent), PLAN.formatted(""), "bent"), 401, "unauthenticated");
    }

    @Test
    void refusesASubmissionWithoutAnIdempotencyKey() {
        assertProblem(viettel.post("/api/v1/submissions", PLAN.formatted("")), 400, "idempotency-key-missing");
    }

    @Test
    void refusesAWriteByCookieWithoutTheCsrfToken() {
        var person = PortalSession.signIn(RunningSuite.get(), "operator-2").withoutCsrfToken();
        var answer = person.post("/api/v1/submissions", PLAN.formatted(""), "Idempotency-Key", "csrf");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0} is not there")
    @CsvSource({
        "/internal/v1/report-data?cutOff=2100-01-01T00:00:00Z",
        "/api/v1/nothing",
        "/q/health",
        "/q/metrics",
        "/api/v1/observationsx"
    })
    void hasNoRouteToWhatIsNotListed(String path) {
        assertThat(viettel.get(path).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<byte[]> send(Api api, String body, String key) {
        return api.post("/api/v1/submissions", body, "Idempotency-Key", key);
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
        assertThat(json(answer).path("traceId").asText()).hasSize(32);
    }

    private static long submissions() throws SQLException {
        try (var connection = RunningSuite.get().superuser("agency").getConnection();
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM submission_version")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
