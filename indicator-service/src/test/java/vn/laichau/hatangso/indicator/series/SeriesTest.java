package vn.laichau.hatangso.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.indicator.DemonstrationProfile;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@TestProfile(DemonstrationProfile.class)
@ServiceTest
class SeriesTest {

    private static final String SERIES = "/api/v1/series?indicator=";
    private static final String OLD_MAP = "&geography=2024-06-01";
    private static final String NEW_MAP = "&geography=2026-06-01";

    @Test
    void restatesTheFiguresOfTheOldCommunesOnTheNewMapAndSaysFromWhich() {
        Requests.nobody()
                .get(SERIES + "adult-smartphone&territory=03388" + NEW_MAP)
                .then()
                .statusCode(200)
                .body("items[0].values.period", contains("2023", "2024", "2025"))
                .body("items[0].values.mark", contains("RESTATED", "RESTATED", "NATIVE"))
                .body("items[0].values[0].from", contains("03386", "03388", "03389", "03391", "03403"));
    }

    @Test
    void saysThatALargerUnitCannotBeToldApartAgain() {
        Requests.nobody()
                .get(SERIES + "adult-smartphone&territory=03389" + OLD_MAP)
                .then()
                .body("items[0].values.mark", contains("NATIVE", "NATIVE", "NOT_DERIVABLE"))
                .body("items[0].values[2].reason", equalTo("TAKEN_INTO_LARGER_UNIT"))
                .body("items[0].values[2].from", contains("03388"))
                .body("items[0].values[2].value", nullValue());
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({
        "2024, 2024, 2024-01-01, 2024-12-31",
        "2024-Q3, 2025, 2024-07-01, 2025-12-31",
        "2024-07, 2025-Q2, 2024-07-01, 2025-06-30",
        "2023-02, 2024-02, 2023-02-01, 2024-02-29",
        "2023-02-01, 2024, 2023-02-01, 2024-12-31"
    })
    void takesAPeriodForItsFirstOrItsLastDay(String from, String to, String firstDay, String lastDay) {
        for (var answer : List.of("", "/table?format=csv&", "/table?format=sdmx-csv&")) {
            var series = "/api/v1/series" + (answer.isEmpty() ? "?" : answer) + "territory=12&from=";
            var byDays = Requests.nobody().get(series + firstDay + "&until=" + lastDay);
            byDays.then().statusCode(200);
            assertThat(Requests.nobody().get(series + from + "&until=" + to).asString())
                    .isEqualTo(byDays.asString());
        }
        Requests.nobody()
                .get(SERIES + "adult-smartphone&from=2024&until=2024")
                .then()
                .body("items[0].values.period", contains("2024"));
    }

    @ParameterizedTest
    @CsvSource({"from, 2024-Q5", "until, 2024-13", "from, 2024-Q", "until, Q3-2024", "from, 24", "until, 1999"})
    void namesWhatIsNeitherADayNorAPeriod(String parameter, String time) {
        for (var series : List.of("/api/v1/series", "/api/v1/series/table?format=csv")) {
            Requests.nobody()
                    .queryParam(parameter, time)
                    .get(series)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo("invalid-request"))
                    .body("errors.pointer", contains(parameter))
                    .body("errors.code", contains("wrong-format"))
                    .body(
                            "errors.detail",
                            contains(
                                    "Wrong format: a day (2025-01-31) or a period (2025, 2025-Q1, 2025-03) is needed"));
        }
    }

    @Test
    void doesNotKnowTheFuture() {
        Requests.nobody()
                .get(SERIES + "adult-smartphone&asOf=2999-01-01")
                .then()
                .statusCode(400)
                .body("errors.code", contains("in-future"));
    }

    @Test
    void carriesAUnitThatWasLeftAsItWasAcrossBothMaps() {
        Requests.nobody()
                .get(SERIES + "adult-smartphone&territory=03451" + OLD_MAP)
                .then()
                .body("items[0].values.mark", contains("NATIVE", "NATIVE", "RESTATED"));
    }

    @Test
    void endsTheSeriesOfADistrictWithTheDistricts() {
        Requests.nobody()
                .get(SERIES + "adult-smartphone&territory=106" + OLD_MAP)
                .then()
                .body("items[0].values.mark", contains("NATIVE", "NATIVE", "NOT_DERIVABLE"))
                .body("items[0].values[2].reason", equalTo("UNIT_ENDED"));
    }

    @Test
    void namesTheFiguresThatADistrictsValueIsMadeOf() {
        var district = Requests.coordinator()
                .get(SERIES + "adult-smartphone&territory=106" + OLD_MAP)
                .jsonPath();
        var figures = Requests.coordinator()
                .get("/api/v1/observations?indicator=adult-smartphone&within=106&period=2024&limit=500")
                .jsonPath();
        assertThat(figures.getList("items.territory"))
                .doesNotContain("12", "106")
                .hasSizeGreaterThan(10);
        assertThat(figures.getList("items.numerator", BigDecimal.class).stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(number(district, "items[0].values.find { it.period == '2024' }.numerator"));
        Requests.coordinator()
                .get("/api/v1/observations?indicator=adult-smartphone&within=106&period=2025")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void derivesNoSpeedFromParts() {
        Requests.nobody()
                .get(SERIES + "speed-4g&level=COMMUNE" + NEW_MAP)
                .then()
                .body("items", hasSize(38))
                .body("items.values.flatten()", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adult-smartphone", "household-fibre", "users-2g-only", "village-fixed-broadband"})
    void givesTheSameTotalsOnBothMapsAndForTheProvince(String indicator) {
        for (var period : List.of("2023", "2024")) {
            var province = numerators(SERIES + indicator, period);
            assertThat(numerators(SERIES + indicator + "&level=COMMUNE" + OLD_MAP, period))
                    .isEqualByComparingTo(province);
            assertThat(numerators(SERIES + indicator + "&level=COMMUNE" + NEW_MAP, period))
                    .isEqualByComparingTo(province);
            assertThat(numerators(SERIES + indicator + "&level=DISTRICT" + OLD_MAP, period))
                    .isEqualByComparingTo(province);
        }
    }

    @Test
    void showsWhatEachOperatorContributesToAUnion() {
        var union =
                Requests.coordinator().get(SERIES + "village-fixed-broadband").jsonPath();
        var value = union.getDouble("items[0].values[0].value");
        List<Map<String, Object>> operators = union.getList("items[0].values[0].operators");
        assertThat(operators).extracting(o -> o.get("operator")).containsExactlyInAnyOrder("vnpt", "viettel");
        assertThat(operators)
                .allSatisfy(o -> assertThat(((Number) o.get("value")).doubleValue())
                        .isLessThan(value)
                        .isPositive());
        var alone = operators.stream()
                .mapToLong(o -> ((Number) o.get("alone")).longValue())
                .sum();
        var twice = operators.stream()
                        .mapToLong(o -> ((Number) o.get("numerator")).longValue())
                        .sum()
                - union.getLong("items[0].values[0].numerator");
        assertThat(union.getLong("items[0].values[0].numerator")).isEqualTo(alone + twice);
    }

    @Test
    void keepsOperatorsAndVillagesFromCitizensAndOtherOperators() {
        var union = SERIES + "village-fixed-broadband";
        Requests.nobody().get(union).then().body("items[0].values.operators", everyItem(nullValue()));
        Requests.operator("vnpt").get(union).then().body("items[0].values[0].operators.operator", contains("vnpt"));
        Requests.operator("viettel")
                .get(union)
                .then()
                .body("items[0].values[0].operators.operator", contains("viettel"));
        Requests.nobody().get(union + "&operator=vnpt").then().statusCode(401);
        Requests.operator("viettel").get(union + "&operator=vnpt").then().statusCode(403);
        Requests.operator("vnpt").get(union + "&operator=vnpt").then().statusCode(200);
        Requests.nobody()
                .get(union + "&level=VILLAGE&territory=03388" + NEW_MAP)
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }

    /** To who may ask for one operator's figures they are shown before they are final. */
    @Test
    void showsAnOperatorItsOwnFiguresOfTheRunningYear() {
        Requests.operator("vnpt")
                .get(SERIES + "users-2g-only&operator=vnpt")
                .then()
                .body("items[0].values[-1].period", equalTo("2026"))
                .body("items[0].values[-1].status", equalTo("PROVISIONAL"));
        Requests.operator("vnpt")
                .get(SERIES + "users-2g-only")
                .then()
                .body("items[0].values[-1].period", equalTo("2025"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, 2024-12-31, 2023 2024",
        "2024-01-01, 2024-12-31, 2024",
        "2023-12-31, 2024-12-30, 2023",
        "2024-01-01, 2024-12-30, ''"
    })
    void takesPeriodsThatEndOnTheFirstDayAskedForAndOnTheLast(String from, String to, String periods) {
        List<String> shown = Requests.nobody()
                .get(SERIES + "adult-smartphone&from=" + from + "&until=" + to)
                .path("items[0].values.period");
        assertThat(String.join(" ", shown)).isEqualTo(periods);
    }

    @Test
    void keepsAVillageThatIsAskedForByItsCodeFromThemToo() {
        var village =
                Requests.nobody().get("/api/v1/territories?level=VILLAGE&parent=03388&validOn=2026-06-01&limit=1");
        var series = SERIES + "village-fixed-broadband&territory=" + village.path("items[0].code") + NEW_MAP;
        Requests.nobody().get(series).then().statusCode(401);
        Requests.operator("vnpt").get(series).then().statusCode(403);
        Requests.operator("vnpt").get(series + "&operator=vnpt").then().statusCode(200);
        Requests.coordinator().get(series).then().statusCode(200).body("items[0].values[0].period", equalTo("2023"));
    }

    @Test
    void readsTheVillagesOfACommune() {
        var villages = Requests.coordinator()
                .get(SERIES + "village-fixed-broadband&level=VILLAGE&territory=03388" + NEW_MAP
                        + "&from=2025-01-01&until=2025-12-31");
        villages.then().statusCode(200).body("items.territory.demonstration", everyItem(equalTo(true)));
        var commune = Requests.coordinator()
                .get(SERIES + "village-fixed-broadband&territory=03388" + NEW_MAP)
                .jsonPath();
        assertThat(villages.jsonPath().getList("items.values.flatten().numerator", BigDecimal.class).stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(number(commune, "items[0].values.find { it.period == '2025' }.numerator"));
        // Of one indicator and no more than a commune.
        for (var more : List.of("", "&territory=03388&indicator=village-mobile-broadband")) {
            Requests.coordinator()
                    .get(SERIES + "village-fixed-broadband&level=VILLAGE" + NEW_MAP + more)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void tellsWhatWasKnownOnADay() {
        Requests.nobody()
                .get(SERIES + "village-fixed-broadband&asOf=2025-06-30")
                .then()
                .body("asOf", equalTo("2025-06-30"))
                .body("items[0].values.period", contains("2023", "2024"));
    }

    @Test
    void answersForAnIndicatorOrPlaceThatIsNotThere() {
        for (var indicators : List.of("no-such", "speed-4g&indicator=no-such")) {
            Requests.nobody().get(SERIES + indicators).then().statusCode(404).body("code", equalTo("not-found"));
        }
        Requests.nobody()
                .get(SERIES + "speed-4g&territory=105" + NEW_MAP)
                .then()
                .statusCode(404);
    }

    @Test
    void readsAllIndicatorsOfACommuneAtOnce() {
        Requests.nobody()
                .get("/api/v1/series?territory=03388" + NEW_MAP)
                .then()
                .body("items", hasSize(24))
                .body("items.territory.code.unique()", contains("03388"))
                .body("items.find { it.indicator == 'speed-4g' }.values", hasSize(0));
    }

    private static BigDecimal numerators(String path, String period) {
        return Requests.nobody()
                .get(path)
                .jsonPath()
                .getList(
                        "items.values.flatten().findAll { it.period == '%s' }.numerator".formatted(period),
                        BigDecimal.class)
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(JsonPath json, String path) {
        return new BigDecimal(json.getString(path));
    }
}
