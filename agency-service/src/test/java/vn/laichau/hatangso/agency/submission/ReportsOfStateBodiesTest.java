package vn.laichau.hatangso.agency.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;

/** Departments, districts and the coordinating department hand in what they owe as firms do (docs/adr/0027). */
@QuarkusTest
class ReportsOfStateBodiesTest extends RunningService {

    private static RequestSpecification officer(String agency) {
        return as("officer of " + agency, agency, "agency-officer");
    }

    private static RequestSpecification leader() {
        return as("leader", "ppc", "leader");
    }

    private static Response send(RequestSpecification sender, String obligation, int year, String members) {
        return sender.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"obligation\": \"%s\", \"year\": %d%s}".formatted(obligation, year, members))
                .post("/api/v1/submissions");
    }

    private static Response report(String agency, int year) {
        return send(
                officer(agency),
                "agency-report",
                year,
                ", \"narrative\": \"Báo cáo\", \"answers\": [{\"question\": \"results\", \"text\": \"Đã phủ 12 thôn\"}]");
    }

    private static Response decide(RequestSpecification reviewer, Response sent, String verb) {
        return reviewer.contentType(ContentType.JSON)
                .header("If-Match", sent.header("ETag"))
                .body("{\"reason\": \"Thiếu số liệu\"}")
                .post("/api/v1/submissions/" + sent.path("id") + "/" + verb);
    }

    @Test
    void aDepartmentSendsItsReportWithItsFilesAndHoldsAReceipt() {
        var year = freshYear();
        String file = officer("finance")
                .contentType("application/pdf")
                .queryParam("name", "bao-cao.pdf")
                .body("%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/attachments")
                .path("id");

        var sent = send(
                officer("finance"),
                "agency-report",
                year,
                ", \"narrative\": \"Báo cáo\", \"attachments\": [\"" + file + "\"]");

        sent.then()
                .statusCode(201)
                .body("organisation", equalTo("finance"))
                .body("receipt.organisation", equalTo("finance"))
                .body("receipt.obligation", equalTo("agency-report"));
        String number = sent.path("receipt.number");
        officer("finance").get("/api/v1/receipts/" + number).then().statusCode(200);
        officer("finance").get("/api/v1/arrivals").then().statusCode(200).body("items.receipt", hasItem(number));
        officer("finance")
                .get("/api/v1/submissions?year=" + year)
                .then()
                .body("items.organisation", contains("finance"));
    }

    @Test
    void keepsThemApartFromEachOtherAndFromFirms() {
        var year = freshYear();
        var sent = report("finance", year);
        var address = "/api/v1/submissions/" + sent.path("id");
        for (var stranger : new RequestSpecification[] {officer("construction"), operator("vnpt")}) {
            stranger.get(address).then().spec(isProblem(404, "not-found"));
        }
        officer("construction")
                .get("/api/v1/receipts/" + sent.path("receipt.number"))
                .then()
                .spec(isProblem(404, "not-found"));
        officer("construction")
                .get("/api/v1/submissions?year=" + year)
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
        officer("construction")
                .contentType(ContentType.JSON)
                .header("If-Match", sent.header("ETag"))
                .body("{\"reason\": \"x\"}")
                .post(address + "/withdrawal")
                .then()
                .spec(isProblem(404, "not-found"));
    }

    @Test
    void theReceivingDepartmentReviewsThem() {
        var year = freshYear();
        var sent = report("finance", year);
        giveBack(sent, "{\"reason\": \"Thiếu phần kinh phí\", \"returnBy\": \"2099-12-20\"}")
                .then()
                .statusCode(200);
        var again = report("finance", year);
        again.then().statusCode(201).body("version", equalTo(2));
        decide(coordinator(), again, "acceptance").then().statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void aLeaderDecidesAboutWhatIsOwedToTheCommittee() {
        var year = freshYear();
        var own = send(coordinator(), "dic-annual-report", year, ", \"narrative\": \"Báo cáo năm\"");
        own.then().statusCode(201).body("organisation", equalTo("dic"));
        leader().get("/api/v1/me/events").then().body("events.subject", hasItem(own.<String>path("id")));

        // Who wrote it does not accept it, nor does whom it is not owed to.
        decide(coordinator(), own, "acceptance").then().spec(isProblem(403, "forbidden"));
        decide(coordinator(), own, "return").then().spec(isProblem(403, "forbidden"));
        decide(as("leader", "finance", "leader"), own, "acceptance").then().spec(isProblem(403, "forbidden"));

        decide(leader(), own, "return")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("versions[0].review.decidedBy", equalTo("leader"));
        var again = send(coordinator(), "dic-annual-report", year, ", \"narrative\": \"Báo cáo năm, bản 2\"");
        decide(leader(), again, "acceptance").then().statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void aLeaderDecidesAboutReviewsThatNameNoReceiver() {
        var sent = send(coordinator(), "mid-term-review", freshYear(), ", \"narrative\": \"Sơ kết\"");
        sent.then().statusCode(201).body("punctuality", nullValue());
        decide(leader(), sent, "acceptance").then().statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void aLeaderLeavesPlansToTheCoordinator() {
        var sent = report("finance", freshYear());
        decide(leader(), sent, "acceptance").then().spec(isProblem(403, "forbidden"));
        decide(leader(), sent, "return").then().spec(isProblem(403, "forbidden"));
        assertThat(coordinator().get("/api/v1/submissions/" + sent.path("id")).<String>path("state"))
                .isEqualTo("SUBMITTED");
    }

    @Test
    void aReportSaysItInWordsAndFilesAlone() {
        send(
                        officer("finance"),
                        "agency-report",
                        freshYear(),
                        ", \"figures\": [{\"indicator\": \"household-fibre\", \"territory\": \"12\", \"period\": \"2026\","
                                + " \"numerator\": 1, \"denominator\": 2}]")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", hasItem("/figures"));
    }

    /** The closing paragraph names the districts, whose work went to the 38 communes on 1 July 2025. */
    @Test
    void difficultiesAreReportedByTheDistrictsAndThenByEveryCommune() {
        List<String> communes = coordinator()
                .get("/api/v1/organisations?kind=COMMUNE_COMMITTEE&limit=500")
                .path("items.code");
        assertThat(communes).hasSize(38);
        for (var commune : communes) {
            reportDifficulties(commune, "", 2026).then().statusCode(200);
            reportDifficulties(commune, "", 2024).then().statusCode(422).body("errors.code", contains("not-owed"));
        }
        // What a district still owes of its own years its successor sends in its name.
        reportDifficulties("ubnd-03390", "&organisation=ubnd-106", 2024).then().statusCode(200);
        reportDifficulties("ubnd-03390", "&organisation=ubnd-106", 2026)
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-owed"));
        reportDifficulties("construction", "", 2026).then().statusCode(200);
    }

    private static Response reportDifficulties(String agency, String inTheNameOf, int year) {
        return officer(agency)
                .contentType(ContentType.JSON)
                .body("{\"obligation\": \"difficulties-report\", \"year\": %d, \"narrative\": \"Thiếu điện\"}"
                        .formatted(year))
                .post("/api/v1/submissions?validateOnly=true" + inTheNameOf);
    }

    @Test
    void nobodySendsWhatIsNotTheirs() {
        var year = freshYear();
        send(officer("finance"), "operator-plan", year, ", \"narrative\": \"x\"")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("not-owed"));
        send(leader(), "agency-report", year, ", \"narrative\": \"x\"").then().spec(isProblem(403, "forbidden"));
    }

    @Test
    void anOfficerKeepsADraftThatNobodyElseKnowsOf() {
        var address = "/api/v1/drafts/agency-report/" + freshYear();
        officer("finance")
                .contentType(ContentType.JSON)
                .body("{\"narrative\": \"dở dang\"}")
                .put(address)
                .then()
                .statusCode(201);
        officer("finance").get(address).then().statusCode(200).body("content.narrative", equalTo("dở dang"));
        coordinator().get(address).then().spec(isProblem(404, "not-found"));
        officer("construction").get(address).then().spec(isProblem(404, "not-found"));
    }
}
