package vn.laichau.hatangso.indicator.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.database.ChassisLocks;
import vn.laichau.hatangso.chassis.planfile.AdditionalData;
import vn.laichau.hatangso.chassis.planfile.PlanFiles;
import vn.laichau.hatangso.indicator.ConcurrentRecording;
import vn.laichau.hatangso.indicator.PlanSettings;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.observation.recording.CodeResolution.ResolvedFigure;
import vn.laichau.hatangso.indicator.observation.recording.CodeResolution.UnresolvedFigure;
import vn.laichau.hatangso.indicator.observation.recording.FigureCodeReader;
import vn.laichau.hatangso.indicator.observation.recording.NewObservation;
import vn.laichau.hatangso.indicator.quality.QualityRun;
import vn.laichau.hatangso.indicator.territory.file.LoadTerritories;

@QuarkusTest
@ServiceTest
class OtherPlanTest {

    private static final String OURS = "plan/lai-chau-2023/indicators.json";
    private static final String OTHER = "plan/other-2024/indicators.json";

    @Inject
    LoadPlan loadPlan;

    @Inject
    Plans plans;

    @Inject
    PlanResource resource;

    @Inject
    LoadTerritories territories;

    @Inject
    PlanFiles files;

    @Inject
    Instance<AdditionalData> additions;

    @Inject
    QualityRun checks;

    @Inject
    Jdbi jdbi;

    @Inject
    FigureCodeReader dictionaries;

    @Test
    void saysWhichLinesDefineWhatIsAnotherPlansAndLoadsNothing() throws IOException {
        load("thief-2024", file(OURS).replaceFirst("\"code\": \"lai-chau-2023\"", "\"code\": \"thief-2024\""))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("malformed-plan"))
                .body("errors", hasSize(24 + 27 + 50))
                .body("errors.pointer", hasItem("/indicators/0/code"))
                .body("errors.pointer", hasItem("/targets/0/code"))
                .body("errors.pointer", hasItem("/baselines/0/code"))
                .body("errors.code", everyItem(equalTo("other-plans-code")))
                .body("errors.detail", everyItem(startsWith("The code belongs to another plan: ")))
                .body("errors[0].line", equalTo(151))
                .body("errors.line", everyItem(notNullValue()));
        assertThat(count("SELECT count(*) FROM plan WHERE code = 'thief-2024'")).isZero();
        assertThat(count("SELECT count(*) FROM clause WHERE plan = 'thief-2024'"))
                .isZero();
    }

    @Test
    void takesFiguresOfAFirmThatAPlanFileNames() throws IOException {
        var figure = new NewObservation(
                "1", "household-fibre", "12", "2031", "new-firm", BigDecimal.ONE, BigDecimal.TEN, null, null, null);
        var file = file(OTHER).replaceFirst("\"clauses\"", "\"operators\": [\"new-firm\"], \"clauses\"");
        QuarkusTransaction.begin();
        try {
            assertThat(dictionaries.whole(Optional.empty()).resolve(figure)).isInstanceOf(UnresolvedFigure.class);
            files.load(loadPlan, "other-2024", file.getBytes(StandardCharsets.UTF_8), false);
            assertThat(dictionaries.whole(Optional.empty()).resolve(figure)).isInstanceOf(ResolvedFigure.class);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void isListedAfterTheFollowedOneWhateverItsCode() throws IOException {
        QuarkusTransaction.begin();
        try {
            var file = file(OTHER).replace("other-2024", "a-plan").replace("other-", "a-");
            files.load(loadPlan, "a-plan", file.getBytes(StandardCharsets.UTF_8), false);
            assertThat(resource.listPlans().items())
                    .extracting(Plan::code)
                    .startsWith("lai-chau-2023")
                    .contains("a-plan");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void refusesAPlanOfAProvinceThatIsOnNoMap() throws IOException {
        load("other-2024", file(OTHER).replace("\"province\": \"12\"", "\"province\": \"96\""))
                .statusCode(422)
                .body("errors.pointer", contains("/plan/province"))
                .body("errors.code", contains("unknown-code"));
    }

    @Test
    void countsTheTargetsOfOnePlanAlone() throws IOException {
        load("second-2024", file(OTHER).replace("other-", "second-"))
                .statusCode(200)
                .body("changed", equalTo(true));
        Requests.nobody().get("/api/v1/progress").then().body("items", hasSize(27));
        Requests.nobody()
                .get("/api/v1/progress?plan=second-2024")
                .then()
                .body("items.target.code", contains("second-fibre-2030"))
                .body("counts", equalTo(java.util.Map.of("2030", java.util.Map.of("NO_DATA", 1))));
        Requests.nobody()
                .get("/api/v1/progress/table?format=csv&plan=second-2024")
                .then()
                .body(org.hamcrest.Matchers.containsString("second-fibre-2030"))
                .body(not(org.hamcrest.Matchers.containsString("household-fibre")));
        Requests.nobody()
                .get("/api/v1/progress/second-fibre-2030?plan=second-2024")
                .then()
                .statusCode(200);
        keepsPastDaysApart();
        listsWhatOnePlanDefines("indicators", 24, "second-fibre");
        listsWhatOnePlanDefines("targets", 27, "second-fibre-2030");
        listsWhatOnePlanDefines("baselines", 50, "second-fibre-then");
    }

    @Test
    void tellsBeforehandWhatAFileWouldCreateAndRestate() throws IOException {
        var first = file(OTHER)
                .replace("other-", "third-")
                .replace("\"number\": null", "\"number\": \"15\"")
                .replace("\"issuedOn\": null", "\"issuedOn\": \"2024-05-02\"");
        load("third-2024", "?validateOnly=true", first)
                .statusCode(200)
                .body("created", contains("third-fibre", "third-fibre-2030", "third-fibre-then"))
                .body("restated", empty());
        Requests.nobody().get("/api/v1/plans/third-2024").then().statusCode(404);

        load("third-2024", first).statusCode(200).body("created", hasSize(3));
        Requests.nobody()
                .get("/api/v1/plans/third-2024")
                .then()
                .body("plan.number", equalTo("15"))
                .body("plan.issuedOn", equalTo("2024-05-02"));
        var second = first.replace("\"version\": \"1\"", "\"version\": \"2\"").replace("Hộ có cáp", "Hộ dùng cáp");
        load("third-2024", "?validateOnly=true", second)
                .statusCode(200)
                .body("created", empty())
                .body("restated", contains("third-fibre"));
        Requests.nobody().get("/api/v1/plans/third-2024").then().body("plan.version", equalTo("1"));
    }

    @Test
    void tellsOfARowThatOnlyStandsElsewhereNothingAndOfANewValueThatItIsRestated() throws IOException {
        var first = file(OTHER).replace("other-", "fourth-");
        load("fourth-2024", first).statusCode(200);
        var before = "{\"code\": \"fourth-before\", \"name\": {\"vi\": \"Trước\", \"en\": \"Before\"},"
                + " \"definition\": {\"vi\": \"Trước\", \"en\": \"Before\"}, \"theme\": \"TELECOM\","
                + " \"measure\": \"QUANTITY\", \"unit\": \"COUNT\", \"better\": \"HIGHER\","
                + " \"acrossTerritories\": \"SUM\", \"acrossOperators\": \"SUM\", \"acrossTime\": \"LATEST\","
                + " \"clauses\": []},";
        var second = first.replace("\"version\": \"1\"", "\"version\": \"2\"")
                .replace("\"indicators\": [", "\"indicators\": [" + before)
                .replace("\"value\": 90", "\"value\": 95");
        for (var query : new String[] {"?validateOnly=true", ""}) {
            load("fourth-2024", query, second)
                    .statusCode(200)
                    .body("created", contains("fourth-before"))
                    .body("restated", contains("fourth-fibre-2030"));
        }
        Requests.nobody().get("/api/v1/targets?plan=fourth-2024").then().body("items.value", contains(95));
        Requests.nobody()
                .get("/api/v1/indicators?plan=fourth-2024")
                .then()
                .body("items.code", contains("fourth-before", "fourth-fibre"));
    }

    private static void keepsPastDaysApart() {
        for (var again = 0; again < 2; again++) {
            Requests.nobody().get("/api/v1/progress?asOf=2024-03-01").then().body("items", hasSize(27));
            Requests.nobody()
                    .get("/api/v1/progress?asOf=2024-03-01&plan=second-2024")
                    .then()
                    .body("items.target.code", contains("second-fibre-2030"));
        }
        Requests.nobody()
                .get("/api/v1/progress/table?format=csv&asOf=2024-03-01&plan=second-2024")
                .then()
                .statusCode(200);
        assertThat(count("SELECT count(*) FROM progress_record WHERE as_of = '2024-03-01'"))
                .isEqualTo(2);
    }

    private static void listsWhatOnePlanDefines(String list, int ours, String other) {
        Requests.nobody().get("/api/v1/" + list).then().body("items", hasSize(ours));
        Requests.nobody().get("/api/v1/" + list + "?plan=second-2024").then().body("items.code", contains(other));
    }

    @Test
    void knowsNoProgressOfAPlanThatIsNotLoaded() {
        for (var day : new String[] {"", "&asOf=2024-03-01"}) {
            Requests.nobody()
                    .get("/api/v1/progress?plan=nobodys" + day)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
    }

    @Test
    void fillsAnEmptyDatabaseFromTheFilesOfThePlanThatIsConfigured() {
        QuarkusTransaction.begin();
        try {
            start("other-2024");
            assertThat(plans.find("other-2024")).isPresent();
            assertThat(units("99")).isOne();
        } finally {
            QuarkusTransaction.rollback();
        }
        assertThat(count("SELECT count(*) FROM plan WHERE code = 'other-2024'")).isZero();
    }

    @Test
    void waitsForAnotherReplicaThatStarts() throws Exception {
        ConcurrentRecording.isAwaited(
                ChassisLocks.PLANS, () -> QuarkusTransaction.requiringNew().run(() -> start("lai-chau-2023")));
    }

    @Test
    void namesTheSettingThatNamesWhatIsNotShipped() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> start("nobodys")))
                .hasMessageContaining("PLAN_CODE");
    }

    private void start(String code) {
        new PlanBootstrap(new Configured(code, false), loadPlan, plans, territories, files, additions, checks)
                .load(new StartupEvent());
    }

    private record Configured(String code, boolean demonstration) implements PlanSettings {}

    private long units(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM territory WHERE code = :code")
                .bind("code", code)
                .mapTo(Long.class)
                .one());
    }

    private static ValidatableResponse load(String plan, String content) {
        return load(plan, "", content);
    }

    private static ValidatableResponse load(String plan, String query, String content) {
        return Requests.administrator()
                .contentType("application/json")
                .body(content.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/plans/" + plan + "/indicators" + query)
                .then();
    }

    private static String file(String name) throws IOException {
        try (var stream = OtherPlanTest.class.getClassLoader().getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
