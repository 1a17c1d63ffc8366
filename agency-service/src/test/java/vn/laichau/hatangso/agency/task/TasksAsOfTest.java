package vn.laichau.hatangso.agency.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.officer;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.record;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.decide;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.freshNumber;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.obstacle;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.submitted;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.addTask;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.change;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.move;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.occurrence;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.succession.SuccessionFixtures;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** What was known of tasks on days that are over. */
@QuarkusTest
class TasksAsOfTest extends RunningService {

    /** One day for a whole test, also over midnight. */
    private static LocalDate now;

    @BeforeEach
    void itIsToday() {
        now = today();
    }

    private static final String TASKS = "/api/v1/tasks";
    private static final String PROMISE = """
            "commitments": [{"code": "c", "description": {"vi": "Trạm", "en": "Stations"}, "comparator": "AT_LEAST",
                             "value": %s, "unit": "STATION", "due": "2030-12-31"}]""";

    private static void itWas(int daysAgo) {
        var then = now.minusDays(daysAgo).atTime(10, 0).atZone(VietnamTime.ZONE).toInstant();
        QuarkusMock.installMockForType(Clock.fixed(then, VietnamTime.ZONE), Clock.class);
    }

    private static ValidatableResponse known(Response task, int daysAgo) {
        return coordinator()
                .queryParam("asOf", now.minusDays(daysAgo).toString())
                .get(TASKS + "/" + task.path("id"))
                .then();
    }

    private static ValidatableResponse listed(String filter, int daysAgo) {
        return coordinator()
                .queryParam("asOf", now.minusDays(daysAgo).toString())
                .get(TASKS + "?count=true&" + filter)
                .then();
    }

    private static String terms(String lead, int dueDaysAgo, String promised) {
        return "\"leads\": [\"%s\"], \"due\": \"%s\", %s"
                .formatted(lead, now.minusDays(dueDaysAgo), PROMISE.formatted(promised));
    }

    @Test
    void tellsStateLeadAndLastDayAsTheyWereKnownOnADay() {
        itWas(20);
        var agencies = new SuccessionFixtures();
        var task = addTask(terms(agencies.old, 8, "5"));
        String id = occurrence(task, agencies.old).path("id");
        itWas(15);
        move(officer(agencies.old), id, "/acceptance").then().statusCode(200);
        itWas(12);
        record(agencies.merger(now.minusDays(10))).then().statusCode(201);
        itWas(9);
        move(officer(agencies.next), id, "/start").then().statusCode(200);
        itWas(5);
        change(coordinator().get(TASKS + "/" + task.path("id")), terms(agencies.next, -30, "7.5"))
                .then()
                .statusCode(200);

        itWas(0);
        known(task, 21).spec(isProblem(404, "not-found"));
        known(task, 20)
                .statusCode(200)
                .header("ETag", nullValue())
                .body("etag", nullValue())
                .body("state", equalTo("ASSIGNED"))
                .body("leads", contains(agencies.old));
        known(task, 15).body("state", equalTo("ACCEPTED")).body("occurrences.ACCEPTED", equalTo(1));
        known(task, 11).body("leads", contains(agencies.old));
        known(task, 10).body("leads", contains(agencies.next)).body("state", equalTo("ACCEPTED"));
        known(task, 9).body("state", equalTo("IN_PROGRESS"));
        known(task, 8).body("overdue", equalTo(0));
        known(task, 6)
                .body("overdue", equalTo(1))
                .body("due", equalTo(now.minusDays(8).toString()))
                .body("commitments.value", contains(5))
                .body("commitments.due", contains("2030-12-31"));
        known(task, 5)
                .body("overdue", equalTo(0))
                .body("due", equalTo(now.plusDays(30).toString()))
                .body("commitments.value", contains(7.5f))
                .body("leads", contains(agencies.next));
        coordinator().get(TASKS + "/" + task.path("id")).then().body("overdue", equalTo(0));
    }

    @Test
    void listsWhatThereWasWithTheFiltersOfThatDay() {
        itWas(20);
        var agencies = new SuccessionFixtures();
        var task = addTask(terms(agencies.old, 8, "5"));
        String code = task.path("code");
        String id = occurrence(task, agencies.old).path("id");
        itWas(15);
        move(officer(agencies.old), id, "/acceptance").then().statusCode(200);
        itWas(7);
        var second = addTask(terms(agencies.old, -8, "5"));
        itWas(3);
        record(agencies.merger(now.minusDays(10))).then().statusCode(201);

        itWas(0);
        var old = "organisation=" + agencies.old;
        listed(old, 21).body("items", hasSize(0)).body("total", equalTo(0));
        listed(old, 16).body("items.code", contains(code)).body("total", equalTo(1));
        listed(old + "&state=ASSIGNED", 16).body("items.code", contains(code));
        listed(old + "&state=ASSIGNED", 15).body("items", hasSize(0));
        listed(old + "&state=ACCEPTED&kind=TASK", 15)
                .body("items.code", contains(code))
                .body("items.etag", contains(nullValue()));
        listed(old + "&kind=STANDING_OBLIGATION", 15).body("items", hasSize(0));
        // Nobody knew then who would follow.
        listed(old, 4).body("items.size()", equalTo(2)).body("items.leads.flatten().unique()", contains(agencies.old));
        listed("organisation=" + agencies.next, 4).body("items", hasSize(0));
        listed(old, 3).body("items", hasSize(0));
        listed("organisation=" + agencies.next, 3).body("total", equalTo(2));

        Response first = listed(old + "&limit=1", 4).extract().response();
        assertThat(first.<Integer>path("total")).isEqualTo(2);
        String cursor = first.path("next");
        Response rest = coordinator()
                .queryParam("asOf", now.minusDays(4).toString())
                .queryParam("cursor", cursor)
                .get(TASKS + "?" + old);
        assertThat(rest.<String>path("next")).isNull();
        assertThat(List.of(first.<String>path("items[0].code"), rest.<String>path("items[0].code")))
                .containsExactlyInAnyOrder(code, second.path("code"));
    }

    @Test
    void tellsADecisionFromTheDayOnWhichItWasRecorded() {
        itWas(9);
        var task = addTask("\"leads\": []");
        itWas(4);
        var amendment = """
                {"kind": "TASK_AMENDMENT", "text": "Đổi", "task": {"task": "%s", "due": "2031-01-31",
                 "title": {"vi": "Tên mới", "en": "New title"}}}""".formatted(task.<String>path("code"));
        decide(submitted(amendment, obstacle()), freshNumber(), now.minusDays(4).toString(), "ACCEPTED")
                .then()
                .statusCode(201);

        itWas(0);
        known(task, 5)
                .body("title.vi", equalTo("Lắp đặt trạm phát sóng"))
                .body("due", nullValue())
                .body("amendments", hasSize(0));
        known(task, 4)
                .body("title.vi", equalTo("Tên mới"))
                .body("due", equalTo("2031-01-31"))
                .body("amendments", hasSize(1));
        listed("state=UNASSIGNED&limit=500", 5)
                .body(
                        "items.find { it.code == '%s' }.title.vi".formatted(task.<String>path("code")),
                        equalTo("Lắp đặt trạm phát sóng"));
    }

    @Test
    void letsAnOperatorAskForItsOwnAlone() {
        itWas(9);
        var agencies = new SuccessionFixtures();
        var task = addTask(terms(agencies.old, 8, "5"));
        itWas(0);
        SuccessionFixtures.firm(agencies.other)
                .queryParam("asOf", now.minusDays(5).toString())
                .get(TASKS + "/" + task.path("id"))
                .then()
                .spec(isProblem(404, "not-found"));
        SuccessionFixtures.firm(agencies.old)
                .queryParam("asOf", now.minusDays(5).toString())
                .get(TASKS)
                .then()
                .body("items.code", contains(task.<String>path("code")));
    }
}
