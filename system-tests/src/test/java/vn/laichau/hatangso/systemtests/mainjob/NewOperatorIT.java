package vn.laichau.hatangso.systemtests.mainjob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.laichau.hatangso.systemtests.suite.Api.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Principal;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** A firm that an administrator registers is one whose figures are taken, without another version of the plan file. */
class NewOperatorIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final RealmClients clients = RealmClients.of(RunningSuite.get());
    private final Api administrator = as(Principals.ADMINISTRATOR);
    private final Api coordinator = as(Principals.COORDINATOR);

    @Test
    void figuresOfAFirmAreTakenOnceItIsRegistered() {
        var code = "vien-thong-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(stateOf(code)).isEqualTo("REJECTED");
        var registered = administrator.post("/api/v1/organisations", """
                {"code": "%s", "kind": "TELECOM_OPERATOR", "shortName": "Viễn thông thử",
                 "name": {"vi": "Viễn thông thử", "en": "Trial Telecom"}}""".formatted(code));
        assertThat(registered.statusCode()).as(text(registered)).isEqualTo(201);
        await().atMost(TIMEOUT).until(() -> stateOf(code).equals("DONE"));
    }

    /** Of a file that is only checked: what it says is not to stand beside the figures of others. */
    private String stateOf(String operator) {
        var file = "indicator,territory,period,operator,numerator,denominator\nhousehold-fibre,12,2031,%s,3,5\n";
        var sent = Api.patiently(() -> coordinator.callWith(
                "text/csv", "POST", "/api/v1/imports?validateOnly=true&partial=false", file.formatted(operator)));
        assertThat(sent.statusCode()).as(text(sent)).isEqualTo(202);
        var job = "/api/v1/imports/" + json(sent).path("id").asText();
        await().atMost(TIMEOUT).until(() -> json(coordinator.get(job)).hasNonNull("finishedAt"));
        return json(coordinator.get(job)).path("state").asText();
    }

    private Api as(Principal principal) {
        return Api.anonymous(RunningSuite.get()).with(clients.token(principal));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}
