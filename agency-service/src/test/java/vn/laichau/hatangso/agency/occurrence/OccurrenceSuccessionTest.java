package vn.laichau.hatangso.agency.occurrence;

import static java.time.Duration.ofSeconds;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.firm;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.officer;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.record;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.addTask;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.change;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.move;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.occurrence;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.path;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.read;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.report;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.AgencyLocks;
import vn.laichau.hatangso.agency.succession.SuccessionFixtures;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Waits;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** What the calendar and successions do to tasks. */
@QuarkusTest
class OccurrenceSuccessionTest extends RunningService {

    private static final String TASKS = "/api/v1/tasks/";
    private static final String ALL_DONE = "{\"percent\": 100, \"text\": \"Xong\"}";

    @Inject
    OccurrencePoller rounds;

    private static ValidatableResponse occurrencesOf(Response task) {
        return coordinator().get(TASKS + "occurrences?task=" + task.path("id")).then();
    }

    private static Response ledBy(String agency) {
        return addTask("\"leads\": [\"%s\"]".formatted(agency));
    }

    @Test
    void opensEachPeriodOnceForWhoAnswersThen() {
        var agencies = new SuccessionFixtures();
        var task = addTask("\"leads\": [\"%s\"], \"due\": \"%d-12-10\"".formatted(agencies.old, today().getYear()));
        coordinator()
                .contentType("application/json")
                .header("If-Match", task.header("ETag"))
                .body("""
                        {"title": {"vi": "Sơ kết", "en": "Review"}, "kind": "TASK", "recurrence": "YEARLY",
                         "leads": ["%s"], "due": "%d-12-10"}""".formatted(agencies.next, today().getYear()))
                .put(TASKS + task.path("id"))
                .then()
                .statusCode(200);
        record(SuccessionFixtures.succession(
                        "MERGE", today(), "\"" + agencies.next + "\"", "\"" + agencies.other + "\"", ""))
                .then()
                .statusCode(201);
        rounds.round();
        var nextYear = today().withDayOfYear(1).plusYears(1);
        QuarkusMock.installMockForType(
                Clock.fixed(nextYear.atStartOfDay(VietnamTime.ZONE).toInstant(), VietnamTime.ZONE), Clock.class);
        rounds.round();
        rounds.round();
        coordinator()
                .get(TASKS + "occurrences?organisation=" + agencies.other + "&task=" + task.path("id"))
                .then()
                .body("items.period", contains("" + today().getYear(), "" + nextYear.getYear()))
                .body("items.due", contains(today().getYear() + "-12-10", nextYear.getYear() + "-12-10"))
                .body("items.organisation", contains(agencies.next, agencies.other))
                .body("items.responsible", contains(agencies.other, agencies.other));
    }

    @Test
    void letsACoordinatorAssignWhatTheCalendarIsOpeningJustThen() throws SQLException {
        var task = addTask("\"leads\": []");
        try (var calendar = SuiteDatabase.superuser();
                var opening = calendar.createStatement()) {
            calendar.setAutoCommit(false);
            var lock = AgencyLocks.OPENING.about(task.<String>path("id"));
            lock.take(calendar);
            opening.execute("""
                    WITH opened AS (
                        INSERT INTO task_occurrence (id, task_id, organisation, state, percent, opened_at, revision)
                        VALUES (uuidv7(), '%s', 'vnpt', 'ASSIGNED', 0, now(), 0) RETURNING id)
                    INSERT INTO task_event (occurrence_id, number, verb, state, at, account)
                    SELECT id, 0, 'ASSIGN', 'ASSIGNED', now(), 'Lịch' FROM opened
                    """.formatted(task.<String>path("id")));
            var assigned = supplyAsync(() -> change(task, "\"leads\": [\"vnpt\"]"));
            await().atMost(ofSeconds(30)).until(Waits.forLock(lock)::any);
            calendar.commit();
            assigned.join().then().statusCode(200).body("occurrences.ASSIGNED", equalTo(1));
        }
        occurrencesOf(task).body("items.organisation", contains("vnpt"));
    }

    @Test
    void letsEverybodyGoOnWhileTheCalendarStandsAtOneTaskAndThenReadsIt() throws SQLException {
        var standing = addTask("\"leads\": [\"vnpt\"]");
        var other = addTask("\"leads\": []");
        var lock = AgencyLocks.OPENING.about(standing.<String>path("id"));
        try (var holder = SuiteDatabase.superuser()) {
            // The calendar has something to do with it.
            setDue(standing, "2031-01-06", holder);
            holder.setAutoCommit(false);
            lock.take(holder);
            var calendar = supplyAsync(rounds::round);
            await().atMost(ofSeconds(30)).until(Waits.forLock(lock)::any);

            change(other, "\"leads\": [\"vnpt\"]").then().statusCode(200).body("occurrences.ASSIGNED", equalTo(1));
            move(firm("vnpt"), occurrence(other, "vnpt").path("id"), "/acceptance")
                    .then()
                    .statusCode(200);
            move(firm("vnpt"), occurrence(standing, "vnpt").path("id"), "/acceptance")
                    .then()
                    .statusCode(200);
            addTask("\"leads\": [\"vnpt\"]");

            assertThat(calendar).isNotDone();
            setDue(standing, "2031-05-06", holder);
            holder.commit();
            calendar.join();
        }
        occurrencesOf(standing).body("items.due", contains("2031-05-06"));
    }

    private static void setDue(Response task, String day, Connection connection) throws SQLException {
        connection
                .createStatement()
                .execute("UPDATE task SET due = '%s' WHERE id = '%s'".formatted(day, task.<String>path("id")));
    }

    @Test
    void letsTheSuccessorGoOnWithWhatIsOpen() {
        var agencies = new SuccessionFixtures();
        var task = addTask("\"leads\": [\"%s\"], \"cooperating\": [\"%s\"]".formatted(agencies.old, agencies.other));
        String id = occurrence(task, agencies.old).path("id");
        move(officer(agencies.next), id, "/acceptance").then().spec(isProblem(403, "forbidden"));
        firm(agencies.next).get(path(id, "")).then().spec(isProblem(404, "not-found"));

        record(agencies.merger(today())).then().statusCode(201);

        read(id).then()
                .body("organisation", equalTo(agencies.old))
                .body("responsible", equalTo(agencies.next))
                .body("state", equalTo("ASSIGNED"));
        move(officer(agencies.other), id, "/acceptance").then().spec(isProblem(403, "forbidden"));
        move(firm(agencies.next), id, "/acceptance").then().statusCode(200).body("responsible", equalTo(agencies.next));
        move(officer(agencies.next), id, "/start").then().statusCode(200);
        report(officer(agencies.next), id, ALL_DONE).then().statusCode(201);
        move(officer(agencies.old), id, "/submission").then().statusCode(200).body("percent", equalTo(100));
        coordinator()
                .get(path(id, "/history"))
                .then()
                .body("items.verb", contains("ASSIGN", "ACCEPT", "START", "REPORT", "SUBMIT"))
                .body("items[-1].organisation", equalTo(agencies.next));
        rounds.round();
        occurrencesOf(task).body("items.id", contains(id));
        officer(agencies.next)
                .get(TASKS + "occurrences?mine=true&task=" + task.path("id"))
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void leavesWhatIsDoneWithItsAgency() {
        var agencies = new SuccessionFixtures();
        var done = ledBy(agencies.old);
        var open = ledBy(agencies.old);
        String id = occurrence(done, agencies.old).path("id");
        for (var verb : new String[] {"/acceptance", "/start", "/submission"}) {
            move(officer(agencies.old), id, verb).then().statusCode(200);
        }
        move(coordinator(), id, "/completion").then().statusCode(200);

        record(agencies.merger(today())).then().statusCode(201);
        rounds.round();

        occurrencesOf(done)
                .body("items.organisation", contains(agencies.old))
                .body("items.responsible", contains(agencies.old));
        occurrencesOf(open).body("items.responsible", contains(agencies.next)).body("items", hasSize(1));
        coordinator()
                .get(TASKS + "board")
                .then()
                .body(statesOf(agencies.old) + ".COMPLETED", equalTo(1))
                .body(statesOf(agencies.old) + ".size()", equalTo(1))
                .body(statesOf(agencies.next) + ".ASSIGNED", equalTo(1));
    }

    private static String statesOf(String agency) {
        return "items.find { it.organisation == '" + agency + "' }.states";
    }
}
