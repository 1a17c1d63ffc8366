package vn.laichau.hatangso.indicator.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.territory.file.LoadTerritoriesTest;

/** The plan that follows, made up for 2026 to 2030, beside the one that the service began with. */
@QuarkusTest
@TestProfile(LoadTerritoriesTest.Alone.class)
@ServiceTest
class NextPlanTest {

    private static final String PLAN = "minh-hoa-2026";

    @Inject
    Clock clock;

    private String file;

    @BeforeEach
    void load() throws IOException {
        try (var shipped = getClass().getResourceAsStream("/plan/" + PLAN + "/indicators.json")) {
            file = new String(shipped.readAllBytes(), UTF_8);
        }
        put(PLAN, file).statusCode(200);
    }

    @Test
    void countsWhatGoesOnInBothPlansAndGivesItsFileBack() {
        Requests.nobody()
                .get("/api/v1/indicators?plan=" + PLAN)
                .then()
                .body("items", hasSize(5 + 4))
                .body("items.code", hasItem("household-fibre"))
                .body("items.code", not(hasItem("household-smart-device")))
                .body(
                        "items.find { it.code == 'minh-hoa-mobile-speed' }.breakInSeries.predecessor",
                        equalTo("speed-4g"));
        Requests.nobody().get("/api/v1/indicators").then().body("items", hasSize(24));
        Requests.nobody().get("/api/v1/plans/" + PLAN).then().body("plan.predecessor", equalTo("lai-chau-2023"));
        assertThat(Requests.nobody()
                        .get("/api/v1/plans/" + PLAN + "/indicators")
                        .then()
                        .extract()
                        .asByteArray())
                .isEqualTo(file.getBytes(UTF_8));
    }

    @Test
    void judgesOneSeriesByTheTargetsOfEachPlan() {
        Requests.coordinator()
                .contentType("application/json")
                .body("""
                        {"indicator": "household-fibre", "territory": "12", "period": "2025", "operator": "vnpt",
                         "numerator": 85, "denominator": 100}""")
                .post("/api/v1/observations")
                .then()
                .statusCode(201);
        for (var target :
                new String[] {"household-fibre-2025 lai-chau-2023", "minh-hoa-household-fibre-2030 " + PLAN}) {
            var codes = target.split(" ");
            Requests.coordinator()
                    .get("/api/v1/progress/" + codes[0] + "?plan=" + codes[1])
                    .then()
                    .statusCode(200)
                    .body("latest.value", equalTo(85.0f))
                    .body("verdict", equalTo(codes[1].equals(PLAN) ? "ON_TRACK" : "ACHIEVED"));
        }
        // Of one state of the database, whoever asks first: it is provisional.
        var latest = "items.find { it.before?.indicator?.code == 'household-fibre' }.before.targets.latest";
        var comparison = "/api/v1/plans/" + PLAN + "/comparison";
        Requests.coordinator().get(comparison).then().body(latest + ".value", contains(85.0f));
        Requests.nobody().get(comparison).then().body(latest, contains(nullValue()));
    }

    @Test
    void comparesWhatBecameOfEachIndicatorWithTargetsAndVerdictsOfBothPlans() {
        var one = "items.find { it.before?.indicator?.code == '%s' }.";
        Requests.nobody()
                .get("/api/v1/plans/" + PLAN + "/comparison")
                .then()
                .statusCode(200)
                .body("predecessor", equalTo("lai-chau-2023"))
                .body(
                        "items.countBy { it.change }",
                        equalTo(Map.of("CONTINUED", 5, "REDEFINED", 1, "SPLIT", 2, "ENDED", 17, "NEW", 1)))
                .rootPath(one.formatted("household-fibre"))
                .body("change", equalTo("CONTINUED"))
                .body("before.targets.target.code", contains("household-fibre-2025"))
                .body("after.targets.target.code", contains("minh-hoa-household-fibre-2030"))
                .body("after.targets.verdict", not(hasItem("NO_BASELINE")))
                .rootPath(one.formatted("speed-4g"))
                .body("change", equalTo("REDEFINED"))
                .body("before.targets.target.value", contains(80))
                .body("after.targets.target.value", contains(200))
                .body("after.targets.verdict", contains("NO_DATA"))
                .body("rule.vi", equalTo("Tính cả mạng 5G; trước đây chỉ tính mạng 4G."))
                .rootPath("items.findAll { it.change == 'SPLIT' }.")
                .body("before.indicator.code", contains("enterprise-cloud", "enterprise-cloud"))
                .body(
                        "after.indicator.code",
                        contains("minh-hoa-small-enterprise-cloud", "minh-hoa-large-enterprise-cloud"))
                .rootPath("items.findAll { it.change == 'NEW' }.")
                .body("after.indicator.code", contains("minh-hoa-household-gigabit"));
    }

    @Test
    void comparesThePlansAsTheyStoodOnAPastDayAndKnowsNoneToCome() {
        Requests.coordinator()
                .contentType("application/json")
                .body("""
                        {"indicator": "household-smart-device", "territory": "12", "period": "2025",
                         "numerator": 70, "denominator": 100}""")
                .post("/api/v1/observations")
                .then()
                .statusCode(201);
        var comparison = "/api/v1/plans/" + PLAN + "/comparison";
        var latest = "items.find { it.before?.indicator?.code == 'household-smart-device' }.before.targets.latest";
        Requests.coordinator().get(comparison).then().body(latest + ".value", contains(70.0f));
        var day = VietnamTime.of(clock.instant()).toLocalDate().minusDays(30);
        Requests.coordinator()
                .get(comparison + "?asOf=" + day)
                .then()
                .statusCode(200)
                .body("asOf", equalTo(day.toString()))
                .body("items.change", hasItem("SPLIT"))
                .body(latest, contains(nullValue()));
        Requests.nobody()
                .get(comparison + "?asOf=" + day.plusDays(31))
                .then()
                .statusCode(400)
                .body("errors.code", contains("in-future"));
    }

    @Test
    void tellsAReportOfEitherPlanAlone() {
        var data = "/internal/v1/report-data?cutOff=" + clock.instant();
        Requests.of("service", "dic", "report-collection")
                .get(data + "&plan=" + PLAN)
                .then()
                .statusCode(200)
                .body("plans.code", contains(PLAN))
                .body("indicators.find { it.code == 'adult-smartphone' }.name.vi", notNullValue())
                .body("progress.items.target.code", everyItem(startsWith("minh-hoa-")));
        Requests.of("service", "dic", "report-collection")
                .get(data)
                .then()
                .body("plans.code", contains("lai-chau-2023"))
                .body("progress.items.target.code", everyItem(not(startsWith("minh-hoa-"))));
    }

    @Test
    void comparesAPlanWithoutOneBeforeItWithNothing() {
        Requests.nobody()
                .get("/api/v1/plans/lai-chau-2023/comparison")
                .then()
                .body("items", hasSize(24))
                .body("items.change", everyItem(equalTo("NEW")));
        Requests.nobody().get("/api/v1/plans/nobodys/comparison").then().statusCode(404);
    }

    @Test
    void showsBothSeriesAndMarksTheBreak() {
        for (var figure : new String[] {"speed-4g 2024 66.8", "minh-hoa-mobile-speed 2025 120"}) {
            Requests.coordinator()
                    .contentType("application/json")
                    .body("{\"indicator\": \"%s\", \"territory\": \"12\", \"period\": \"%s\", \"value\": %s}"
                            .formatted((Object[]) figure.split(" ")))
                    .post("/api/v1/observations")
                    .then()
                    .statusCode(201);
        }
        Requests.coordinator()
                .get("/api/v1/series?indicator=speed-4g&indicator=minh-hoa-mobile-speed")
                .then()
                .body("items.indicator", contains("speed-4g", "minh-hoa-mobile-speed"))
                .body("items[0].values.value", contains(66.8f))
                .body("items[0].breakInSeries", nullValue())
                .body("items[1].values.value", contains(120))
                .body("items[1].breakInSeries.predecessor", equalTo("speed-4g"))
                .body("items[1].breakInSeries.rule.en", startsWith("5G networks count too"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"household-fibre\", | \"household-wire\", | /continued/1 | unknown-code | 16",
                "\"predecessor\": \"speed-4g\" | \"predecessor\": \"speed-3g\" | /indicators/0/breakInSeries/predecessor | unknown-code | 18",
                "\"minh-hoa-household-gigabit\" | \"household-smart-device\" | /indicators/3/code | other-plans-code | 43"
            })
    void saysWhereAFileContradictsThePlanBefore(
            String said, String instead, String pointer, String code, Integer line) {
        put(
                        "sai-2026",
                        file.replace(PLAN, "sai-2026")
                                .replace("\"minh-hoa-", "\"sai-")
                                .replace(said.replace("minh-hoa-", "sai-"), instead))
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code))
                .body("errors.find { it.pointer == '" + pointer + "' }.line", equalTo(line));
        Requests.nobody().get("/api/v1/plans/sai-2026").then().statusCode(404);
    }

    @Test
    void keepsWhatAnEarlierVersionSaidOfThePlanBefore() {
        var later = file.replace("\"version\": \"1\"", "\"version\": \"2\"");
        put(
                        PLAN,
                        later.replace(", \"shared-new-bts\"", "")
                                .replace("\"predecessor\": \"speed-4g\"", "\"predecessor\": \"shared-new-bts\""))
                .statusCode(422)
                .body("errors.pointer", contains("/indicators/0/breakInSeries/predecessor"))
                .body("errors.code", contains("duplicate"))
                .body("errors.line", contains(18));
        put(
                        PLAN,
                        later.replace("\"shared-new-bts\"", "\"enterprise-cloud\"")
                                .replace("\"minh-hoa-small-", "\"minh-hoa-smaller-")
                                .replace("\"minh-hoa-large-", "\"minh-hoa-larger-")
                                .replace("\"predecessor\": \"enterprise-cloud\"", "\"predecessor\": \"speed-4g\""))
                .statusCode(422)
                .body("errors.pointer", contains("/continued/3"))
                .body("errors.code", contains("duplicate"));
        put(PLAN, later.replace("\"predecessor\": \"lai-chau-2023\"", "\"predecessor\": null"))
                .statusCode(422)
                .body("errors.find { it.pointer == '/plan/predecessor' }.code", equalTo("not-in-list"));
    }

    @Test
    void keepsThePlanBeforeFromBeginningAfterIt() {
        var before =
                Requests.nobody().get("/api/v1/plans/lai-chau-2023/indicators").asString();
        put(
                        "lai-chau-2023",
                        before.replace("\"version\": \"1\"", "\"version\": \"2\"")
                                .replace("\"issuedYear\": 2023", "\"issuedYear\": 2026"))
                .statusCode(422)
                .body("errors.pointer", contains("/plan/issuedYear"))
                .body("errors.code", contains("not-after-predecessor"));
    }

    private static ValidatableResponse put(String plan, String content) {
        return Requests.administrator()
                .contentType("application/json")
                .body(content.getBytes(UTF_8))
                .put("/api/v1/plans/" + plan + "/indicators")
                .then();
    }
}
