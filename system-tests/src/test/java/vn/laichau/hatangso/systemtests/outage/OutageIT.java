package vn.laichau.hatangso.systemtests.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.ComesLast;
import vn.laichau.hatangso.systemtests.suite.PortalSession;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

@ComesLast
class OutageIT {

    /** Faults came before: after one of them a service answers once that its database has gone. */
    @BeforeEach
    void waitUntilEverythingIsBack() {
        var anybody = Api.anonymous(RunningSuite.get());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Stream.of("/api/v1/progress", "/api/v1/obligations", "/api/v1/reports"))
                        .allSatisfy(path ->
                                assertThat(anybody.get(path).statusCode()).isEqualTo(200)));
    }

    @Test
    void keepsServingThoseWhoHaveATokenOrASessionWhileTheSignInServerIsDown() {
        var stack = RunningSuite.get();
        var program = Api.of(stack, "api-vnpt");
        var person = PortalSession.signIn(stack, "coordinator");
        var keycloak = stack.processes().get("keycloak");
        keycloak.kill();
        try {
            assertThat(program.get("/api/v1/tasks").statusCode()).isEqualTo(200);
            assertThat(person.get("/api/v1/tasks").statusCode()).isEqualTo(200);
            assertThat(Api.json(person.get("/me")).path("signedIn").asBoolean()).isTrue();
            assertThat(Api.anonymous(stack).get("/api/v1/progress").statusCode())
                    .isEqualTo(200);
            assertThat(program.with("x.y.z").get("/api/v1/tasks").statusCode()).isEqualTo(401);
        } finally {
            keycloak.start();
        }
        assertThat(Api.of(stack, "api-vnpt").get("/api/v1/tasks").statusCode()).isEqualTo(200);
    }

    @Test
    void namesThePartThatIsDownAndServesTheOthers() {
        var stack = RunningSuite.get();
        var anybody = Api.anonymous(stack);
        var reporting = stack.process(SuiteService.REPORTING);
        reporting.kill();
        try {
            var answer = anybody.get("/api/v1/reports");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(detail(answer)).isEqualTo("Phần báo cáo tạm thời không sẵn sàng.");
            assertThat(anybody.get("/api/v1/progress").statusCode()).isEqualTo(200);
            assertThat(anybody.get("/api/v1/obligations").statusCode()).isEqualTo(200);
        } finally {
            reporting.start();
        }
        assertThat(anybody.get("/api/v1/reports").statusCode()).isEqualTo(200);
    }

    private static String detail(HttpResponse<byte[]> answer) {
        return Api.json(answer).path("detail").asText();
    }
}
