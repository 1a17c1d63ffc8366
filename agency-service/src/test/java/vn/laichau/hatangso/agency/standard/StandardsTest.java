package vn.laichau.hatangso.agency.standard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.register.RegisterCalls.STANDARDS;
import static vn.laichau.hatangso.agency.register.RegisterCalls.act;
import static vn.laichau.hatangso.agency.register.RegisterCalls.change;
import static vn.laichau.hatangso.agency.register.RegisterCalls.construction;
import static vn.laichau.hatangso.agency.register.RegisterCalls.enter;
import static vn.laichau.hatangso.agency.register.RegisterCalls.leader;
import static vn.laichau.hatangso.agency.register.RegisterCalls.standard;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class StandardsTest extends RunningService {

    @Test
    void aStandardIsDraftedPutIntoForceAndReplacedByItsNextVersion() {
        var code = "HTS-" + UUID.randomUUID();
        var inForce = "{\"on\": \"2026-02-01\", \"legalBasis\": \"12/QĐ-SXD\"}";
        var first = enter(construction(), STANDARDS, standard(code, "02 sợi"));
        first.then().statusCode(201).body("version", equalTo(1)).body("state", equalTo("DRAFT"));
        operator("vnpt").get(first.header("Location")).then().spec(isProblem(404, "not-found"));
        leader().get(first.header("Location")).then().statusCode(200);
        enter(construction(), STANDARDS, standard(code, "03 sợi"))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("draft-exists"));
        act(construction(), first, STANDARDS, "entry-into-force", inForce)
                .then()
                .statusCode(200);
        operator("vnpt").get(first.header("Location")).then().statusCode(200).body("inForceOn", equalTo("2026-02-01"));

        var linked = standard(code, "04 sợi").replaceFirst("\\{", "{\"link\": \"https://lai-chau.example/hts\", ");
        var second = enter(construction(), STANDARDS, linked);
        second.then().body("version", equalTo(2)).body("link", equalTo("https://lai-chau.example/hts"));
        var changed = change(construction(), second, STANDARDS, standard(code, "05 sợi"));
        change(construction(), changed, STANDARDS, standard("OTHER", "05 sợi"))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("fixed"));
        act(construction(), changed, STANDARDS, "entry-into-force", inForce)
                .then()
                .statusCode(200);
        leader().get("/api/v1/standards?code=" + code).then().body("items.state", contains("REPLACED", "IN_FORCE"));
        leader().get(first.header("Location") + "/history?count=true")
                .then()
                .body("total", equalTo(3))
                .body("items.verb", contains("ENTER", "ENFORCE", "REPLACE"));
        change(construction(), construction().get(first.header("Location")), STANDARDS, standard(code, "x"))
                .then()
                .spec(isProblem(409, "entry-state-forbids"));
        enter(coordinator(), STANDARDS, standard(code, "x")).then().spec(isProblem(403, "forbidden"));
    }

    @Test
    void aVersionComesIntoForceNoEarlierThanTheOneItReplaces() {
        var code = "HTS-" + UUID.randomUUID();
        var first = enter(construction(), STANDARDS, standard(code, "02 sợi"));
        act(construction(), first, STANDARDS, "entry-into-force", inForce("2026-02-01"))
                .then()
                .statusCode(200);
        var second = enter(construction(), STANDARDS, standard(code, "04 sợi"));
        act(construction(), second, STANDARDS, "entry-into-force", inForce("2026-01-31"))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains("before-replaced"));
        leader().get("/api/v1/standards?code=" + code).then().body("items.state", contains("IN_FORCE", "DRAFT"));
        act(construction(), second, STANDARDS, "entry-into-force", inForce("2026-02-01"))
                .then()
                .statusCode(200);
        leader().get(first.header("Location") + "/history")
                .then()
                .body("items.verb", contains("ENTER", "ENFORCE", "REPLACE"))
                .body("items.from", contains(null, "2026-02-01", "2026-02-01"));
    }

    @Test
    void aVersionInForceIsRepealedOnceByADocumentAndAnotherCanFollow() {
        var code = "HTS-" + UUID.randomUUID();
        var first = enter(construction(), STANDARDS, standard(code, "02 sợi"));
        act(construction(), first, STANDARDS, "repeal", repealed("2026-03-01"))
                .then()
                .spec(isProblem(409, "entry-state-forbids"));
        var inForce = act(construction(), first, STANDARDS, "entry-into-force", inForce("2026-02-01"));
        act(construction(), inForce, STANDARDS, "repeal", repealed("2026-01-31"))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains("before-in-force"));
        act(construction(), inForce, STANDARDS, "repeal", "{\"on\": \"2026-03-01\"}")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/legalBasis"));
        act(construction(), first, STANDARDS, "repeal", repealed("2026-03-01"))
                .then()
                .spec(isProblem(412, "precondition-failed"));
        act(coordinator(), inForce, STANDARDS, "repeal", repealed("2026-03-01"))
                .then()
                .spec(isProblem(403, "forbidden"));

        var repealed = act(construction(), inForce, STANDARDS, "repeal", repealed("2026-03-01"));
        repealed.then()
                .statusCode(200)
                .body("state", equalTo("REPEALED"))
                .body("inForceOn", equalTo("2026-02-01"))
                .body("legalBasis", equalTo("12/QĐ-SXD"))
                .body("repealedOn", equalTo("2026-03-01"))
                .body("repealBasis", equalTo("34/QĐ-SXD"));
        operator("vnpt").get(first.header("Location")).then().statusCode(200).body("state", equalTo("REPEALED"));
        leader().get(first.header("Location") + "/history")
                .then()
                .body("items.verb", contains("ENTER", "ENFORCE", "REPEAL"))
                .body("items[2].from", equalTo("2026-03-01"))
                .body("items[2].note", equalTo("34/QĐ-SXD"));
        act(construction(), repealed, STANDARDS, "repeal", repealed("2026-03-02"))
                .then()
                .spec(isProblem(409, "entry-state-forbids"));

        var second = enter(construction(), STANDARDS, standard(code, "04 sợi"));
        second.then().statusCode(201).body("version", equalTo(2));
        act(construction(), second, STANDARDS, "entry-into-force", inForce("2026-02-28"))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("before-repealed"));
        act(construction(), second, STANDARDS, "entry-into-force", inForce("2026-03-01"))
                .then()
                .statusCode(200);
        leader().get("/api/v1/standards?code=" + code).then().body("items.state", contains("REPEALED", "IN_FORCE"));
    }

    private static String repealed(String on) {
        return "{\"on\": \"%s\", \"legalBasis\": \"34/QĐ-SXD\"}".formatted(on);
    }

    private static String inForce(String on) {
        return "{\"on\": \"%s\", \"legalBasis\": \"12/QĐ-SXD\"}".formatted(on);
    }
}
