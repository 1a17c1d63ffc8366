package vn.laichau.hatangso.agency.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.administrator;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.POLICY;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.decide;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.freshNumber;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.obstacle;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.submitted;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshFirm;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.AgencyLocks;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TaskFixtures;
import vn.laichau.hatangso.chassis.database.AdvisoryLock;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Waits;

/** Somebody else writes the same row after a request has begun and before it has written. */
@QuarkusTest
class ConcurrentWriteTest extends RunningService {

    private static final String OBLIGATION = """
            {"code": "%s", "title": {"vi": "Báo cáo", "en": "Report"}, "owedBy": {"organisations": ["finance"]}, "owedTo": "dic",
             "recurrence": "YEARLY", "onTimeBefore": "--06-15", "form": "report",
             "legalSource": {"vi": "Công văn", "en": "Letter"}}""";

    /** The request meets the other's lock, and goes on when that has committed. */
    private static Response whileAnotherWrites(String update, Supplier<Response> request) throws Exception {
        try (var other = SuiteDatabase.superuser();
                var watch = SuiteDatabase.superuser()) {
            other.setAutoCommit(false);
            var pid = other.createStatement().executeQuery("SELECT pg_backend_pid()");
            pid.next();
            other.createStatement().execute(update);
            var answer = CompletableFuture.supplyAsync(request);
            var waiting =
                    "SELECT 1 FROM pg_stat_activity WHERE %d = ANY(pg_blocking_pids(pid))".formatted(pid.getInt(1));
            while (!answer.isDone()
                    && !watch.createStatement().executeQuery(waiting).next()) {
                Thread.onSpinWait();
            }
            other.commit();
            return answer.get();
        } catch (ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void anObligationIsChangedByTheFirstAndTheSecondHears412() throws Exception {
        var code = "hai-nguoi-sua-" + freshYear();
        var obligation = OBLIGATION.formatted(code);
        var added = coordinator().contentType(ContentType.JSON).body(obligation).post("/api/v1/obligations");
        whileAnotherWrites(
                        "UPDATE obligation SET revision = revision + 1 WHERE code = '" + code + "'",
                        () -> coordinator()
                                .contentType(ContentType.JSON)
                                .header("If-Match", added.header("ETag"))
                                .body(obligation)
                                .put("/api/v1/obligations/" + code))
                .then()
                .spec(isProblem(412, "precondition-failed"));
    }

    /** No lock is taken for it: the revision that is not there any more tells. */
    @Test
    void aContactIsChangedByTheFirstAndTheSecondHears412() throws Exception {
        var path = "/api/v1/organisations/mobifone/contact";
        var email = "{\"email\": \"%s@example.vn\"}";
        operator("mobifone")
                .contentType(ContentType.JSON)
                .body(email.formatted("mot"))
                .put(path);
        var known = operator("mobifone").get(path);
        whileAnotherWrites(
                        "UPDATE agency_contact SET revision = revision + 1 WHERE organisation = 'mobifone'",
                        () -> operator("mobifone")
                                .contentType(ContentType.JSON)
                                .header("If-Match", known.header("ETag"))
                                .body(email.formatted("hai"))
                                .put(path))
                .then()
                .spec(isProblem(412, "precondition-failed"));
    }

    /** Of what is not there yet no row can be locked: a name is. */
    @Test
    void ofTwoWhoBothFindSomethingMissingOneWaitsForTheOther() throws Exception {
        var firm = freshFirm();
        var year = freshYear();
        var code = "cung-luc-" + year;
        var task = TaskFixtures.content(code, "\"leads\": []");
        List<Map.Entry<AdvisoryLock, Supplier<Response>>> firsts = List.of(
                Map.entry(AgencyLocks.AGENCIES, () -> write(administrator(), "/organisations", """
                        {"code": "%1$s", "kind": "MEDIA", "name": {"vi": "%1$s", "en": "%1$s"}, "shortName": "%1$s"}""".formatted(code))),
                Map.entry(AgencyLocks.AGENCIES, () -> write(coordinator(), "/tasks", task.replace(code, code + "-2"))),
                Map.entry(AgencyLocks.TASK_CODE.about(code), () -> write(coordinator(), "/tasks", task)),
                Map.entry(
                        AgencyLocks.OBLIGATION_CODE.about(code),
                        () -> write(coordinator(), "/obligations", OBLIGATION.formatted(code))),
                Map.entry(
                        AgencyLocks.CONTACT.about(firm),
                        () -> json(operator(firm), "{\"email\": null}")
                                .put("/api/v1/organisations/" + firm + "/contact")),
                Map.entry(
                        AgencyLocks.CALENDAR_DAY.about(year + "-03-03"),
                        () -> json(coordinator(), """
                                {"name": {"vi": "Nghỉ", "en": "Off"}, "kind": "HOLIDAY", "legalSource": {"vi": "Văn bản", "en": "Paper"}}""").put("/api/v1/calendar/" + year + "-03-03")),
                Map.entry(
                        AgencyLocks.STANDARD.about(code),
                        () -> write(as("builder", "construction", "construction-officer"), "/standards", """
                        {"code": "%s", "title": {"vi": "Cáp", "en": "Cables"}, "content": "02 sợi"}""".formatted(
                                        code))),
                Map.entry(
                        AgencyLocks.BALANCE.about(year, "OTHER"),
                        () -> json(as("finance", "finance", "finance-officer"), "{\"amount\": 1, \"basis\": \"x\"}")
                                .put("/api/v1/budget-balances/" + year + "/OTHER")),
                Map.entry(
                        AgencyLocks.DECISIONS.about("ppc", today().getYear()),
                        () -> decide(submitted(POLICY, obstacle()), freshNumber(), today().toString(), "REFUSED")));
        var unguarded = new ArrayList<String>();
        for (var first : firsts) {
            try (var other = SuiteDatabase.superuser()) {
                other.setAutoCommit(false);
                first.getKey().take(other);
                var answer = CompletableFuture.supplyAsync(first.getValue());
                await().atMost(Duration.ofMinutes(5))
                        .until(() ->
                                answer.isDone() || Waits.forLock(first.getKey()).any());
                if (answer.isDone()) {
                    unguarded.add(first.getKey().name());
                }
                other.commit();
                assertThat(answer.get().statusCode()).as(first.getKey().name()).isLessThan(300);
            }
        }
        assertThat(unguarded).isEmpty();
    }

    private static RequestSpecification json(RequestSpecification who, String body) {
        return who.contentType(ContentType.JSON).body(body);
    }

    private static Response write(RequestSpecification who, String address, String body) {
        return json(who, body).post("/api/v1" + address);
    }

    @Test
    void oneOfTwoNewSecretsOfAWebhookIsTheLast() throws Exception {
        var firm = freshFirm();
        String webhook = operator(firm)
                .contentType(ContentType.JSON)
                .body("{\"url\": \"https://he-thong.example/\"}")
                .post("/api/v1/webhooks")
                .path("id");
        whileAnotherWrites(
                        """
                        UPDATE webhook SET url = url WHERE id = '%1$s';
                        INSERT INTO webhook_secret (organisation, webhook, created_at, secret)
                        VALUES ('%2$s', '%1$s', now(), 'x')""".formatted(webhook, firm),
                        () -> operator(firm).post("/api/v1/webhooks/" + webhook + "/secret"))
                .then()
                .statusCode(200);
        assertThat(SuiteDatabase.count(
                        "SELECT count(*) FROM webhook_secret WHERE ends_at IS NULL AND webhook = '" + webhook + "'"))
                .isEqualTo(1);
    }

    @Test
    void aNewVersionIsTakenAlthoughItsSenderWritesAReasonMeanwhile() throws Exception {
        var year = freshYear();
        var returned = giveBack(sendPlan("vnpt", year), "{\"reason\": \"Thiếu\"}");
        whileAnotherWrites(
                        "UPDATE submission SET revision = revision + 1, late_reason = 'x' WHERE id = '"
                                + returned.path("id") + "'",
                        () -> sendPlan("vnpt", year))
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("lateReason", equalTo("x"));
    }
}
