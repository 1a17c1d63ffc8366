package vn.laichau.hatangso.reporting;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.UUID;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Tokens;

/** The service as its callers use it. */
public final class ReportingCalls {

    public static final String REPORTS = "/api/v1/reports";
    public static final String ANNUAL_2026 = "{\"kind\": \"ANNUAL\", \"year\": 2026}";

    private ReportingCalls() {}

    public static RequestSpecification as(String role, String organisation) {
        return given().auth().oauth2(Tokens.of(role, organisation, role));
    }

    public static RequestSpecification coordinator() {
        return as("coordinator", "dic");
    }

    /** Asks for a report with a key of its own. */
    public static Response ask(String body) {
        return ask(body, UUID.randomUUID().toString());
    }

    public static Response ask(String body, String key) {
        return coordinator()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(REPORTS);
    }

    /** Letters of before stand in nobody's way: the clock of the tests stands still, and a body gets one a day. */
    public static void forgetLetters() throws SQLException {
        change("UPDATE report SET reminded_on = NULL");
    }

    /** What the service itself may not do. */
    public static void change(String sql) throws SQLException {
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The id of a new report that has all its parts. */
    public static String newReport() {
        return ask(ANNUAL_2026).then().statusCode(201).extract().path("id");
    }
}
