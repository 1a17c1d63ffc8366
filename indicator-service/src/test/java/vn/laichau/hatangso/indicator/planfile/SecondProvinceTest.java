package vn.laichau.hatangso.indicator.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.territory.file.LoadTerritoriesTest;

/** A province that is made up, beside the one that the service began with: data alone. */
@QuarkusTest
@TestProfile(LoadTerritoriesTest.Alone.class)
@ServiceTest
class SecondProvinceTest {

    private static final String PLAN = "hoa-son-2026";

    /** Households with fibre, of the 100 of each commune that was merged since. */
    @Test
    void isJudgedByItsOwnFiguresOnItsOwnMap() throws IOException {
        load("territories").body("units", equalTo(8));
        load("indicators").body("created", hasSize(3));
        for (var figure : new String[] {"98011 60", "98012 70", "98021 80", "98022 90"}) {
            Requests.coordinator()
                    .contentType("application/json")
                    .body("""
                            {"indicator": "hoa-son-fibre", "territory": "%s", "period": "2024", "operator": "vnpt",
                             "numerator": %s, "denominator": 100}""".formatted((Object[]) figure.split(" ")))
                    .post("/api/v1/observations")
                    .then()
                    .statusCode(201);
        }

        Requests.coordinator()
                .get("/api/v1/progress?plan=" + PLAN)
                .then()
                .statusCode(200)
                .body("items.target.code", contains("hoa-son-fibre-2030"))
                .body("items[0].latest.value", equalTo(75.0f))
                .body("items[0].latest.period", equalTo("2024"))
                .body("items[0].blocking.units.code", containsInAnyOrder("98011", "98021"))
                .body("items[0].blocking.units.value", containsInAnyOrder(65.0f, 85.0f));
        // The other province is told nothing of it.
        Requests.coordinator()
                .get("/api/v1/progress")
                .then()
                .body("items", hasSize(27))
                .body("items.target.code", not(hasItem("hoa-son-fibre-2030")));
        Requests.of("reporting-service", "dic", "report-collection")
                .get("/internal/v1/report-data?cutOff=2030-01-01T00:00:00Z&year=2024")
                .then()
                .statusCode(200)
                .body("operatorFigures.indicator", not(hasItem("hoa-son-fibre")));
        Requests.nobody().get("/api/v1/territories?parent=12").then().body("items.code", not(hasItem("98011")));
    }

    @Test
    void hasNoPlanBeforeItsFirstDay() throws IOException {
        put("moi-son-2026", "territories", """
                {"plan": "moi-son-2026", "version": "1", "lineage": [], "aliases": [], "units": [
                 {"code": "93", "validFrom": "2090-01-01", "level": "PROVINCE", "typeVi": "Tỉnh",
                  "nameVi": "Mới Sơn (giả định)", "nameEn": "Mới Sơn Province (made up)"}]}""").statusCode(200);
        var plan = file("indicators").replace("hoa-son", "moi-son").replace("\"98\"", "\"93\"");
        put("moi-son-2026", "indicators", plan)
                .statusCode(422)
                .body("errors.pointer", contains("/plan/province"))
                .body("errors.code", contains("unknown-code"));
    }

    private static ValidatableResponse load(String part) throws IOException {
        return put(PLAN, part, file(part)).statusCode(200);
    }

    private static ValidatableResponse put(String plan, String part, String content) {
        return Requests.administrator()
                .contentType("application/json")
                .body(content.getBytes(UTF_8))
                .put("/api/v1/plans/" + plan + "/" + part)
                .then();
    }

    private static String file(String part) throws IOException {
        try (var file = SecondProvinceTest.class.getResourceAsStream("/plan/" + PLAN + "/" + part + ".json")) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
