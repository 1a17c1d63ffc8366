package vn.laichau.hatangso.reporting.planfile;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.as;
import static vn.laichau.hatangso.reporting.ReportingCalls.ask;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;
import vn.laichau.hatangso.reporting.plan.ReportingPlans;

/** A plan that is loaded beside the configured one. It is always 25 November 2026. */
@QuarkusTest
@ServiceTest
@TestProfile(NextPlanTest.Alone.class)
class NextPlanTest {

    /** Other tests look at all schedules there are. */
    public static class Alone implements QuarkusTestProfile {}

    private static final String BEFORE = "lai-chau-2023";
    private static final String PLAN = "minh-hoa-2026";
    private static final String SCHEDULES = "/api/v1/report-schedules";
    private static final String ITS_ANNUAL = "items.find { it.plan == 'minh-hoa-2026' && it.kind == 'ANNUAL' }";
    private static final Path FILE =
            Path.of("../demonstration/figures/src/main/resources/plan/minh-hoa-2026/reports.json");

    @Inject
    ReportingPlans plans;

    private String file;

    @BeforeEach
    void load() throws IOException {
        PeerServices.answerWell();
        file = Files.readString(FILE);
        put(file, "").statusCode(200);
    }

    private static ValidatableResponse put(String file, String query) {
        return as("administrator", "dic")
                .contentType("application/json")
                .body(file)
                .put("/api/v1/plans/" + PLAN + "/reports" + query)
                .then();
    }

    private static ValidatableResponse annual(String plan, String more) {
        return ask("{%s\"kind\": \"ANNUAL\", \"year\": 2026%s}"
                        .formatted(plan == null ? "" : "\"plan\": \"" + plan + "\", ", more))
                .then();
    }

    private String version(String version) {
        return file.replace("\"version\": \"1\"", "\"version\": \"" + version + "\"");
    }

    @Test
    void isReportedOnByItsOwnDataBesideTheOther() {
        var id = annual(PLAN, "")
                .statusCode(201)
                .body("plan", is(PLAN))
                .extract()
                .<String>path("id");

        for (var peer : List.of(PeerServices.INDICATOR, PeerServices.AGENCY)) {
            PeerServices.wireMock()
                    .verifyThat(1, getRequestedFor(urlPathEqualTo(peer)).withQueryParam("plan", equalTo(PLAN)));
        }
        coordinator()
                .get(REPORTS + "/" + id)
                .then()
                .body("snapshot.plan.plan", is(PLAN))
                .body("snapshot.plan.recipients[1].kinds", contains("COMMUNE_COMMITTEE"));
        var other = annual(null, "")
                .statusCode(201)
                .body("plan", is(BEFORE))
                .extract()
                .<String>path("id");
        coordinator()
                .get(REPORTS + "?plan=" + PLAN + "&count=true")
                .then()
                .body("items.plan", everyItem(is(PLAN)))
                .body("items.id", hasItem(id))
                .body("items.id", not(hasItem(other)))
                .body("total", greaterThan(0));
        coordinator().get(REPORTS).then().body("items.id", hasItem(id)).body("items.id", hasItem(other));
    }

    /** Collected again, too: it stays on its plan. */
    @Test
    void isAskedForWhenADraftOnItIsCollectedAgain() {
        var id = annual(PLAN, "").statusCode(201).extract().<String>path("id");
        PeerServices.answerWell();
        coordinator()
                .header("If-Match", "\"0\"")
                .post(REPORTS + "/" + id + "/collection")
                .then()
                .statusCode(200)
                .body("plan", is(PLAN));
        PeerServices.wireMock()
                .verifyThat(
                        1,
                        getRequestedFor(urlPathEqualTo(PeerServices.INDICATOR)).withQueryParam("plan", equalTo(PLAN)));
    }

    @ParameterizedTest
    @CsvSource({"no-such-plan, 2026, /plan", "minh-hoa-2026, 2025, /year", "minh-hoa-2026, 2031, /year"})
    void isToldOfInItsYearsAlone(String plan, int year, String pointer) {
        ask("{\"plan\": \"%s\", \"kind\": \"ANNUAL\", \"year\": %d}".formatted(plan, year))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    /** A body owes what each plan asks for: a letter for each, and one a day. */
    @Test
    void remindsByALetterOfItsOwn() {
        var mine = remind(PLAN);
        assertThat(remind(PLAN)).isEqualTo(mine);
        assertThat(remind(BEFORE)).doesNotContainAnyElementsOf(mine);
    }

    private static List<String> remind(String plan) {
        return coordinator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"plan\": \"" + plan + "\"}")
                .post("/api/v1/reminder-letters")
                .then()
                .body("items.plan", everyItem(is(plan)))
                .extract()
                .path("items.id");
    }

    /** A report on one plan does not take the place of one on the other, though kind, year and issuer are the same. */
    @Test
    void isNotReplacedByAReportOnTheOther() throws SQLException {
        var former = annual(BEFORE, "").extract().<String>path("id");
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE report SET state = 'ISSUED', number = 77, symbol = 'BC-X', issued_on = '2026-11-20',"
                            + " signer = 'x' WHERE id = '" + former + "'");
        }
        var replaces = ", \"replaces\": \"" + former + "\"";
        annual(PLAN, replaces).statusCode(422).body("errors.pointer", contains("/replaces"));
        annual(BEFORE, replaces).statusCode(201);
    }

    @Test
    void hasAnOutlineAndAScheduleOfItsOwn() {
        for (var plan : List.of(BEFORE, PLAN)) {
            coordinator()
                    .get("/api/v1/report-outlines/" + plan + "/dic/ANNUAL/2027")
                    .then()
                    .statusCode(200)
                    .body("plan", is(plan));
        }
        coordinator()
                .get("/api/v1/report-outlines/" + PLAN + "/dic/ANNUAL/2025")
                .then()
                .statusCode(404);
        coordinator()
                .get(SCHEDULES)
                .then()
                .body("plans.plan", contains(BEFORE, PLAN))
                .body("plans[1].years.first", is(2026))
                .body(ITS_ANNUAL + ".sendBy", is("--12-22"))
                .body("items.findAll { it.plan == '" + PLAN + "' }.kind", contains("ANNUAL", "FINAL"));
    }

    /** And a report keeps what the file said when it was collected. */
    @Test
    void isRestatedByANewerFileWhereNobodyHasSetADay() throws SQLException {
        var old = annual(PLAN, "").extract().<String>path("id");
        var newer = version("2").replace("--12-22", "--12-21").replace("\"STTTT\"", "\"SKHCN\"");
        put(newer, "?validateOnly=true").statusCode(200).body("created", is(1)).body("dropped", is(1));
        assertThat(plans.get(PLAN).issuer().symbol()).isEqualTo("STTTT");
        put(newer, "")
                .statusCode(200)
                .body("received", is(5))
                .body("created", is(1))
                .body("dropped", is(1))
                .body("unchanged", is(4));
        coordinator().get(SCHEDULES).then().body(ITS_ANNUAL + ".sendBy", is("--12-21"));
        coordinator().get(REPORTS + "/" + old).then().body("snapshot.plan.issuer.symbol", is("STTTT"));
        given().get("/api/v1/plans/" + PLAN + "/reports").then().statusCode(200).body("version", is("2"));

        var set = coordinator()
                .contentType("application/json")
                .header("If-Match", coordinator().get(SCHEDULES).<String>path(ITS_ANNUAL + ".etag"))
                .body("{\"cutOff\": \"--12-10\", \"sendBy\": \"--12-18\"}")
                .put(SCHEDULES + "/" + PLAN + "/ANNUAL");
        set.then().statusCode(200).body("plan", is(PLAN));
        put(version("3"), "").statusCode(200);
        coordinator().get(SCHEDULES).then().body(ITS_ANNUAL + ".sendBy", is("--12-18"));
        put(version("3"), "").statusCode(200).body("created", is(0)).body("unchanged", is(5));
        put(version("2"), "").statusCode(409);
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE report_schedule SET version = 0, send_by = '--12-22', cut_off = '--12-14'"
                    + " WHERE plan = '" + PLAN + "' AND kind = 'ANNUAL'");
            statement.execute("DELETE FROM plan_file WHERE plan = '" + PLAN + "' AND version > '1'");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "plan": "minh-hoa-2026"     | "plan": "another"           | /plan                       |
            "first": 2026, "last": 2030 | "first": 2031, "last": 2030 | /years                      |
            "first": 2026, "last": 2030 | "first": 1926, "last": 2030 | /years                      |
            "--12-22"                   | "--12-15"                   | /schedule/0/sendBy          | 14
            "kind": "FINAL"             | "kind": "ANNUAL"            | /schedule/1/kind            | 25
            ["COMMUNE_COMMITTEE"]       | []                          | /recipients/1/organisations | 32
            "kinds": ["COMMUNE_COMMITTEE"] | "kinds": ["COMMUNE_COMMITTEE"], "since": "2026-01-02", "until": "2026-01-01" | /recipients/1/until | 32
            """)
    void isRefusedWholeWithItsLineWhereItsFileBreaksARule(String is, String becomes, String pointer, Integer line) {
        assertThat(file).contains(is);
        put(version("9").replace(is, becomes), "")
                .statusCode(422)
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].line", line == null ? nullValue() : is(line));
        given().get("/api/v1/plans/" + PLAN + "/reports/versions?count=true")
                .then()
                .body("items.version", contains("1"))
                .body("total", is(1));
        assertThat(plans.find(PLAN)).isPresent();
    }
}
