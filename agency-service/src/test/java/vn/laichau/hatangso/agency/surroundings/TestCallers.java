package vn.laichau.hatangso.agency.surroundings;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** The people and machines that call the service. */
public final class TestCallers {

    private static final int FIRST_YEAR = today().getYear() + 4;
    private static final int LAST_YEAR = 2098;

    /** Every test sends for a year of its own; far enough ahead to be on time. */
    private static final AtomicInteger YEAR = new AtomicInteger(FIRST_YEAR);

    private static final AtomicInteger FIRM = new AtomicInteger();

    private TestCallers() {}

    /** A postal firm of one test's own: nothing came from it, and no other test counts what does. */
    public static String freshFirm() {
        var code = "firm-" + FIRM.incrementAndGet();
        as("administrator", "ppc", "administrator")
                .contentType(ContentType.JSON)
                .body("""
                        {"code": "%1$s", "kind": "POSTAL_OPERATOR", "name": {"vi": "%1$s", "en": "%1$s"},
                         "shortName": "%1$s"}""".formatted(code))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201);
        return code;
    }

    /** Years end at 2100: each class begins anew, with nothing sent, granted or asked for. */
    static void leaveEnoughYears() throws SQLException {
        if (YEAR.get() > FIRST_YEAR) {
            try (var connection = SuiteDatabase.superuser()) {
                connection
                        .createStatement()
                        .execute("TRUNCATE submission, extension, waiver, budget_request, budget_balance CASCADE");
            }
            YEAR.set(FIRST_YEAR);
        }
    }

    /** As the service sees it, whose clock nobody moved. */
    public static LocalDate today() {
        return LocalDate.now(Clock.system(VietnamTime.ZONE));
    }

    public static int freshYear() {
        var year = YEAR.incrementAndGet();
        if (year > LAST_YEAR) {
            throw new IllegalStateException("no year is left for this class");
        }
        return year;
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

    /** A plan with everything that the form of a telecommunications operator asks for. */
    public static String wholePlan(int year) {
        return """
                {"obligation": "operator-plan", "year": %1$d, "narrative": "Kế hoạch năm",
                 "answers": [{"question": "sharing", "text": "Dùng chung 12 vị trí với doanh nghiệp khác"}],
                 "items": [{"territory": "03388", "service": "BTS_5G", "quantity": 4, "cost": 3200000000,
                            "quarter": "%1$d-Q2", "fund": "OWN", "note": "Trung tâm phường"},
                           {"territory": "12", "service": "FIBRE", "quantity": 120.5, "unit": "km", "cost": 950000000,
                            "quarter": "%1$d-Q3", "fund": "UNIVERSAL_SERVICE"}],
                 "commitments": [{"indicator": "population-5g", "territory": "03388", "by": "%1$d-12-31", "value": 85}],
                 "figures": [{"indicator": "household-fibre", "territory": "12", "period": "2026",
                              "numerator": 1200, "denominator": 1500}]}""".formatted(year);
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
