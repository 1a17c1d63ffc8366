package vn.laichau.hatangso.systemtests.mainjob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.systemtests.suite.Api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Principal;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.RunsFirst;

/** An obstacle of a commune is followed to a new version of a target, into the verdict computed from it, and back. */
@RunsFirst
class ObstacleToVerdictIT {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final String TARGET = "adult-smartphone-2030";
    private static final String NUMBER = "98001/QĐ-UBND";

    private static Api commune;
    private static Api coordinator;
    private static Api leader;

    @BeforeAll
    static void signIn() {
        var clients = RealmClients.of(RunningSuite.get());
        var anybody = Api.anonymous(RunningSuite.get());
        commune = anybody.with(clients.token(Principal.of("agency-officer", "ubnd-03595")));
        coordinator = anybody.with(clients.token(Principals.COORDINATOR));
        leader = anybody.with(clients.token(Principals.LEADER));
    }

    @Test
    void anObstacleOfACommuneChangesTheVerdictOfATarget() {
        assertThat(verdict().path("verdict").asText()).isNotIn("ACHIEVED", "");
        var obstacle =
                done(201, commune.post("/api/v1/obstacles", """
                {"title": "Điện thoại thông minh còn ít", "description": "Nhiều hộ chưa mua được máy.",
                 "indicators": ["adult-smartphone"], "territories": [{"code": "03595"}], "tasks": ["P2.III.1.2"]}""")).path("id").asText();
        var decision = decide(submit(obstacle));
        Awaitility.await()
                .atMost(LONGEST)
                .untilAsserted(
                        () -> assertThat(verdict().path("verdict").asText()).isEqualTo("ACHIEVED"));
        assertThat(verdict().path("target").path("decidedBy").asText()).isEqualTo(NUMBER);
        assertThat(verdict().path("target").path("value").decimalValue()).isEqualByComparingTo("1");
        leadsThereAndBack(obstacle, decision);
    }

    private static JsonNode submit(String obstacle) {
        var draft = done(201, coordinator.post("/api/v1/proposals", """
                {"title": "Điều chỉnh mục tiêu", "reason": "Theo phản ánh của xã", "obstacles": ["%s"],
                 "items": [{"kind": "TARGET_AMENDMENT", "text": "Hạ mục tiêu", "target": {"target": "%s", "value": 1}}]}
                """.formatted(obstacle, TARGET)));
        var address = "/api/v1/proposals/" + draft.path("id").asText();
        var tag = draft.path("etag").asText();
        return done(200, coordinator.post(address + "/submission", "", "If-Match", tag));
    }

    private static String decide(JsonNode proposal) {
        var content =
                """
                {"number": "%s", "date": "%s", "items": [{"item": 1, "outcome": "ACCEPTED"}]}
                """.formatted(NUMBER, proposal.path("submittedAt").asText().substring(0, 10));
        var address = "/api/v1/proposals/" + proposal.path("id").asText() + "/decision";
        var tag = proposal.path("etag").asText();
        return done(201, leader.post(address, content, "If-Match", tag))
                .path("id")
                .asText();
    }

    private static void leadsThereAndBack(String obstacle, String decision) {
        // Which service has it is settled a moment after the other has taken it.
        var there = Awaitility.await()
                .atMost(LONGEST)
                .until(
                        () -> done(200, commune.get("/api/v1/obstacles/" + obstacle)),
                        seen -> seen.at("/decisions/0/items/0/targetVersion/delivery")
                                .asText()
                                .equals("TAKEN"));
        assertThat(there.path("state").asText()).isEqualTo("RESOLVED");
        var version = there.at("/decisions/0/items/0/targetVersion");
        assertThat(version.path("target").asText()).isEqualTo(TARGET);
        var byNumber = done(200, commune.get("/api/v1/decisions?number=" + NUMBER.replace("Đ", "%C4%90")));
        assertThat(byNumber.at("/items/0/id").asText()).isEqualTo(decision);
        var back = done(200, commune.get("/api/v1/decisions/" + decision + "/chain"));
        assertThat(back.at("/obstacles/0/id").asText()).isEqualTo(obstacle);
        assertThat(back.at("/obstacles/0/organisation").asText()).isEqualTo("ubnd-03595");
    }

    private static JsonNode verdict() {
        return done(200, coordinator.get("/api/v1/progress/" + TARGET));
    }

    private static JsonNode done(int status, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(status);
        return json(answer);
    }
}
