package vn.laichau.hatangso.agency.submission.content;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.send;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.wholePlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Tokens;

@QuarkusTest
class ContentTest extends RunningService {

    private static final int YEAR = 2029;

    private static long rows(String table, int year) {
        return SuiteDatabase.count("""
                SELECT count(*) FROM %s r JOIN submission_version v ON v.id = r.version_id
                JOIN submission s ON s.id = v.submission_id WHERE s.year = %d AND r.organisation = 'vnpt'
                """.formatted(table, year));
    }

    private static String item(String members) {
        return """
                {"obligation": "operator-plan", "year": 2029, "items": [
                 {"territory": "12", "service": "BTS_4G", "quantity": 1, "cost": 5, "quarter": "2029-Q1", "fund": "OWN"},
                 {%s}]}""".formatted(members);
    }

    @Test
    void keepsEveryPartAsRowsAndShowsItAgain() {
        var year = freshYear();
        var sent = send("vnpt", "whole-" + year, wholePlan(year));
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);

        TestCallers.coordinator()
                .get("/api/v1/submissions/" + sent.path("id"))
                .then()
                .statusCode(200)
                .body("items[0].service", equalTo("BTS_5G"))
                .body("items[0].cost", equalTo(3_200_000_000L))
                .body("items[1].quantity", equalTo(120.5f))
                .body("items[1].fund", equalTo("UNIVERSAL_SERVICE"))
                .body("commitments[0].by", equalTo(year + "-12-31"))
                .body("answers[0].question", equalTo("sharing"))
                .body("versions[0].items[0].note", equalTo("Trung tâm phường"))
                .body("lateReason", nullValue());
        assertThat(rows("investment_item", year)).isEqualTo(2);
        assertThat(rows("coverage_commitment", year)).isOne();
        assertThat(rows("answer", year)).isOne();
        assertThat(SuiteDatabase.count(
                        "SELECT sum(cost)::bigint FROM investment_item WHERE quarter LIKE '" + year + "-%'"))
                .isEqualTo(4_150_000_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"territory\": \"12\" | /items/1/service | missing",
                "\"territory\": \"12\", \"service\": \"POST_POINT\", \"quantity\": 1, \"cost\": 5, \"quarter\": \"2029-Q1\", \"fund\": \"OWN\" | /items/1/service | not-in-list",
                "\"territory\": \"12\", \"service\": \"FIBRE\", \"quantity\": 0, \"cost\": 5, \"quarter\": \"2029-Q1\", \"fund\": \"OWN\" | /items/1/quantity | not-positive",
                "\"territory\": \"12\", \"service\": \"FIBRE\", \"quantity\": 1, \"cost\": 5.5, \"quarter\": \"2029-Q1\", \"fund\": \"OWN\" | /items/1/cost | not-whole",
                "\"territory\": \"12\", \"service\": \"FIBRE\", \"quantity\": 1, \"cost\": -5, \"quarter\": \"2029-Q1\", \"fund\": \"OWN\" | /items/1/cost | negative",
                "\"territory\": \"12\", \"service\": \"FIBRE\", \"quantity\": 1, \"cost\": 1e999999, \"quarter\": \"2029-Q1\", \"fund\": \"OWN\" | /items/1/cost | too-many-digits",
                "\"territory\": \"12\", \"service\": \"FIBRE\", \"quantity\": 1, \"cost\": 5, \"quarter\": \"2028-Q1\", \"fund\": \"OWN\" | /items/1/quarter | not-in-year",
                "\"territory\": \"12\", \"service\": \"FIBRE\", \"quantity\": 1, \"cost\": 5, \"quarter\": \"2029-Q5\", \"fund\": \"OWN\" | /items/1/quarter | wrong-format",
                "\"territory\": \"12\", \"service\": \"FIBRE\", \"quantity\": 1, \"cost\": 5, \"quarter\": \"2029-Q1\", \"fund\": \"LOAN\" | /items/1/fund | not-in-list",
                "\"territory\": \"12\", \"service\": \"BTS_4G\", \"quantity\": 9, \"cost\": 9, \"quarter\": \"2029-Q1\", \"fund\": \"OWN\" | /items/1 | duplicate",
            })
    void saysWhatIsWrongWithAnItem(String members, String pointer, String code) {
        var answer = send("vnpt", UUID.randomUUID().toString(), item(members));
        answer.then().spec(isProblem(422, "invalid-content")).body("errors.pointer", hasItem(pointer));
        assertThat(answer.<String>path("errors.find { it.pointer == '%s' }.code".formatted(pointer)))
                .isEqualTo(code);
        assertThat(rows("investment_item", YEAR)).isZero();
    }

    @Test
    void saysWhatIsWrongInTheOtherLanguageTooToWhoNamesBoth() {
        var answer = given().auth()
                .oauth2(Tokens.of("operator", "vnpt", "operator"))
                .header("Accept-Language", "vi, en;q=0.5")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(item("\"territory\": \"12\""))
                .post("/api/v1/submissions");
        answer.then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.detail", everyItem(equalTo("Thiếu trường bắt buộc")))
                .body("detail", endsWith("Nội dung gửi chưa đến nơi: chưa có gì được ghi nhận."))
                .body("translation.language", equalTo("en"))
                .body("translation.detail", endsWith("What you sent has not arrived: nothing is recorded."))
                .body("translation.errors", everyItem(equalTo("A required member is missing")));
        assertThat(answer.<List<?>>path("translation.errors")).hasSameSizeAs(answer.<List<?>>path("errors"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"answers\": [{\"question\": \"weather\", \"text\": \"x\"}] | /answers/0/question | not-in-list",
                "\"answers\": [{\"question\": \"sharing\", \"text\": \"\"}] | /answers/0/text | missing",
                "\"answers\": [{\"question\": \"sharing\", \"text\": \"a\"}, {\"question\": \"sharing\", \"text\": \"b\"}] | /answers/1 | duplicate",
                "\"commitments\": [{\"indicator\": \"i\", \"territory\": \"12\", \"by\": \"2029-02-30\", \"value\": 1}], \"narrative\": \"x\" | /commitments/0/by | not-a-day",
                "\"commitments\": [{\"indicator\": \"i\", \"territory\": \"12\", \"by\": \"2028-12-31\", \"value\": 1}], \"narrative\": \"x\" | /commitments/0/by | before-year",
                "\"attachments\": [\"../etc\"], \"narrative\": \"x\" | /attachments/0 | wrong-format",
                "\"lateReason\": \"a\\u0000\", \"narrative\": \"x\" | /lateReason | control-character",
                "\"narrative\": \" \" | '' | empty",
            })
    void saysWhatIsWrongWithTheRest(String members, String pointer, String code) {
        send(
                        "vnpt",
                        UUID.randomUUID().toString(),
                        "{\"obligation\": \"operator-plan\", \"year\": 2029, " + members + "}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer.equals("''") ? "" : pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void answersAWholeProblemInTheReadersLanguage() {
        var answer = send(
                "vnpt",
                UUID.randomUUID().toString(),
                item("\"territory\": \"12\"").replace("2029-Q1", "2028-Q1"));
        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/invalid-content"))
                .body("title", equalTo("The content breaks a rule"))
                .body("status", equalTo(422))
                .body("instance", equalTo("/api/v1/submissions"))
                .body("traceId.length()", equalTo(32))
                .body(
                        "errors.pointer",
                        contains(
                                "/items/0/quarter",
                                "/items/1/cost",
                                "/items/1/fund",
                                "/items/1/quantity",
                                "/items/1/quarter",
                                "/items/1/service"))
                .body("errors[0].detail", equalTo("The quarter must lie in the year of the plan"))
                .body("errors[1].detail", equalTo("A required member is missing"));
    }

    @Test
    void asksPostalFirmsForTheirOwnForm() {
        var plan = item("\"territory\": \"12\", \"service\": \"POST_POINT\", \"quantity\": 1, \"cost\": 5,"
                + " \"quarter\": \"2029-Q1\", \"fund\": \"OWN\"");
        send("ghn", UUID.randomUUID().toString(), plan)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items/0/service"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"telecom", "postal", "report"})
    void publishesTheSchemaOfEachForm(String form) {
        get("/api/v1/submission-schemas/" + form)
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("'$schema'", equalTo("https://json-schema.org/draft/2020-12/schema"))
                .body("'$id'", org.hamcrest.Matchers.endsWith("/api/v1/submission-schemas/" + form))
                .body("properties.narrative.title", equalTo("Thuyết minh"))
                .body("properties.narrative.'x-en'.title", equalTo("Narrative"));
    }

    @Test
    void namesTheCodesOfEachFormInBothLanguages() {
        get("/api/v1/submission-schemas/postal")
                .then()
                .body("'$defs'.item.properties.service.enum", hasItems("POST_POINT", "DELIVERY"))
                .body("'$defs'.item.properties.service.enum", not(hasItem("BTS_4G")))
                .body("'$defs'.item.properties.service.'x-labels'.SORTING.en", equalTo("Sorting centre"))
                .body("'$defs'.item.properties.fund.'x-labels'.PPP.vi", equalTo("Đối tác công tư"));
        get("/api/v1/submission-schemas/report").then().body("properties.items", nullValue());
        get("/api/v1/submission-schemas/poem").then().spec(isProblem(404, "not-found"));
    }
}
