package vn.laichau.hatangso.indicator.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class AnswerCacheTest {

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
                .header("Vary", "Authorization, Accept, Accept-Language")
                .extract();
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
                .body("items[0].values", equalTo(java.util.List.of()))
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
                "observation",
                "operator_end"
            })
    void countsTheChangesOfEachTableThatAnswersAreMadeOf(String table) {
        var version = "SELECT version FROM knowledge_version WHERE source = '" + table + "'";
        var before = SuiteDatabase.count(version);
        Requests.superuser("DELETE FROM " + table + " WHERE false");
        assertThat(SuiteDatabase.count(version)).isEqualTo(before + 1);
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
