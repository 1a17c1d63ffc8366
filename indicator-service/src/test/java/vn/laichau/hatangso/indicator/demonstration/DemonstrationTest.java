package vn.laichau.hatangso.indicator.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.Stream;
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
class DemonstrationTest {

    @Test
    void showsEveryVerdict() {
        Map<String, Map<String, Integer>> counts =
                Requests.coordinator().get("/api/v1/progress").path("counts");
        assertThat(counts.values().stream()
                        .flatMap(ofMilestone -> ofMilestone.keySet().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(vn.laichau.hatangso.indicator.progress.verdict.Verdict.values())
                                .map(Enum::name)
                                .toList());
    }

    @Test
    void showsTheSameVerdictsOnEitherMap() {
        Map<String, Object> onToday =
                Requests.coordinator().get("/api/v1/progress").path("counts");
        Map<String, Object> onTheOld = Requests.coordinator()
                .get("/api/v1/progress?geography=2024-06-01")
                .path("counts");
        assertThat(onTheOld).isEqualTo(onToday);
    }

    /** As many as somebody reads: what villages say by yes or no is told by operator, and only where it got worse. */
    @Test
    void hasBeenLookedThroughForFindingsThatSomebodyReads() {
        var standing =
                "SELECT count(%s) FROM figure_finding f JOIN territory t ON t.id = f.territory WHERE f.ended_at = 'infinity'";
        assertThat(count(standing.formatted("DISTINCT rule"))).isPositive();
        assertThat(count(standing.formatted("*"))).isLessThan(250);
        assertThat(count(standing.formatted("*") + " AND rule = 'no-jump' AND t.level = 'VILLAGE'"))
                .isZero();
    }

    @Test
    void inventsTheVillagesThatThePlanImpliesAndSaysThatTheyAreInvented() {
        var villages = "SELECT count(*) FROM territory WHERE level = 'VILLAGE' AND valid @> DATE '%s'";
        assertThat(count(villages.formatted("2024-12-31"))).isEqualTo(941);
        assertThat(count(villages.formatted("2026-12-31"))).isEqualTo(941);
        assertThat(count("SELECT count(*) FROM territory WHERE level = 'VILLAGE' AND NOT demonstration"))
                .isZero();
        assertThat(count("SELECT count(*) FROM territory WHERE level <> 'VILLAGE' AND demonstration"))
                .isZero();
        // What other tests type is theirs.
        assertThat(count("SELECT count(*) FROM observation WHERE source_kind <> 'DEMONSTRATION'"
                        + " AND recorded_by IS DISTINCT FROM 'coordinator'"))
                .isZero();
    }

    @ParameterizedTest(name = "{0} in {1}: {2} %")
    @CsvSource({
        "adult-smartphone, 2023, 61.2",
        "household-fibre, 2025, 66.2",
        "users-2g-only, 2024, 8.8",
        "population-5g, 2025, 15.2",
        "village-mobile-broadband, 2025, 100"
    })
    void followsThePathsOfItsFile(String indicator, String period, double percent) {
        var value = Requests.nobody()
                .get("/api/v1/series?indicator=" + indicator)
                .jsonPath()
                .getDouble("items[0].values.find { it.period == '%s' }.value".formatted(period));
        assertThat(value).isBetween(percent - 0.1, percent + 0.1);
    }

    @Test
    void keepsTheRunningYearProvisional() {
        Requests.nobody()
                .get("/api/v1/series?indicator=adult-smartphone")
                .then()
                .body("items[0].values[-1].period", equalTo("2025"));
        Requests.coordinator()
                .get("/api/v1/series?indicator=adult-smartphone")
                .then()
                .body("items[0].values[-1].period", equalTo("2026"))
                .body("items[0].values[-1].status", equalTo("PROVISIONAL"));
    }

    /** Before the year's figures are there; afterwards they count. */
    @ParameterizedTest
    @ValueSource(strings = {"2023", "2024", "2025"})
    void estimatesThreeYearsInTheirDecember(String year) {
        var series = "/api/v1/series?indicator=population-4g&indicator=users-2g-only&indicator=speed-4g&asOf=";
        Requests.coordinator()
                .get(series + year + "-12-14")
                .then()
                .body("items.collect { it.values[-1].period }", everyItem(equalTo(year)))
                .body("items.collect { it.values[-1].status }", everyItem(equalTo("ESTIMATE")));
        Requests.coordinator()
                .get(series + (Integer.parseInt(year) + 1) + "-02-01")
                .then()
                .body("items.collect { it.values[-1].period }", everyItem(equalTo(year)))
                .body("items.collect { it.values[-1].status }", everyItem(equalTo("FINAL")));
    }

    @ParameterizedTest
    @CsvSource({"csv, source, DEMONSTRATION", "sdmx-csv, DEMONSTRATION, true"})
    void saysInEachRowOfATableOfFiguresThatItIsInvented(String form, String column, String invented) {
        var table = Requests.coordinator()
                .get("/api/v1/observations/table?indicator=users-2g-only&period=2024&format=" + form)
                .asString();
        var rows = CsvReader.builder().ofNamedCsvRecord(table).stream().toList();
        assertThat(rows).isNotEmpty();
        assertThat(rows.stream().map(row -> row.getField(column))).containsOnly(invented);
    }
}
