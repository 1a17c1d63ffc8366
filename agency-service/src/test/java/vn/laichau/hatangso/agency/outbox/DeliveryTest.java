package vn.laichau.hatangso.agency.outbox;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.accept;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class DeliveryTest extends RunningService {

    @Inject
    Outbox outbox;

    @AfterEach
    void bringThePeerBack() {
        IndicatorPeer.takesEverything();
    }

    private static long rows(String id, String condition) {
        return SuiteDatabase.count("SELECT count(*) FROM outbox WHERE subject = '%s' AND %s".formatted(id, condition));
    }

    @Test
    void triesAgainAfterAFailureOfThePeer() {
        var sent = sendPlan("vnpt", freshYear());
        String id = sent.path("id");
        IndicatorPeer.failsOnce(id, 503);

        accept(sent).then().statusCode(200);

        await().atMost(ofSeconds(30)).until(() -> rows(id, "done_at IS NOT NULL") == 1);
        assertThat(IndicatorPeer.bodiesFor(id)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(IndicatorPeer.bodiesFor(id).stream().distinct()).hasSize(1);
        assertThat(rows(id, "tries >= 2 AND last_failure IS NULL")).isEqualTo(1);
    }

    @Test
    void keepsWhatThePeerRefusesAsAWholeAndWaitsLong() {
        var sent = sendPlan("vnpt", freshYear());
        String id = sent.path("id");
        IndicatorPeer.alwaysFails(id, 400);

        accept(sent).then().statusCode(200);

        await().atMost(ofSeconds(30)).until(() -> rows(id, "last_failure = 'HTTP 400'") == 1);
        assertThat(rows(id, "done_at IS NULL AND next_try_at > now() + interval '5 minutes'"))
                .isEqualTo(1);
    }

    @Test
    void bringsRejectedFiguresBackAsFindings() {
        var sent = sendPlan("vnpt", freshYear());
        String id = sent.path("id");
        IndicatorPeer.rejects(id, id + "/1/1", "unknown-code");

        accept(sent).then().statusCode(200);

        await().atMost(ofSeconds(30)).until(() -> rows(id, "done_at IS NOT NULL") == 1);
        for (var reader : List.of(coordinator(), operator("vnpt"))) {
            reader.get("/api/v1/submissions/" + id)
                    .then()
                    .body("findings", hasSize(1))
                    .body("findings[0].pointer", equalTo("/figures/1"))
                    .body("findings[0].code", equalTo("unknown-code"))
                    .body("findings[0].detail.vi", equalTo("Không có"));
        }
    }

    @Test
    void sendsRefusedFiguresOnceMoreWhenTheirCauseIsMended() {
        var sent = sendPlan("vnpt", freshYear());
        String id = sent.path("id");
        var address = "/api/v1/submissions/" + id;
        IndicatorPeer.rejects(id, id + "/1/1", "unknown-code");
        accept(sent).then().statusCode(200);
        await().atMost(ofSeconds(30)).until(() -> rows(id, "done_at IS NOT NULL") == 1);
        var list = "/api/v1/submissions?limit=500&year=" + sent.path("year");
        coordinator().get(list).then().body("items.findings", contains(1)).body("items.state", contains("ACCEPTED"));
        coordinator().get(list + "&findings=true").then().body("items.id", contains(id));
        coordinator().get(list + "&findings=false").then().body("items", hasSize(0));

        coordinator().post(address + "/findings/redelivery").then().statusCode(202);
        await().atMost(ofSeconds(30)).until(() -> rows(id, "done_at IS NOT NULL") == 2);
        coordinator().get(address).then().body("findings", hasSize(1));

        IndicatorPeer.takesEverything();
        coordinator().post(address + "/findings/redelivery").then().statusCode(202);
        await().atMost(ofSeconds(30)).until(() -> rows(id, "done_at IS NOT NULL") == 3);
        coordinator().get(address).then().body("findings", hasSize(0));
        coordinator().get(list).then().body("items.findings", contains(0));
        coordinator().get(list + "&findings=true").then().body("items", hasSize(0));
        coordinator().get(list + "&findings=false").then().body("items.id", contains(id));
        var bodies = IndicatorPeer.bodiesFor(id);
        assertThat(bodies.get(bodies.size() - 1)).contains(id + "/1/1").doesNotContain(id + "/1/0");
        coordinator().post(address + "/findings/redelivery").then().spec(isProblem(409, "nothing-to-deliver"));
        operator("vnpt").post(address + "/findings/redelivery").then().statusCode(403);
    }

    @Test
    void leavesNothingBehindWhenTheAcceptanceRollsBack() {
        var submission = UUID.randomUUID();
        QuarkusTransaction.begin();
        TestRole.coordinator();
        outbox.enqueue(new FigureMessage(submission, 1, "vnpt", List.of(item(0))));
        QuarkusTransaction.rollback();

        assertThat(rows(submission.toString(), "true")).isZero();
        assertThat(IndicatorPeer.bodiesFor(submission.toString())).isEmpty();
    }

    @Test
    void cutsLargeSubmissionsIntoPartsThatThePeerTakes() {
        var items = IntStream.range(0, 2_500).mapToObj(DeliveryTest::item).toList();
        var parts = new FigureMessage(UUID.randomUUID(), 1, "vnpt", items).parts();
        assertThat(parts).extracting(part -> part.items().size()).containsExactly(1_000, 1_000, 500);
        assertThat(new FigureMessage(UUID.randomUUID(), 1, "vnpt", List.of()).parts())
                .isEmpty();
    }

    private static FigureMessage.Item item(int index) {
        return new FigureMessage.Item("x/1/" + index, "i", "12", "2026", "vnpt", null, null, BigDecimal.ONE, null);
    }
}
