package vn.laichau.hatangso.gateway.filter;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.testing.FakeServices;
import vn.laichau.hatangso.gateway.testing.LowLimitsProfile;
import vn.laichau.hatangso.gateway.testing.RawConnection;

@QuarkusTest
@TestProfile(LowLimitsProfile.class)
class AccessLogTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {

        /** As the JSON console of production writes it. */
        @Override
        public void publish(LogRecord line) {
            lines.add(new JsonFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("access").addHandler(handler);
    }

    @AfterEach
    void leave() {
        Logger.getLogger("access").removeHandler(handler);
    }

    @Test
    void saysWhoAskedForWhatUnderTheClientsTraceAndKeepsSecrets() throws IOException {
        var token = Tokens.with("subject", "vnpt", claims -> claims.claim("azp", "api-vnpt"), "operator");
        given().header("Authorization", "Bearer " + token)
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .header("X-Forwarded-For", "203.0.113.9, 198.51.100.7")
                .header("Cookie", "q_session=secret-cookie")
                .contentType("application/json")
                .body("{\"narrative\": \"secret-body\"}")
                .post("/api/v1/submissions?note=secret-query");
        await().atMost(ofSeconds(30)).until(() -> !lines.isEmpty());

        assertThat(lines).singleElement().asString().doesNotContain(token, "secret-");
        var line = new ObjectMapper().readTree(lines.get(0));
        assertThat(line.path("message").asText()).isEqualTo("POST /api/v1/submissions 200");
        var fields = line.path("mdc");
        assertThat(fields.path("method").asText()).isEqualTo("POST");
        assertThat(fields.path("path").asText()).isEqualTo("/api/v1/submissions");
        assertThat(fields.path("bytes").asLong()).isPositive();
        assertThat(fields.path("millis").asLong()).isNotNegative();
        assertThat(fields.path("address").asText()).isEqualTo("198.51.100.7");
        assertThat(fields.path("status").asText()).isEqualTo("200");
        assertThat(fields.path("complete").asText()).isEqualTo("true");
        assertThat(fields.path("client").asText()).isEqualTo("api-vnpt");
        assertThat(fields.path("organisation").asText()).isEqualTo("vnpt");
        assertThat(fields.path("traceId").asText()).isEqualTo(TRACE);
    }

    @Test
    void doesNotSayThatSomebodyWasAnsweredWhoHadGoneBefore() throws IOException {
        RawConnection.breakOff(
                "GET /api/v1/plans?fake=held HTTP/1.1\r\nHost: localhost\r\n\r\n",
                false,
                () -> FakeServices.awaitHeld(1));
        await().atMost(ofSeconds(30)).until(() -> !lines.isEmpty());
        FakeServices.letGo();

        var line = new ObjectMapper().readTree(lines.get(0));
        assertThat(line.path("message").asText()).isEqualTo("GET /api/v1/plans 499");
        assertThat(line.path("mdc").path("status").asText()).isEqualTo("499");
        assertThat(line.path("mdc").path("complete").asText()).isEqualTo("false");
    }

    /** Whoever knows the address of a calendar may read it. */
    @Test
    void keepsTheKeyOfACalendarToItself() throws IOException {
        given().get("/api/v1/deadlines/feeds/secret-key");
        await().atMost(ofSeconds(30)).until(() -> !lines.isEmpty());
        assertThat(lines).singleElement().asString().doesNotContain("secret-");
        var line = new ObjectMapper().readTree(lines.get(0));
        assertThat(line.path("message").asText()).isEqualTo("GET /api/v1/deadlines/feeds/… 200");
        assertThat(line.path("mdc").path("path").asText()).isEqualTo("/api/v1/deadlines/feeds/…");
        assertThat(line.path("mdc").has("client")).isFalse();
    }
}
