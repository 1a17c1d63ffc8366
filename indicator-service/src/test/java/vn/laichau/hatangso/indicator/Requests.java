package vn.laichau.hatangso.indicator;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Tokens;

/** Requests of people, and what no request can do. */
public final class Requests {

    private Requests() {}

    public static RequestSpecification nobody() {
        return given().header("Accept-Language", "en");
    }

    public static RequestSpecification administrator() {
        return of("administrator", "dic", "administrator");
    }

    public static RequestSpecification coordinator() {
        return of("coordinator", "dic", "coordinator");
    }

    public static RequestSpecification leader() {
        return of("leader", "ppc", "leader");
    }

    /** The committee of a commune, by the commune's code. */
    public static RequestSpecification committee(String code) {
        return of("officer-" + code, "ubnd-" + code, "agency-officer");
    }

    public static RequestSpecification operator(String organisation) {
        return of("operator", organisation, "operator");
    }

    public static RequestSpecification of(String account, String organisation, String role) {
        return given().auth().oauth2(Tokens.of(account, organisation, role)).header("Accept-Language", "en");
    }

    /** Takes back what was entered, with a reason. */
    public static ValidatableResponse withdraw(
            RequestSpecification person, String address, String ifMatch, String reason) {
        return person.header("If-Match", ifMatch)
                .contentType("application/json")
                .body("{\"reason\": \"%s\"}".formatted(reason))
                .post(address + "/withdrawal")
                .then();
    }

    /** Straight into the database. */
    public static void superuser(String sql) {
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
