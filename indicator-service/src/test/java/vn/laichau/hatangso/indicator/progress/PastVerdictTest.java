package vn.laichau.hatangso.indicator.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.DemonstrationProfile;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.observation.recording.OperatorMessages;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;

/** What it writes into the past would disturb the others that share its service. */
@QuarkusTest
@TestProfile(DemonstrationProfile.class)
@ServiceTest
@Order(Integer.MAX_VALUE)
class PastVerdictTest {

    private static final String PLAN = "lai-chau-2023";

    /** Days, and whether figures of then that were not final count. */
    private static final Map<LocalDate, Boolean> DAYS = Map.of(
            LocalDate.of(2024, 6, 30), true,
            LocalDate.of(2025, 3, 1), false,
            LocalDate.of(2026, 1, 31), true,
            LocalDate.of(2026, 10, 31), true);

    /** A day of each map. */
    private static final List<LocalDate> MAPS = List.of(LocalDate.of(2024, 6, 30), LocalDate.of(2026, 1, 31));

    @Inject
    ComputeProgress progress;

    @Inject
    DailyProgressJob dailyProgressJob;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    @Test
    void computesThePastAnewAsItWasAndThePresentAsItsOwnPastWhateverIsWritten() {
        var before = pasts();
        var changes = new ArrayList<Runnable>(List.of(
                PastVerdictTest::correctFigures,
                PastVerdictTest::withdrawFigures,
                PastVerdictTest::publish,
                PastVerdictTest::decide,
                PastVerdictTest::redefine,
                PastVerdictTest::aggregateOtherwise,
                PastVerdictTest::override,
                PastVerdictTest::judge,
                PastVerdictTest::endAFirm,
                () -> rename("03388/2025-07-01"),
                () -> rename("03388/2021-01-01"),
                PastVerdictTest::addVillages,
                () -> merge("2026-11-01", "03637", "03640"),
                () -> merge("2025-10-01", "03390", "03394")));
        Collections.shuffle(changes, new Random(14));
        changes.forEach(Runnable::run);
        assertThat(pasts()).isEqualTo(before);

        var today = LocalDate.now(clock);
        for (var provisional : List.of(true, false)) {
            var now = AsOfScope.of(today, clock, provisional);
            assertThat(progress.asOf(PLAN, today, now))
                    .isEqualTo(progress.asOf(PLAN, today, new AsOfScope(now.at(), false, provisional)));
        }
    }

    @Test
    void keepsTheVerdictsOfAPastDayWithTheRuleThatMadeThem() {
        var past = "/api/v1/progress?asOf=2025-02-28";
        var before = Requests.nobody().get(past).asString();
        Requests.superuser("UPDATE observation SET numerator = 0 WHERE recorded_at < '2025-02-01' AND numerator > 0");
        assertThat(Requests.nobody().get(past).asString()).isEqualTo(before);
        assertThat(count("SELECT count(*) FROM progress_record WHERE as_of = '2025-02-28' AND method_version = '3'"))
                .isEqualTo(1);
    }

    /** Two days ago is over at any time of the day. */
    @Test
    void keepsADayThatNobodyAskedForAsItWasShown() {
        var day = LocalDate.now(clock).minusDays(2);
        var shown = progress.asOf(PLAN, day, AsOfScope.of(day, clock, false));
        dailyProgressJob.keep(day);
        dailyProgressJob.keep(day);
        assertThat(count("SELECT count(*) FROM progress_record WHERE as_of = '" + day + "'"))
                .isEqualTo(2);
        // As if another rule had made it.
        Requests.superuser(
                "UPDATE progress_record SET content = replace(content::text, '\"3\"', '\"0\"')::json WHERE as_of = '"
                        + day + "'");
        Requests.nobody()
                .get("/api/v1/progress?asOf=" + day)
                .then()
                .body("methodVersion", equalTo("0"))
                .body("items.verdict", equalTo(verdictsOf(shown)));
    }

    @Test
    void keepsADayOfThePlansWhoseProvinceIsOnItsMap() {
        var day = LocalDate.now(clock).minusDays(3);
        Requests.superuser("""
                INSERT INTO plan
                SELECT (jsonb_populate_record(p, '{"code": "a-plan-before-it", "province": "nowhere"}')).*
                FROM plan p WHERE code = 'lai-chau-2023'""");
        try {
            dailyProgressJob.keep(day);
        } finally {
            Requests.superuser("DELETE FROM plan WHERE code = 'a-plan-before-it'");
        }
        assertThat(count("SELECT count(*) FROM progress_record WHERE as_of = '" + day + "'"))
                .isEqualTo(2);
    }

    private static List<String> verdictsOf(Progress shown) {
        return shown.items().stream().map(item -> item.verdict().name()).toList();
    }

    /** By day and map, computed anew. */
    private Map<ProgressQuery, JsonNode> pasts() {
        return DAYS.keySet().stream()
                .flatMap(day -> MAPS.stream().map(map -> new ProgressQuery(PLAN, day, map)))
                .collect(Collectors.toMap(progressQuery -> progressQuery, progressQuery -> {
                    var endOfDay = OffsetDateTime.parse(progressQuery.asOf().plusDays(1) + "T00:00:00+07:00");
                    var scope = new AsOfScope(endOfDay, false, DAYS.get(progressQuery.asOf()));
                    return mapper.valueToTree(
                            QuarkusTransaction.requiringNew().call(() -> progress.of(progressQuery, scope)));
                }));
    }

    private static void correctFigures() {
        Requests.superuser("""
                WITH old AS (UPDATE observation SET superseded_at = now()
                             WHERE superseded_at = 'infinity' AND numerator > 1 AND id % 7 = 3 RETURNING *)
                INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, value,
                                         status, source_kind, source_ref, source_item, recorded_at)
                SELECT indicator, territory, period, period_end, operator, numerator - 1, denominator, value, status,
                       'IMPORT', 'past', 'past/' || id, now() FROM old
                """);
    }

    private static void withdrawFigures() {
        Requests.superuser(
                "UPDATE observation SET superseded_at = now() WHERE superseded_at = 'infinity' AND id % 7 = 4");
    }

    private static void publish() {
        Requests.coordinator()
                .contentType("application/json")
                .body("{\"period\": \"2026\", \"finished\": true, \"reason\": \"Chốt\"}")
                .post("/api/v1/period-locks")
                .then()
                .statusCode(201)
                .body("published", greaterThan(100));
    }

    /** From a day on that lies before the days that are asked about. */
    private static void decide() {
        change(
                        Requests.coordinator(),
                        "/api/v1/targets/adult-smartphone-2030",
                        "application/json",
                        "{\"value\": 90, \"inForceFrom\": \"2024-02-01\", \"decision\": {\"number\": \"1/QĐ-UBND\", \"date\": \"2024-01-01\"}}")
                .post("/api/v1/targets/adult-smartphone-2030/versions")
                .then()
                .statusCode(201);
    }

    private static void redefine() {
        var baseline = "/api/v1/baselines/households-with-internet";
        change(
                        Requests.administrator(),
                        baseline,
                        "application/merge-patch+json",
                        "{\"asOf\": \"2012\", \"comparableTo\": [{\"indicator\": \"household-fibre\", \"comparability\": \"SAME\"}]}")
                .patch(baseline)
                .then()
                .statusCode(200);
    }

    /** What was a union is none any more, what was added up is no more, and what had one denominator becomes a union. */
    private static void aggregateOtherwise() {
        Map.of(
                        "village-fixed-broadband", "{\"acrossOperators\": \"SHARED_DENOMINATOR\"}",
                        "population-4g", "{\"acrossTerritories\": \"NOT_DERIVABLE\"}",
                        "household-fibre", "{\"acrossOperators\": \"UNION\"}")
                .forEach((code, patch) -> {
                    var indicator = "/api/v1/indicators/" + code;
                    change(Requests.administrator(), indicator, "application/merge-patch+json", patch)
                            .patch(indicator)
                            .then()
                            .statusCode(200);
                });
    }

    private static void override() {
        Requests.leader()
                .contentType("application/json")
                .body("{\"verdict\": \"ACHIEVED\", \"reason\": \"Đã nghiệm thu\"}")
                .put("/api/v1/progress/overrides/population-5g-2030")
                .then()
                .statusCode(200);
    }

    /** Of a day before those that are asked about. */
    private static void judge() {
        Requests.coordinator()
                .contentType("application/json")
                .body(
                        "{\"outcome\": \"MET\", \"judgedOn\": \"2024-01-01\", \"reason\": \"r\", \"evidence\": [{\"title\": \"t\"}]}")
                .post("/api/v1/targets/roadmap-2g-switch-off-2025/judgements")
                .then()
                .statusCode(201);
    }

    /** Before the days that are asked about. */
    private static void endAFirm() {
        OperatorMessages.tell("{\"code\": \"vnpt\", \"validUntil\": \"2024-02-01\", \"successor\": \"viettel\"}")
                .body("changed", equalTo(1));
    }

    private static void rename(String key) {
        var unit = "/api/v1/territories/" + key;
        change(Requests.administrator(), unit, "application/merge-patch+json", "{\"nameVi\": \"Tên khác\"}")
                .patch(unit)
                .then()
                .statusCode(200);
    }

    /** That there were all the time, but nobody had entered, so that nobody awaited their figures. */
    private static void addVillages() {
        Requests.administrator()
                .contentType("text/csv")
                .body("""
                        code,validFrom,validUntil,type,nameVi,parentCode
                        THEM1,2021-01-01,2025-07-01,Bản,Thêm,03388
                        THEM1,2025-07-01,,Bản,Thêm,03388
                        THEM2,2025-07-01,,Bản,Thêm nữa,03408
                        """.getBytes(UTF_8))
                .post("/api/v1/territories/villages")
                .then()
                .statusCode(200)
                .body("created", equalTo(3));
        Requests.nobody()
                .get("/api/v1/territories?level=VILLAGE&parent=03408&validOn=2026-01-01")
                .then()
                .body("items.demonstration", everyItem(equalTo(true)));
    }

    /** Takes force before it is entered. */
    private static void merge(String day, String one, String other) {
        Requests.administrator()
                .contentType("application/json")
                .body("""
                        {"inForceFrom": "%s", "legalBasis": "Nghị quyết số 1", "units": [{"code": "%s",
                         "typeVi": "Xã", "nameVi": "Mường Kim", "nameEn": "Muong Kim Commune", "parentCode": "12",
                         "predecessors": ["%2$s", "%3$s"]}]}""".formatted(day, one, other))
                .post("/api/v1/territories/mergers")
                .then()
                .statusCode(201);
    }

    private static RequestSpecification change(
            RequestSpecification author, String read, String mediaType, String body) {
        return author.contentType(mediaType)
                .header("If-Match", Requests.nobody().get(read).header("ETag"))
                .body(body);
    }
}
