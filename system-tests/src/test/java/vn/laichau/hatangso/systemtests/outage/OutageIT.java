package vn.laichau.hatangso.systemtests.outage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.PortalSession;
import vn.laichau.hatangso.systemtests.suite.Recovery;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.RunsLast;

@RunsLast
class OutageIT {

    @BeforeEach
    void waitUntilEverythingIsBack() {
        Recovery.waitForIt(RunningSuite.get());
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

    /** Else it would wait for them until its timeout ends, and whoever stops a suite with it. */
    @Test
    void waitsForNobodyWhoHasLeftInTheMiddleOfAnAnswer() throws IOException {
        var stack = RunningSuite.get();
        var gateway = stack.process(SuiteService.GATEWAY);
        for (int i = 0; i < 20; i++) {
            leaveWithinAnAnswer(stack.gatewayUrl());
        }
        gateway.stop();
        try {
            assertThat(Files.readString(stack.log(gateway.name())))
                    .doesNotContain("Timed out waiting for graceful shutdown");
        } finally {
            gateway.start();
        }
    }

    private static void leaveWithinAnAnswer(URI portal) throws IOException {
        try (var socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.getOutputStream()
                    .write("GET /api/v1/progress HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            assertThat(socket.getInputStream().readNBytes(15)).startsWith("HTTP/1.1 200".getBytes(US_ASCII));
        }
    }

    private static String detail(HttpResponse<byte[]> answer) {
        return Api.json(answer).path("detail").asText();
    }
}
