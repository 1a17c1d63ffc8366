package vn.laichau.hatangso.agency.occurrence.update;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.addTask;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.move;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.occurrence;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.path;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.report;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class FiguresOfTasksTest extends RunningService {

    @AfterEach
    void peerIsWellAgain() {
        IndicatorPeer.takesEverything();
        IndicatorPeer.tellsNames();
    }

    /** An occurrence in progress with an update for each numerator. */
    private static String reported(int... numerators) {
        String id = occurrence(addTask("\"leads\": [\"vnpt\"]"), "vnpt").path("id");
        move(operator("vnpt"), id, "/acceptance").then().statusCode(200);
        move(operator("vnpt"), id, "/start").then().statusCode(200);
        for (var numerator : numerators) {
            report(operator("vnpt"), id, """
                            {"percent": 50, "text": "Đã lắp", "figures": [
                              {"indicator": "household-fibre", "territory": "03388", "period": "2026",
                               "numerator": %d, "denominator": 1500, "status": "ESTIMATE"}]}""".formatted(numerator)).then().statusCode(201);
        }
        return id;
    }

    private static void accept(String id, int number) {
        move(coordinator(), id, "/updates/" + number + "/acceptance").then().statusCode(200);
    }

    private static long delivered(String id) {
        return SuiteDatabase.count("SELECT count(*) FROM outbox WHERE done_at IS NOT NULL AND subject = '" + id + "'");
    }

    private static void awaitDelivered(String id, int messages) {
        await().atMost(ofSeconds(30)).until(() -> delivered(id) == messages);
    }

    @Test
    void tellsNoOlderFigureAfterANewerOne() {
        var id = reported(900, 1200);
        accept(id, 2);
        move(operator("vnpt"), id, "/submission").then().statusCode(200);
        move(coordinator(), id, "/completion").then().statusCode(200);

        awaitDelivered(id, 1);
        assertThat(SuiteDatabase.count("SELECT count(*) FROM outbox WHERE subject = '" + id + "'"))
                .isEqualTo(1);
        assertThat(IndicatorPeer.bodiesFor(id))
                .singleElement()
                .asString()
                .contains(id + "/2/0", "1200", "\"status\":\"ESTIMATE\"");
    }

    @Test
    void tellsTheNewerFigureAfterTheOlderHoweverLongThatTakes() {
        var id = reported(900, 1200);
        IndicatorPeer.failsOnce(id, 503);
        accept(id, 1);
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(IndicatorPeer.bodiesFor(id)).isNotEmpty());
        accept(id, 2);

        awaitDelivered(id, 2);
        var bodies = IndicatorPeer.bodiesFor(id);
        assertThat(bodies).hasSize(3);
        assertThat(bodies.get(2)).contains(id + "/2/0");
    }

    @Test
    void showsWhatWasNotTakenAndSendsItOnceMore() {
        var id = reported(900, 1200);
        var again = path(id, "/findings/redelivery");
        IndicatorPeer.rejects(id, id + "/1/0", "period-is-final");
        accept(id, 1);
        awaitDelivered(id, 1);
        for (var reader : new String[] {"vnpt", null}) {
            (reader == null ? coordinator() : operator(reader))
                    .get(path(id, "/updates"))
                    .then()
                    .body("items[0].figures[0].refusal.code", equalTo("period-is-final"))
                    .body("items[0].figures[0].refusal.detail.vi", equalTo("Không có"))
                    .body("items[1].figures[0].refusal", nullValue());
        }
        operator("vnpt").post(again).then().statusCode(403);
        IndicatorPeer.takesEverything();
        coordinator().post(again).then().statusCode(202);
        awaitDelivered(id, 2);
        coordinator().get(path(id, "/updates")).then().body("items[0].figures[0].refusal", nullValue());
        coordinator().post(again).then().spec(isProblem(409, "nothing-to-deliver"));
    }

    @Test
    void sendsNothingOnceMoreThatWasReportedAgainSince() {
        var id = reported(900, 1200);
        IndicatorPeer.rejects(id, id + "/1/0", "period-is-final");
        accept(id, 1);
        awaitDelivered(id, 1);
        IndicatorPeer.takesEverything();
        accept(id, 2);
        awaitDelivered(id, 2);
        coordinator().get(path(id, "/updates")).then().body("items[0].figures[0].refusal", nullValue());
        coordinator().post(path(id, "/findings/redelivery")).then().spec(isProblem(409, "nothing-to-deliver"));
    }
}
