package vn.laichau.hatangso.indicator.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class AnswerCacheTest {

    @Inject
    MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/series?indicator=household-fibre",
                "/api/v1/progress",
                "/api/v1/progress/adult-smartphone-2030",
                "/api/v1/progress?asOf=2025-01-31",
                "/api/v1/progress?geography=2024-06-01",
                "/api/v1/observations/metadata",
                "/api/v1/series/table?format=csv&indicator=household-fibre",
                "/api/v1/series/table?format=csv-excel-vi&indicator=household-fibre",
                "/api/v1/series/table?format=xlsx&indicator=household-fibre",
                "/api/v1/series/table?format=sdmx-csv&indicator=household-fibre",
                "/api/v1/progress/table?format=csv",
                "/api/v1/progress/table?format=csv-excel-vi",
                "/api/v1/progress/table?format=xlsx",
                "/api/v1/progress/table?format=sdmx-csv"
            })
    void saysThatNothingChangedToWhoeverHasTheAnswer(String path) {
        var first = Requests.nobody()
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, no-cache")
                .extract();
        assertThat(first.headers().getValues("Vary")).contains("Authorization, Accept, Accept-Language");
        var again = Requests.nobody()
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then();
        again.statusCode(304).header("ETag", first.header("ETag")).header("Cache-Control", "public, no-cache");
        assertThat(again.extract().asByteArray()).isEmpty();
        Requests.coordinator().get(path).then().statusCode(200).header("Cache-Control", "private, no-cache");
    }

    @Test
    void answersAnewAsSoonAsAFigureIsKnown() {
        var series = "/api/v1/series?indicator=household-fibre&from=2095-01-01&until=2096-12-31";
        var before = Requests.coordinator()
                .get(series)
                .then()
                .body("items[0].values", equalTo(List.of()))
                .extract();
        enter("2095");
        Requests.coordinator()
                .header("If-None-Match", before.header("ETag"))
                .get(series)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(before.header("ETag"))))
                .body("items[0].values[0].numerator", equalTo(3));
        // What nobody may see yet changes nothing for them.
        var everyones = Requests.nobody().get(series).header("ETag");
        enter("2096");
        Requests.nobody().header("If-None-Match", everyones).get(series).then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan",
                "definition_version",
                "judgement",
                "verdict_override",
                "territory",
                "territory_alias",
                "territory_lineage",
                "territory_within",
                "operator_end"
            })
    void countsTheChangesOfEachTableThatAnswersAreMadeOf(String table) {
        var version = "SELECT version FROM knowledge_version WHERE source = '" + table + "'";
        var before = SuiteDatabase.count(version);
        Requests.superuser("DELETE FROM " + table + " WHERE false");
        assertThat(SuiteDatabase.count(version)).isEqualTo(before + 1);
    }

    @Test
    void countsChangesOfFiguresByIndicator() {
        var version = """
                SELECT coalesce((SELECT version FROM knowledge_version v JOIN indicator i ON i.id = v.indicator
                                 WHERE v.source = 'observation' AND i.code = '%s'), 0)""";
        var fibre = version.formatted("household-fibre");
        var smartphone = version.formatted("adult-smartphone");
        var before = SuiteDatabase.count(smartphone);
        enter("2098");
        var entered = SuiteDatabase.count(fibre);
        Requests.superuser("UPDATE observation SET superseded_at = now() WHERE period = '2098'");
        assertThat(SuiteDatabase.count(fibre)).isGreaterThan(entered);
        assertThat(SuiteDatabase.count(smartphone)).isEqualTo(before);
        Requests.superuser("DELETE FROM observation WHERE period = '2098'");
        assertThat(SuiteDatabase.count(fibre)).isGreaterThan(entered + 1);
    }

    @Test
    void makesNothingAnewThatAFigureIsNoPartOf() {
        var untouched = Stream.concat(
                        Stream.of(
                                "indicators",
                                "baselines",
                                "targets",
                                "territories",
                                "observations/metadata",
                                "open-data/catalogue",
                                "open-data/datapackage.json",
                                "open-data/indicators.csv",
                                "open-data/areas.csv",
                                "sdmx/3.0/structure/dataflow"),
                        Requests.nobody().get("/api/v1/indicators").<List<String>>path("items.code").stream()
                                .filter(indicator -> !indicator.equals("household-fibre"))
                                .map(indicator -> "series?indicator=" + indicator))
                .toList();
        var touched = List.of("series?indicator=household-fibre", "series", "progress", "open-data/values.csv");
        // What is asked for more often stays beside what other tests have asked for.
        IntStream.range(0, 4).forEach(again -> {
            made(untouched);
            made(touched);
        });

        enter("2097");

        assertThat(made(untouched)).isZero();
        assertThat(made(touched)).isEqualTo(touched.size());
    }

    /** How many of the answers were not there. */
    private double made(List<String> paths) {
        var made = meters.counter("answers", "how", "made");
        var before = made.count();
        paths.forEach(path -> Requests.nobody().get("/api/v1/" + path).then().statusCode(200));
        return made.count() - before;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/indicators", "/api/v1/baselines", "/api/v1/targets"})
    void tellsTheLengthOfAListToWhoeverAsksAndNothingNewToWhoeverHasIt(String list) {
        var had = Requests.nobody()
                .get(list)
                .then()
                .statusCode(200)
                .body("$", not(hasKey("total")))
                .extract();
        var reader = Requests.nobody().header("If-None-Match", had.header("ETag"));
        reader.get(list).then().statusCode(304);
        reader.get(list + "?count=true").then().statusCode(200).body("total", equalTo(had.path("items.size()")));
    }

    @ParameterizedTest
    @CsvSource({"indicators, theme=IOT", "targets, indicator=household-fibre", "baselines, indicator=household-fibre"})
    void keepsAPartOfAListApartFromTheWhole(String list, String part) {
        var whole = Requests.nobody().get("/api/v1/" + list).<List<Object>>path("items");
        var some = Requests.nobody().get("/api/v1/" + list + "?" + part).<List<Object>>path("items");
        assertThat(some).isNotEmpty().hasSizeLessThan(whole.size());
    }

    /** A workbook bore the instant of its making, so that each answer was another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/series/table?format=xlsx&indicator=household-fibre&asOf=2025-01-31",
                "/api/v1/progress/table?format=xlsx&asOf=2025-01-31"
            })
    void givesTheSameWorkbookOfAPastDayWhateverBecameKnownSince(String path) {
        var first = Requests.nobody().get(path).then().statusCode(200).extract();
        Requests.superuser("UPDATE knowledge_version SET version = version + 1 WHERE source = 'observation'");
        var second = Requests.nobody().get(path).then().statusCode(200).extract();
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).doesNotStartWith("W/");
        Requests.nobody()
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
    }

    private static void enter(String period) {
        Requests.coordinator()
                .contentType("application/json")
                .body("""
                        {"indicator": "household-fibre", "territory": "12", "period": "%s", "numerator": 3, "denominator": 5}""".formatted(period))
                .post("/api/v1/observations")
                .then()
                .statusCode(201);
    }
}
