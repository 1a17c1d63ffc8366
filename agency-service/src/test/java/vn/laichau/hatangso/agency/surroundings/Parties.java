package vn.laichau.hatangso.agency.surroundings;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.laichau.hatangso.chassis.testing.Tokens;

/** The people and machines that call the service. */
public final class Parties {

    /** Every test sends for a year of its own; far enough ahead to be on time. */
    private static final AtomicInteger YEAR = new AtomicInteger(2030);

    private Parties() {}

    public static int freshYear() {
        return YEAR.incrementAndGet();
    }

    public static RequestSpecification operator(String organisation) {
        return as("operator", organisation, "operator");
    }

    public static RequestSpecification coordinator() {
        return as("coordinator", "dic", "coordinator");
    }

    public static RequestSpecification as(String account, String organisation, String... roles) {
        return given().auth().oauth2(Tokens.of(account, organisation, roles)).header("Accept-Language", "en");
    }

    public static String plan(int year) {
        return """
                {"obligation": "operator-plan", "year": %d, "narrative": "Kế hoạch năm",
                 "figures": [{"indicator": "household-fibre", "territory": "03388", "period": "2026",
                              "numerator": 1200, "denominator": 1500},
                             {"indicator": "bts-total", "territory": "12", "period": "2026", "value": 812.5}]}""".formatted(year);
    }

    public static Response send(String organisation, String key, String body) {
        return operator(organisation)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/submissions");
    }

    /** A new submission of this year's plan. */
    public static Response sendPlan(String organisation, int year) {
        return send(organisation, UUID.randomUUID().toString(), plan(year));
    }

    public static Response accept(Response submission) {
        return coordinator()
                .header("If-Match", submission.header("ETag"))
                .post("/api/v1/submissions/" + submission.path("id") + "/acceptance");
    }

    public static Response giveBack(Response submission, String body) {
        return coordinator()
                .contentType(ContentType.JSON)
                .header("If-Match", submission.header("ETag"))
                .body(body)
                .post("/api/v1/submissions/" + submission.path("id") + "/return");
    }
}
