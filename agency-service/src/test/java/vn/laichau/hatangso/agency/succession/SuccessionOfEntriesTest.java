package vn.laichau.hatangso.agency.succession;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.register.RegisterCalls.act;
import static vn.laichau.hatangso.agency.register.RegisterCalls.enter;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.firm;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.officer;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.record;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.ChainFixtures;
import vn.laichau.hatangso.agency.surroundings.RunningService;

/** What agencies reported, asked for and entered bears their name for ever; the steps on it go over with their accounts. */
@QuarkusTest
class SuccessionOfEntriesTest extends RunningService {

    private static final String REASON = "{\"reason\": \"Đã có điện\"}";
    private static final String NOTE = "{\"reason\": \"Có nguồn khác\"}";

    private static Response merged(SuccessionFixtures agencies) {
        var recorded = record(agencies.merger(today()));
        recorded.then().statusCode(201);
        return recorded;
    }

    private static void split(SuccessionFixtures agencies) {
        var both = "\"" + agencies.next + "\", \"" + agencies.other + "\"";
        record(SuccessionFixtures.succession(
                        "SPLIT",
                        today(),
                        "\"" + agencies.old + "\"",
                        both,
                        ", \"defaultSuccessor\": \"%s\"".formatted(agencies.next)))
                .then()
                .statusCode(201);
    }

    private static Response withdraw(RequestSpecification caller, Response obstacle) {
        return ChainFixtures.verb(caller, obstacle, "withdrawal", REASON);
    }

    @Test
    void letsTheSuccessorTakeBackWhatWasReportedToIt() {
        var agencies = new SuccessionFixtures();
        var reported = ChainFixtures.report(officer(agencies.old), "Chưa có điện");
        withdraw(officer(agencies.next), reported).then().spec(isProblem(403, "forbidden"));
        merged(agencies);
        withdraw(officer(agencies.other), reported).then().spec(isProblem(403, "forbidden"));
        withdraw(officer(agencies.next), reported)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("organisation", equalTo(agencies.old));
    }

    @Test
    void leavesTheStepsAfterASplitToOneOfThoseWhoReadThePast() {
        var agencies = new SuccessionFixtures();
        var year = today().getYear() + 1;
        var reported = ChainFixtures.report(officer(agencies.old), "Chưa có điện");
        var asked = enter(officer(agencies.old), "budget-requests", """
                {"task": "P2.IV.3", "year": %d, "source": "OTHER", "amount": 5, "reason": "Lắp trạm"}""".formatted(year));
        split(agencies);
        withdraw(officer(agencies.other), reported).then().spec(isProblem(403, "forbidden"));
        var seen = officer(agencies.other).get("/api/v1/budget-requests/" + asked.path("id"));
        seen.then().statusCode(200);
        act(officer(agencies.other), seen, "budget-requests", "withdrawal", NOTE)
                .then()
                .spec(isProblem(403, "forbidden"));
        act(officer(agencies.next), seen, "budget-requests", "submission", "")
                .then()
                .statusCode(200)
                .body("organisation", equalTo(agencies.old));
        officer(agencies.next)
                .get("/api/v1/budget-requests/" + asked.path("id") + "/history")
                .then()
                .body("items.organisation", contains(agencies.old, agencies.next));
    }

    @Test
    void letsTheSuccessorAnswerForAnOfferThatWentOverToIt() {
        var agencies = new SuccessionFixtures();
        var offer = enter(firm(agencies.old), "infrastructure-offers", """
                {"kind": "TOWER", "territory": "03388", "territoryOn": "2025-07-01", "place": "Đồi sau trụ sở",
                 "capacity": 4, "unit": "vị trí", "rentalPrice": 2500000}""");
        var request = """
                {"offer": "%s", "quantity": 1, "wantedFrom": "2027-01-01", "message": "Xin dùng chung"}""".formatted(offer.path("id").toString());
        var asked = enter(operator("viettel"), "infrastructure-requests", request);
        asked.then().statusCode(201);
        merged(agencies);
        enter(firm(agencies.next), "infrastructure-requests", request)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("own-offer"));
        act(
                        firm(agencies.next),
                        asked,
                        "infrastructure-requests",
                        "answer",
                        "{\"accepted\": true, \"message\": \"Được\"}")
                .then()
                .statusCode(200)
                .body("owner", equalTo(agencies.old))
                .body("state", equalTo("ACCEPTED"));
    }

    @Test
    void goesOnWithTheVersionsOfAStandardUnderTheSameCode() {
        var agencies = new SuccessionFixtures();
        var code = "HTS-" + UUID.randomUUID();
        var first = draft(agencies.old, code);
        enforce(agencies.old, first).then().statusCode(200);
        merged(agencies);
        var second = draft(agencies.next, code);
        second.then().body("version", equalTo(2)).body("organisation", equalTo(agencies.next));
        enforce(agencies.next, second).then().statusCode(200);
        coordinator()
                .get("/api/v1/standards?code=" + code)
                .then()
                .body("items.state", contains("REPLACED", "IN_FORCE"));
    }

    @Test
    void replacesNothingForWhoMayNotPutTheDraftIntoForce() {
        var agencies = new SuccessionFixtures();
        var code = "HTS-" + UUID.randomUUID();
        var drafted = draft(agencies.old, code);
        var others = draft(agencies.other, code);
        enforce(agencies.other, others).then().statusCode(200);
        split(agencies);
        enforce(agencies.other, drafted).then().spec(isProblem(403, "forbidden"));
        coordinator().get(others.header("Location")).then().body("state", equalTo("IN_FORCE"));
    }

    private static Response draft(String agency, String code) {
        var drafted = enter(builder(agency), "standards", """
                {"code": "%s", "title": {"vi": "Cáp quang trong nhà", "en": "Fibre in buildings"}, "content": "02 sợi"}""".formatted(code));
        drafted.then().statusCode(201);
        return drafted;
    }

    private static Response enforce(String agency, Response draft) {
        return act(
                builder(agency),
                draft,
                "standards",
                "entry-into-force",
                "{\"on\": \"2026-02-01\", \"legalBasis\": \"12/QĐ-SXD\"}");
    }

    private static RequestSpecification builder(String agency) {
        return as("builder of " + agency, agency, "construction-officer");
    }
}
