package vn.laichau.hatangso.agency.occurrence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.administrator;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.officer;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.addTask;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.move;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.occurrence;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.path;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.report;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;

/** Where a group is named, each of its members is meant. */
@QuarkusTest
class GroupsTest extends RunningService {

    private String group;
    private String member;
    private String stranger;

    @BeforeEach
    void found() {
        group = agency("group", "GROUP", "ppc");
        member = agency("member", "DEPARTMENT", group);
        stranger = agency("stranger", "DEPARTMENT", "ppc");
    }

    private static String agency(String name, String kind, String parent) {
        var code = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        administrator()
                .body("""
                        {"code": "%1$s", "kind": "%2$s", "name": {"vi": "Sở %1$s", "en": "Department %1$s"},
                         "shortName": "%1$s", "parent": "%3$s"}""".formatted(code, kind, parent))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201);
        return code;
    }

    @Test
    void letsEachMemberOfACooperatingGroupReportTalkAndFindItsTasks() {
        var task = addTask("\"leads\": [\"vnpt\"], \"cooperating\": [\"%s\"]".formatted(group));
        String id = occurrence(task, "vnpt").path("id");
        move(operator("vnpt"), id, "/acceptance").then().statusCode(200);
        move(operator("vnpt"), id, "/start").then().statusCode(200);

        var update = "{\"percent\": 70, \"text\": \"Đã rà soát\"}";
        report(officer(stranger), id, update).then().spec(isProblem(403, "forbidden"));
        report(officer(member), id, update).then().statusCode(201);
        officer(member)
                .header("Idempotency-Key", "comment-" + id)
                .body("{\"text\": \"Đã thống nhất\"}")
                .post(path(id, "/comments"))
                .then()
                .statusCode(201);
        move(officer(member), id, "/submission").then().spec(isProblem(403, "forbidden"));

        var mine = "/api/v1/tasks/occurrences?mine=true&task=" + task.path("id");
        officer(member).get(mine).then().body("items.id", contains(id));
        officer(stranger).get(mine).then().body("items", hasSize(0));
        coordinator()
                .get("/api/v1/tasks?limit=500&organisation=" + member)
                .then()
                .body("items.id", contains(task.<String>path("id")));
    }

    @Test
    void findsForEachMemberTheTasksThatTheGroupLeads() {
        var task = addTask("\"leads\": [\"%s\"]".formatted(group));
        occurrence(task, member).then().body("responsible", equalTo(member));
        coordinator()
                .get("/api/v1/tasks?limit=500&organisation=" + member)
                .then()
                .body("items.id", hasItem(task.<String>path("id")));
    }
}
