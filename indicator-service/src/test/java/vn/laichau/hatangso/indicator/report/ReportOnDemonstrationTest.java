package vn.laichau.hatangso.indicator.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.indicator.DemonstrationProfile;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@TestProfile(DemonstrationProfile.class)
@ServiceTest
class ReportOnDemonstrationTest {

    private static final String NOVEMBER = "/internal/v1/report-data?cutOff=2026-11-20T16:59:59Z";

    @Inject
    Jdbi jdbi;

    /** Collected once: it takes a second or two. */
    private static JsonPath report;

    @BeforeEach
    void collect() {
        if (report == null) {
            report = collected();
        }
    }

    private static JsonPath collected() {
        return given().auth()
                .oauth2(Tokens.of("reporting-service", "dic", "report-collection"))
                .get(NOVEMBER)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** In June 2025 nothing is known of that year yet. */
    @Test
    void tellsTheValueBeforeTheLastHoweverOldTheLastIs() {
        var spring = given().auth()
                .oauth2(Tokens.of("reporting-service", "dic", "report-collection"))
                .get("/internal/v1/report-data?cutOff=2025-06-30T16:59:59Z")
                .jsonPath();
        var province = "territoryFigures.find { it.indicator == 'adult-smartphone' && it.level == 'PROVINCE' }";

        assertThat(spring.getString(province + ".period")).isEqualTo("2024");
        assertThat(spring.getString(province + ".previousPeriod")).isEqualTo("2023");
        assertThat(spring.<Number>get(province + ".previous")).isNotNull();
    }

    /** The year's own figures become known in January. */
    @Test
    void tellsOfTheYearByItsEstimatesInDecember() {
        var december = given().auth()
                .oauth2(Tokens.of("reporting-service", "dic", "report-collection"))
                .get("/internal/v1/report-data?cutOff=2025-12-14T16:59:59Z")
                .jsonPath();
        var fibre = "progress.items.find { it.target.code == 'household-fibre-2025' }";
        assertThat(december.getString(fibre + ".latest.period")).isEqualTo("2025");
        assertThat(december.getString(fibre + ".latest.status")).isEqualTo("ESTIMATE");
        assertThat(december.getString(
                        "yearFigures.find { it.indicator == 'household-fibre' && it.year == 2025 }.status"))
                .isEqualTo("ESTIMATE");
        assertThat(december.getList(
                        "yearFigures.find { it.indicator == 'household-fibre' && it.year == 2025 }.sources"))
                .isNotEmpty();
        assertThat(december.getString(
                        "progress.items.find { it.indicator.code == 'centre-road-undergrounding' }.latest.period"))
                .isEqualTo("2024");
    }

    @Test
    void putsFiguresTogetherOnceForVerdictsAndValuesOfWhatIsKnownAndOfWhatIsPublished() {
        List<String> statements = new CopyOnWriteArrayList<>();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext statement) {
                statements.add(statement.getRawSql());
            }
        });
        try {
            collected();
        } finally {
            jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
        assertThat(statements)
                .filteredOn(statement -> statement.contains("-- Figures of units put together"))
                .hasSize(2);
    }

    /** Who said it is told to State bodies alone. */
    @Test
    void namesNobodyInWhatIsPublished() {
        var author = "progress.items.find { it.target.code == 'cloud-iot-integration-2025' }.judgement.recordedBy";
        Requests.superuser("""
                INSERT INTO judgement (target, outcome, judged_on, reason, evidence, organisation, author, recorded_at)
                VALUES ('cloud-iot-integration-2025', 'MET', '2026-01-01', 'r', '[]', 'dic', 'coordinator', '2026-01-01')""");
        try {
            var told = collected();
            assertThat(told.getString(author)).isEqualTo("coordinator");
            assertThat(told.getString("published.progress.items.judgement.outcome"))
                    .contains("MET");
            assertThat(told.getString("published." + author)).isNull();
        } finally {
            Requests.superuser("DELETE FROM judgement WHERE recorded_at = '2026-01-01'");
        }
    }

    @Test
    void tellsTheProvincesValueOfEachYearSinceThePlan() {
        var years = "yearFigures.findAll { it.indicator == 'adult-smartphone' }";
        var province = Requests.coordinator()
                .get("/api/v1/series?indicator=adult-smartphone&asOf=2026-11-20")
                .jsonPath();

        assertThat(report.<Integer>getList(years + ".year")).containsExactly(2023, 2024, 2025, 2026);
        assertThat(report.<Number>getList(years + ".value"))
                .isEqualTo(province.<Number>getList("items[0].values.value"));
        assertThat(report.<String>getList(years + ".status")).containsExactly("FINAL", "FINAL", "FINAL", "PROVISIONAL");
    }

    @Test
    void saysOfEveryValueWhatBroughtItInWhichVersionAndWhen() {
        for (var list : List.of("territoryFigures", "yearFigures", "villageCoverage")) {
            assertThat(report.<Map<String, Object>>getList(list)).isNotEmpty().allSatisfy(value -> {
                assertThat((List<?>) value.get("sources")).isNotEmpty();
                assertThat(value.get("version")).isInstanceOf(Number.class);
                assertThat(value.get("recordedAt")).isNotNull();
            });
        }
        assertThat((List<?>) report.getList("villageCoverage.newlyCovered.flatten().sources"))
                .isNotEmpty()
                .allSatisfy(sources -> assertThat((List<?>) sources).isNotEmpty());
    }

    @Test
    void countsTheVillagesWithoutCoverageAsTheIndicatorDoes() {
        var coverage = coverage();
        var province = Requests.coordinator()
                .get(
                        "/api/v1/series?indicator=village-fixed-broadband&asOf=2026-11-20&from=2026-01-01&until=2026-12-31")
                .jsonPath();
        var all = province.getInt("items[0].values[0].denominator");

        assertThat(coverage.get("villages")).isEqualTo(all);
        assertThat(coverage.get("without")).isEqualTo(all - province.getInt("items[0].values[0].numerator"));
    }

    /** Nobody loses a village there: what is covered more than the year before is what became covered. */
    @Test
    void namesAsManyNewlyCoveredVillagesAsTheIndicatorGrewBy() {
        var coverage = coverage();
        var province = Requests.coordinator()
                .get(
                        "/api/v1/series?indicator=village-fixed-broadband&asOf=2026-11-20&from=2025-01-01&until=2026-12-31")
                .jsonPath();
        var grown = province.getInt("items[0].values[1].numerator") - province.getInt("items[0].values[0].numerator");

        assertThat((List<?>) coverage.get("newlyCovered")).hasSize(grown).isNotEmpty();
    }

    @Test
    void addsUpWhatEachOperatorReportedWithoutAveragingPercentages() {
        var own = "{ it.indicator == 'users-2g-only' && it.operator == 'vnpt' && it.period == '2026' }";
        var total = report.getMap("operatorTotals.find " + own);

        assertThat(report.getList("operatorFigures.findAll " + own)).hasSizeGreaterThan(30);
        for (var part : List.of("numerator", "denominator")) {
            assertThat(((Number) total.get(part)).intValue())
                    .as(part)
                    .isEqualTo(report.getInt("operatorFigures.findAll " + own + ".sum { it." + part + " }"));
        }
        assertThat(report.<Integer>getList("operatorTotals.findAll { it.operator == 'vnpt' }.year"))
                .containsOnly(2025, 2026);
        assertThat(report.<String>getList("operatorTotals.indicator"))
                .contains("village-mobile-broadband", "mobile-broadband-capacity")
                .doesNotContain("speed-4g");
    }

    private Map<String, Object> coverage() {
        return report.getMap("villageCoverage.find { it.indicator == 'village-fixed-broadband' }");
    }
}
