package vn.laichau.hatangso.agency.submission;

import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

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
