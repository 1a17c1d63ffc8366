package vn.laichau.hatangso.agency.organisation;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.Parties.as;
import static vn.laichau.hatangso.agency.surroundings.Parties.coordinator;
import static vn.laichau.hatangso.agency.surroundings.Problems.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.time.VietnamTime;

@QuarkusTest
class KeepingAgenciesTest extends RunningService {

    private static final String PATH = "/api/v1/agencies";

    private static final String CONTENT = """
            {"code": "%s", "kind": "MEDIA", "name": {"vi": "Tạp chí Tây Bắc", "en": "Tây Bắc Review"},
             "shortName": "Tạp chí", "documentSymbol": "TCTB", "organisationCode": "H35.77", "parent": "ppc",
             "territory": {"code": "12"}, "legalBasis": "Quyết định số 7/QĐ-UBND"}""";

    private static RequestSpecification administrator() {
        return as("administrator", "dic", "administrator").contentType(ContentType.JSON);
    }

    private static String fresh() {
        return "tap-chi-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Response add(String code) {
        return administrator().body(CONTENT.formatted(code)).post(PATH);
    }

    private static String correction(String name) {
        return CONTENT.replace("\"code\": \"%s\", ", "").replace("Tạp chí Tây Bắc", name);
    }

    @Test
    void addsAnAgencyWithWhatStateBodiesKnowOfIt() {
        var code = fresh();
        add(code)
                .then()
                .statusCode(201)
                .header("Location", endsWith(PATH + "/" + code))
                .header("ETag", notNullValue())
                .body("organisationCode", equalTo("H35.77"))
                .body("territory.code", equalTo("12"));
        given().get(PATH + "/" + code)
                .then()
                .statusCode(200)
                .body("name.vi", equalTo("Tạp chí Tây Bắc"))
                .body("organisationCode", nullValue());
        coordinator().get(PATH + "/" + code).then().body("parent", equalTo("ppc"));
        add(code).then().spec(isProblem(409, "agency-code-taken"));
    }

    @Test
    void tellsIndicatorServiceOfEachFirmAndOfNoOtherAgency() {
        var body = fresh();
        var seen = add(body).header("ETag");
        var firm = fresh();
        administrator()
                .body(asFirm(CONTENT.formatted(firm), "TELECOM_OPERATOR"))
                .post(PATH)
                .then()
                .statusCode(201);
        await().atMost(ofSeconds(30))
                .until(() -> IndicatorPeer.bodiesFor(firm), contains("{\"code\":\"" + firm + "\"}"));
        assertThat(IndicatorPeer.bodiesFor(body)).isEmpty();

        administrator()
                .header("If-Match", seen)
                .body(asFirm(correction("Bưu chính Tây Bắc"), "POSTAL_OPERATOR"))
                .put(PATH + "/" + body)
                .then()
                .statusCode(200);
        await().atMost(ofSeconds(30)).until(() -> IndicatorPeer.bodiesFor(body), hasSize(1));
    }

    private static String asFirm(String content, String kind) {
        return content.replace("MEDIA", kind).replace("\"organisationCode\": \"H35.77\", ", "");
    }

    @Test
    void tellsOfTheFirmsThatAPlanFileNames() {
        assertThat(SuiteDatabase.count(
                        "SELECT count(*) FROM delivery WHERE kind = 'OPERATORS' AND organisation = 'viettel'"))
                .isPositive();
        assertThat(SuiteDatabase.count(
                        "SELECT count(*) FROM delivery WHERE kind = 'OPERATORS' AND organisation = 'dic'"))
                .isZero();
    }

    @Test
    void makesNoGroupOfAnAgencyAndNoAgencyOfAGroup() {
        var code = fresh();
        var seen = add(code).header("ETag");
        administrator()
                .header("If-Match", seen)
                .body(correction("Tạp chí Tây Bắc").replace("MEDIA", "GROUP"))
                .put(PATH + "/" + code)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/kind"))
                .body("errors.code", contains("group"));
        given().get(PATH + "/" + code).then().body("kind", equalTo("MEDIA"));
    }

    @Test
    void correctsOnlyWhatTheAdministratorSawAndKeepsWhatWasKnown() throws SQLException {
        var code = fresh();
        var seen = add(code).header("ETag");
        var corrected = correction("Tạp chí Mường Tè");
        administrator().body(corrected).put(PATH + "/" + code).then().spec(isProblem(428, "precondition-required"));
        administrator()
                .header("If-Match", seen)
                .body(corrected)
                .put(PATH + "/" + code)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(seen)))
                .body("name.vi", equalTo("Tạp chí Mường Tè"));
        administrator()
                .header("If-Match", seen)
                .body(corrected)
                .put(PATH + "/" + code)
                .then()
                .spec(isProblem(412, "precondition-failed"));

        knownForThreeDays(code);
        var yesterday = LocalDate.now(VietnamTime.ZONE).minusDays(1);
        given().get(PATH + "/" + code + "?asOf=" + yesterday)
                .then()
                .statusCode(200)
                .body("name.vi", equalTo("Tạp chí Tây Bắc"));
        given().get(PATH + "?limit=500&asOf=" + yesterday)
                .then()
                .body("items.find { it.code == '" + code + "' }.name.vi", equalTo("Tạp chí Tây Bắc"));
        for (var day : List.of("+999999999-12-31", "-999999999-01-01")) {
            given().queryParam("asOf", day).get(PATH).then().spec(isProblem(400, "invalid-request"));
        }
        given().get(PATH + "/" + code + "?asOf=" + yesterday.minusDays(9))
                .then()
                .spec(isProblem(404, "not-found"));
        coordinator()
                .get(PATH + "/" + code + "/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.name.vi", containsInAnyOrder("Tạp chí Tây Bắc", "Tạp chí Mường Tè"))
                .body("items.findAll { it.supersededAt == null }.name.vi", equalTo(List.of("Tạp chí Mường Tè")));
    }

    /** As if the agency had been added three days ago and corrected now. */
    private static void knownForThreeDays(String code) throws SQLException {
        try (var connection = SuiteDatabase.superuser()) {
            connection
                    .createStatement()
                    .execute("UPDATE agency_history SET recorded_at = recorded_at - interval '3 days' WHERE code = '"
                            + code + "'");
        }
    }

    @Test
    void tellsOfAnAgencyThatHasEndedWhatIsKnownOfIt() {
        given().get(PATH + "/ubnd-106?asOf=" + LocalDate.now(VietnamTime.ZONE))
                .then()
                .statusCode(200)
                .body("name.vi", equalTo("Ủy ban nhân dân huyện Tam Đường"))
                .body("validTo", equalTo("2025-07-01"));
    }

    @Test
    void letsNoBodyBelongToOneThatBelongsToIt() {
        var above = fresh();
        var below = fresh();
        var group = CONTENT.replace("MEDIA", "GROUP");
        var seen = administrator().body(group.formatted(above)).post(PATH).header("ETag");
        administrator()
                .body(group.replace("ppc", above).formatted(below))
                .post(PATH)
                .then()
                .statusCode(201);
        administrator()
                .header("If-Match", seen)
                .body(group.replace("\"code\": \"%s\", ", "").replace("ppc", below))
                .put(PATH + "/" + above)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/parent"))
                .body("errors.code", contains("cyclic"));
        coordinator().get(PATH + "/" + above).then().body("parent", equalTo("ppc"));
    }

    @Test
    void keepsOneFormOfVietnameseLetters() {
        var code = fresh();
        var decomposed = Normalizer.normalize(CONTENT.formatted(code), Form.NFD);
        administrator().body(decomposed).post(PATH).then().statusCode(201);
        given().get(PATH + "/" + code).then().body("name.vi", equalTo("Tạp chí Tây Bắc"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"code\": \"%s\" | \"code\": \"Sở\" | /code | not-a-code",
                "\"kind\": \"MEDIA\" | \"kind\": null | /kind | missing",
                "\"en\": \"Tây Bắc Review\" | \"en\": \" \" | /name | not-a-text",
                "\"shortName\": \"Tạp chí\" | \"shortName\": null | /shortName | not-a-text",
                "\"H35.77\" | \"h35\" | /organisationCode | not-an-organisation-code",
                "\"parent\": \"ppc\" | \"parent\": \"nobody\" | /parent | unknown-agency",
                "\"organisationCode\": \"H35.77\" | \"enterpriseNumber\": \"0100684378\" | /enterpriseNumber | not-an-enterprise-number",
                "\"MEDIA\" | \"TELECOM_OPERATOR\" | /organisationCode | not-an-organisation-code"
            })
    void refusesWhatBreaksARuleWithItsPlace(String member, String broken, String pointer, String fault) {
        var code = fresh();
        administrator()
                .body(CONTENT.replace(member, broken).formatted(code))
                .post(PATH)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(fault));
        given().get(PATH + "/" + code).then().spec(isProblem(404, "not-found"));
    }

    @Test
    void knowsTheCheckDigitOfAnEnterpriseNumber() {
        assertThat(new Identifiers(null, "0100684378").hasWellFormedEnterpriseNumber())
                .isTrue();
        assertThat(new Identifiers(null, "0100109106-012").hasWellFormedEnterpriseNumber())
                .isTrue();
        assertThat(new Identifiers(null, "0100684379").hasWellFormedEnterpriseNumber())
                .isFalse();
    }

    @Test
    void letsNobodyElseWrite() {
        coordinator()
                .contentType(ContentType.JSON)
                .body(CONTENT.formatted(fresh()))
                .post(PATH)
                .then()
                .spec(isProblem(403, "forbidden"));
        as("operator", "vnpt", "operator").get(PATH + "/dic/history").then().spec(isProblem(403, "forbidden"));
    }
}
