package vn.laichau.hatangso.indicator.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.territory.file.LoadTerritoriesTest;

/** The plan that follows, made up for 2026 to 2030, beside the one that the service began with. */
@QuarkusTest
@TestProfile(LoadTerritoriesTest.Alone.class)
@ServiceTest
class SuccessorPlanTest {

    private static final String PLAN = "minh-hoa-2026";

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
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"predecessor\": \"lai-chau-2023\" | \"predecessor\": \"nobodys\" | /plan/predecessor | unknown-code |",
                "\"issuedYear\": 2026 | \"issuedYear\": 2023 | /plan/issuedYear | not-after-predecessor |",
                "\"household-fibre\", | \"household-wire\", | /continued | unknown-code | 15",
                "\"predecessor\": \"speed-4g\" | \"predecessor\": \"speed-3g\" | /indicators/breakInSeries/predecessor | unknown-code | 17",
                "\"minh-hoa-household-gigabit\" | \"household-smart-device\" | /indicators/code | other-plans-code | 42"
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
