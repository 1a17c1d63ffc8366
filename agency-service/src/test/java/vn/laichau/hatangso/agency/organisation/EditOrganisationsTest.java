package vn.laichau.hatangso.agency.organisation;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.record;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.succession;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class EditOrganisationsTest extends RunningService {

    private static final String PATH = "/api/v1/organisations";

    private static final String CONTENT = """
            {"code": "%1$s", "kind": "MEDIA", "name": {"vi": "Tạp chí Tây Bắc", "en": "Tây Bắc Review"},
             "shortName": "Tạp chí", "documentSymbol": "TCTB", "organisationCode": "H35.%1$S", "parent": "ppc",
             "territory": {"code": "12"}, "legalBasis": "Quyết định số 7/QĐ-UBND"}""";

    private static RequestSpecification administrator() {
        return as("administrator", "dic", "administrator").contentType(ContentType.JSON);
    }

    private static String fresh() {
        return "t" + UUID.randomUUID().toString().substring(0, 5);
    }

    private static Response add(String code) {
        return administrator().body(CONTENT.formatted(code)).post(PATH);
    }

    private static String correction(String code, String name) {
        return CONTENT.replace("\"code\": \"%1$s\", ", "")
                .replace("Tạp chí Tây Bắc", name)
                .formatted(code);
    }

    @Test
    void addsAnAgencyWithWhatStateBodiesKnowOfIt() {
        var code = fresh();
        add(code)
                .then()
                .statusCode(201)
                .header("Location", endsWith(PATH + "/" + code))
                .header("ETag", notNullValue())
                .body("organisationCode", equalTo("H35." + code.toUpperCase(Locale.ROOT)))
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
                .body(asFirm(correction(body, "Bưu chính Tây Bắc"), "POSTAL_OPERATOR"))
                .put(PATH + "/" + body)
                .then()
                .statusCode(200);
        await().atMost(ofSeconds(30)).until(() -> IndicatorPeer.bodiesFor(body), hasSize(1));
    }

    private static String asFirm(String content, String kind) {
        return content.replace("MEDIA", kind).replaceFirst("\"organisationCode\": \"[^\"]*\", ", "");
    }

    @Test
    void tellsOfTheFirmsThatAPlanFileNames() {
        assertThat(SuiteDatabase.count(
                        "SELECT count(*) FROM outbox WHERE kind = 'OPERATORS' AND organisation = 'viettel'"))
                .isPositive();
        assertThat(SuiteDatabase.count("SELECT count(*) FROM outbox WHERE kind = 'OPERATORS' AND organisation = 'dic'"))
                .isZero();
    }

    @Test
    void makesNoGroupOfAnAgencyAndNoAgencyOfAGroup() {
        var code = fresh();
        var seen = add(code).header("ETag");
        administrator()
                .header("If-Match", seen)
                .body(correction(code, "Tạp chí Tây Bắc").replace("MEDIA", "GROUP"))
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
        var corrected = correction(code, "Tạp chí Mường Tè");
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
        var yesterday = today().minusDays(1);
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
        given().get(PATH + "/ubnd-106?asOf=" + today())
                .then()
                .statusCode(200)
                .body("name.vi", equalTo("Ủy ban nhân dân huyện Tam Đường"))
                .body("validUntil", equalTo("2025-07-01"));
        coordinator().get(PATH + "/ubnd-106/history").then().body("items.validUntil", hasItem("2025-07-01"));
        coordinator().get(PATH + "/ubnd-03388/history").then().body("items.validFrom", hasItem("2025-07-01"));
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
                .body(group.replace("\"code\": \"%1$s\", ", "")
                        .replace("ppc", below)
                        .formatted(above))
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
                "\"code\": \"%1$s\" | \"code\": \"Sở\" | /code | wrong-format",
                "\"kind\": \"MEDIA\" | \"kind\": null | /kind | missing",
                "\"en\": \"Tây Bắc Review\" | \"en\": \" \" | /name/en | missing",
                "\"shortName\": \"Tạp chí\" | \"shortName\": null | /shortName | missing",
                "\"H35.%1$S\" | \"h35\" | /organisationCode | not-an-organisation-code",
                "\"parent\": \"ppc\" | \"parent\": \"nobody\" | /parent | unknown-code",
                "\"organisationCode\": \"H35.%1$S\" | \"enterpriseNumber\": \"0100684378\" | /enterpriseNumber | not-an-enterprise-number",
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
    void letsNoTwoAgenciesHaveOneIdentifierInTheSameDays() {
        var first = fresh();
        var theirs = "H35." + first.toUpperCase(Locale.ROOT);
        add(first).then().statusCode(201);
        var second = fresh();
        var seen = add(second).header("ETag");

        var third = fresh();
        administrator()
                .body(CONTENT.replace("H35.%1$S", theirs).formatted(third))
                .post(PATH)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/organisationCode"))
                .body("errors.code", contains("taken"));
        given().get(PATH + "/" + third).then().spec(isProblem(404, "not-found"));
        administrator()
                .header("If-Match", seen)
                .body(correction(second, "Tạp chí").replace("H35." + second.toUpperCase(Locale.ROOT), theirs))
                .put(PATH + "/" + second)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("taken"));
        coordinator()
                .get(PATH + "/" + second)
                .then()
                .body("organisationCode", equalTo("H35." + second.toUpperCase(Locale.ROOT)));
    }

    @Test
    void letsASuccessorHaveTheIdentifierFromTheDayOnWhichTheOtherEnds() {
        var ending = fresh();
        add(ending).then().statusCode(201);
        var day = LocalDate.of(2033, 7, 1);
        var succession = record(succession("DISSOLUTION", day, "\"" + ending + "\"", "\"ppc\"", ""));
        succession.then().statusCode(201);
        var theirs = "H35." + ending.toUpperCase(Locale.ROOT);
        var next = CONTENT.replace("H35.%1$S", theirs).replace("\"kind\"", "\"validFrom\": \"%2$s\", \"kind\"");
        administrator()
                .body(next.formatted(fresh(), day.minusDays(1)))
                .post(PATH)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("taken"));
        administrator().body(next.formatted(fresh(), day)).post(PATH).then().statusCode(201);

        administrator()
                .header("If-Match", succession.header("ETag"))
                .body("{\"reason\": \"Nhầm\"}")
                .post("/api/v1/successions/" + succession.path("id") + "/withdrawal")
                .then()
                .spec(isProblem(409, "succession-not-withdrawable"));
    }

    @Test
    void letsAnAgencyKeepItsIdentifierUnderAnotherName() {
        var code = fresh();
        add(code).then().statusCode(201);
        record(succession("RENAME", LocalDate.of(2033, 7, 1), "\"" + code + "\"", "", """
                        , "name": {"vi": "Tạp chí mới", "en": "New review"}, "shortName": "Tạp chí mới\""""))
                .then()
                .statusCode(201);
        coordinator()
                .get(PATH + "/" + code + "?validOn=2033-07-01")
                .then()
                .body("organisationCode", equalTo("H35." + code.toUpperCase(Locale.ROOT)));
    }

    @Test
    void letsNoTwoFirmsHaveOneEnterpriseNumber() {
        var number = "\"enterpriseNumber\": \"0100684378-%03d\", "
                .formatted(ThreadLocalRandom.current().nextInt(1000));
        var firm = asFirm(CONTENT, "TELECOM_OPERATOR").replace("\"parent\"", number + "\"parent\"");
        administrator().body(firm.formatted(fresh())).post(PATH).then().statusCode(201);
        administrator()
                .body(firm.formatted(fresh()))
                .post(PATH)
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/enterpriseNumber"))
                .body("errors.code", contains("taken"));
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
