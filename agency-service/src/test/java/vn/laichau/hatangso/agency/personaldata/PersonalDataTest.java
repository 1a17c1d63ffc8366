package vn.laichau.hatangso.agency.personaldata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.plan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.PersonalColumns;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Tokens;

/** What this service keeps about people: all of it is in the register, and each may have his own. */
@QuarkusTest
class PersonalDataTest extends RunningService {

    private static final String OWN = "/api/v1/me/personal-data/agency";

    private static ValidatableResponse own(String account, String organisation) {
        return as(account, organisation, "operator").get(OWN).then().statusCode(200);
    }

    private static String send(String account, String organisation) {
        return as(account, organisation, "operator")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(plan(freshYear()))
                .post("/api/v1/submissions")
                .path("id");
    }

    @Test
    void isAllInTheRegister() throws SQLException, IOException {
        PersonalColumns.check("agency");
    }

    @Test
    void isToldWithAccountPlacesAndActs() {
        var account = "own-" + UUID.randomUUID();
        var id = send(account, "vnpt");
        own(account, "vnpt")
                .header("Cache-Control", "no-store")
                .body("account.id", equalTo("subject-of-" + account))
                .body("account.name", equalTo(account))
                .body("account.organisation", equalTo("vnpt"))
                .body("account.roles", contains("operator"))
                .body("places.place", contains("submission_version.sent_by"))
                .body("places.foundBy", contains("NAME"))
                .body("places.rows", contains(1))
                .body("acts.findAll { it.kind == 'submission' }.object", contains(id))
                .body("acts.findAll { it.kind == 'submission' }.operation", contains("POST /api/v1/submissions"))
                .body("acts.findAll { it.action == 'READ' }.object", contains(OWN));
        own(account, "vnpt").body("acts.findAll { it.action == 'READ' }.object", contains(OWN, OWN));
    }

    /** Nobody else's: not a colleague's, nor that of one of the same name elsewhere. */
    @Test
    void isToldToNobodyElse() {
        var account = "own-" + UUID.randomUUID();
        var id = send(account, "vnpt");
        own("other-" + account, "vnpt").body("acts.object", not(hasItem(id))).body("places.size()", equalTo(0));
        own(account, "viettel").body("places.size()", equalTo(0));
        given().get(OWN).then().statusCode(401);
        as("program", "vnpt", "observations-feed").get(OWN).then().statusCode(403);
    }

    /** Whose the row is, its name alone does not tell; the acts do. */
    @Test
    void isFoundUnderAFormerNameAndForANamesakeByTheNameAlone() {
        var account = "own-" + UUID.randomUUID();
        var id = send(account, "vnpt");
        named(account, "Tên mới").body("places.foundBy", contains("NAME")).body("acts.object", hasItem(id));
        named("other-" + account, account)
                .body("places.place", contains("submission_version.sent_by"))
                .body("places.foundBy", contains("NAME"))
                .body("acts.object", not(hasItem(id)));
    }

    private static ValidatableResponse named(String account, String name) {
        var token = Tokens.with(account, "vnpt", claims -> claims.claim("name", name), "operator");
        return given().auth().oauth2(token).get(OWN).then().statusCode(200);
    }

    /** However many there are: read batch by batch, none twice. */
    @Test
    void isWholeHoweverMuchThereIs() throws SQLException {
        var account = "own-" + UUID.randomUUID();
        try (var owner = SuiteDatabase.superuser()) {
            owner.createStatement()
                    .execute("INSERT INTO audit_entry (at, action, person, kind, object) SELECT now(), 'READ',"
                            + " audit_pseudonym('{\"principal\": \"subject-of-" + account + "\"}'), 'request', n"
                            + " FROM generate_series(1, 2100) n");
        }
        var numbers = own(account, "vnpt").extract().jsonPath().getList("acts.object", String.class);

        assertThat(numbers).hasSize(2_101).doesNotHaveDuplicates();
    }
}
