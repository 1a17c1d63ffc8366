package vn.laichau.hatangso.indicator.planfile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInRelativeOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.planfile.PlanFiles;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class LoadPlanTest {

    private static final String FILE = "plan/lai-chau-2023/indicators.json";

    @Inject
    LoadPlan loadPlan;

    @Inject
    PlanFiles files;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest(name = "clauses {0} hold {1} bullets")
    @CsvSource({"P2.II.1.a, 13", "P2.II.1.b, 5", "P2.II.2, 7"})
    void turnsEachBulletOfTheGoalsIntoAtLeastOneTarget(String clauses, int bullets) {
        assertThat(count("SELECT count(DISTINCT clause) FROM target WHERE clause ~ '^" + clauses + "\\.\\d+$'"))
                .isEqualTo(bullets);
    }

    /** The paragraph on cloud computing (P1.I.4) holds no figure. */
    @ParameterizedTest(name = "clause {0} holds {1} figures")
    @CsvSource({
        "P1.I.1, 12",
        "P1.I.1.fn1, 7",
        "P1.I.1.fn2, 7",
        "P1.I.2, 5",
        "P1.I.3, 12",
        "P1.I.3.1, 1",
        "P1.I.3.2, 1",
        "P1.I.3.3, 1",
        "P1.I.4, 0",
        "P1.I.5, 1",
        "P1.II.1, 3"
    })
    void turnsEachFigureOfThePresentStateIntoABaseline(String clause, int figures) {
        assertThat(count("SELECT count(*) FROM baseline WHERE clause = '" + clause + "'"))
                .isEqualTo(figures);
    }

    @ParameterizedTest(name = "{1} rows of {0}")
    @CsvSource({
        "clause, 131",
        "indicator, 24",
        "target, 27",
        "baseline, 50",
        "plan_check, 22",
    })
    void loadsEveryRowOfThePlanAtTheFirstStart(String table, int rows) {
        assertThat(count("SELECT count(*) FROM " + table + " WHERE plan = 'lai-chau-2023'"))
                .isEqualTo(rows);
    }

    @ParameterizedTest(name = "{1} rows of {0}")
    @CsvSource({"territory_lineage, 106", "territory, 153"})
    void loadsEveryRowOfTheMapAtTheFirstStart(String table, int rows) {
        assertThat(count("SELECT count(*) FROM " + table)).isEqualTo(rows);
    }

    @Test
    void knowsNumberAndDateOfThePlanAsUnknown() {
        given().get("/api/v1/plans/lai-chau-2023")
                .then()
                .statusCode(200)
                .body("plan.issuedYear", equalTo(2023))
                .body("plan.containsKey('number')", equalTo(false))
                .body("plan.containsKey('issuedOn')", equalTo(false))
                .body("clauses[0].clause", equalTo("preamble"))
                .body("clauses.find { it.clause == 'P2.III.2.b' }.title.vi", equalTo("Phát triển hạ tầng viễn thông"))
                .body("clauses.clause", containsInRelativeOrder("P2.III.2.b.2", "P2.III.2.b.10", "P2.III.3"))
                .body("clauses.find { it.clause == 'P2.IV.7.1' }.quote", endsWith("trước ngày 15 tháng 12 hàng năm."));
    }

    @Test
    void changesNothingWhenTheSameFileIsLoadedAgain() throws IOException {
        var before = count("SELECT sum(xmin::text::bigint) FROM indicator");
        load(file()).statusCode(200).body("changed", equalTo(false)).body("findings", equalTo(3));
        assertThat(count("SELECT sum(xmin::text::bigint) FROM indicator")).isEqualTo(before);
    }

    @Test
    void findsNothingAnyMoreWhereAFigureOfThePlanWasCorrected() throws IOException {
        var corrected = file().replaceFirst("\"version\": \"1\"", "\"version\": \"2\"")
                .replaceFirst("\"value\": 134,", "\"value\": 133,");
        QuarkusTransaction.begin();
        try {
            assertThat(files.load(loadPlan, "lai-chau-2023", corrected.getBytes(StandardCharsets.UTF_8), false))
                    .isEqualTo(new Done<>(
                            new LoadPlan.Loaded("lai-chau-2023", "2", true, 2, List.of(), List.of("video-points"))));
            assertThat(findings("ended_at = 'infinity'")).isEqualTo(2);
            assertThat(findings("ended_at < 'infinity'")).isEqualTo(1);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private int findings(String which) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM quality_finding WHERE " + which)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void refusesAnotherContentUnderTheLoadedVersion() throws IOException {
        load(file().replace("\"Mbit\"", "\"x\"") + " ").statusCode(409).body("code", equalTo("plan-version-conflict"));
    }

    @Test
    void saysLineAndReasonOfAMalformedRowAndLoadsNothing() throws IOException {
        var broken = file().replaceFirst("\"comparator\": \"BELOW\"", "\"comparator\": \"UNDER\"")
                .replaceFirst("\"version\": \"1\"", "\"version\": \"2\"");
        load(broken)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("malformed-plan"))
                .body("errors[0].code", equalTo("not-in-list"))
                .body("errors[0].line", greaterThan(100));
        assertThat(count("SELECT count(*) FROM plan WHERE version = '2'")).isZero();
    }

    @Test
    void refusesATargetOfAnIndicatorThatTheFileDoesNotDefine() throws IOException {
        var broken = file().replaceFirst("\"indicator\": \"speed-4g\"", "\"indicator\": \"speed-9g\"")
                .replaceFirst("\"version\": \"1\"", "\"version\": \"2\"");
        load(broken)
                .statusCode(422)
                .body("errors.code", hasItem("unknown-code"))
                .body("errors[0].line", greaterThan(100));
        assertThat(count("SELECT count(*) FROM plan WHERE version = '2'")).isZero();
    }

    @Test
    void letsNobodyButAnAdministratorLoadAPlan() throws IOException {
        given().auth()
                .oauth2(Tokens.of("coordinator", "dic", "coordinator"))
                .contentType("application/json")
                .body(file())
                .put("/api/v1/plans/lai-chau-2023/indicators")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    private static ValidatableResponse load(String content) {
        return given().auth()
                .oauth2(Tokens.of("administrator", "dic", "administrator"))
                .contentType("application/json")
                .body(content.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/plans/lai-chau-2023/indicators")
                .then();
    }

    private static String file() throws IOException {
        try (var stream = LoadPlanTest.class.getClassLoader().getResourceAsStream(FILE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
