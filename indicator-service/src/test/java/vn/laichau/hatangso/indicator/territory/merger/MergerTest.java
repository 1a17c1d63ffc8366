package vn.laichau.hatangso.indicator.territory.merger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.indicator.ConcurrentRecording;
import vn.laichau.hatangso.indicator.DemonstrationProfile;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@TestProfile(DemonstrationProfile.class)
@ServiceTest
class MergerTest {

    private static final String SERIES = "/api/v1/series?indicator=adult-smartphone&level=COMMUNE&geography=";

    @Inject
    Clock clock;

    @AfterEach
    void undo() {
        Requests.superuser("""
                DELETE FROM observation WHERE territory IN (SELECT id FROM territory WHERE lower(valid) >= '2026-12-01');
                DELETE FROM territory_within;
                DELETE FROM territory_lineage WHERE successor IN (SELECT id FROM territory WHERE lower(valid) >= '2026-12-01');
                DELETE FROM territory WHERE level = 'VILLAGE' AND lower(valid) >= '2026-12-01';
                DELETE FROM territory WHERE lower(valid) >= '2026-12-01';
                UPDATE territory SET valid = daterange(lower(valid), NULL) WHERE upper(valid) >= '2026-12-01' AND level = 'COMMUNE';
                UPDATE territory SET valid = daterange(lower(valid), NULL) WHERE upper(valid) >= '2026-12-01';
                UPDATE territory SET known_from = '-infinity' WHERE known_from > '-infinity';
                SELECT refresh_territory_within();
                """);
    }

    @Test
    void putsWholeUnitsIntoANewOneAndCarriesTheirVillagesOn() {
        var villages = count(
                "SELECT count(*) FROM territory WHERE parent_code IN ('03637', '03640') AND lower(valid) = '2025-07-01'");
        enter(merger("2027-01-01", "03637", "12", "\"03637\", \"03640\""))
                .statusCode(201)
                .body("units", equalTo(1))
                .body("predecessors", equalTo(2))
                .body("villages", equalTo((int) villages));
        Requests.nobody()
                .get("/api/v1/territories/03637?validOn=2027-01-01")
                .then()
                .body("unit.nameVi", equalTo("Mường Kim mới"))
                .body("predecessors.code", containsInAnyOrder("03637", "03640"));
        assertThat(count("SELECT count(*) FROM territory WHERE parent_code = '03637' AND valid @> DATE '2027-06-01'"))
                .isEqualTo(villages);
        assertThat(count("""
                        SELECT count(*) FROM territory_lineage l
                        JOIN territory o ON o.id = l.predecessor JOIN territory n ON n.id = l.successor
                        WHERE lower(n.valid) = '2027-01-01' AND n.level = 'VILLAGE' AND l.legal_basis = n.legal_basis
                          AND (n.code, n.type_vi, n.name_vi, n.name_en, n.demonstration, n.parent_code, upper(o.valid))
                              = (o.code, o.type_vi, o.name_vi, o.name_en, true, '03637', DATE '2027-01-01')""")).isEqualTo(villages);
    }

    @Test
    void keepsEveryTotalOnTheNewMap() {
        var before = totals("2026-06-01");
        enter(merger("2027-01-01", "03637", "12", "\"03637\", \"03640\"")).statusCode(201);
        assertThat(totals("2027-06-01")).isEqualTo(before);
    }

    @Test
    void marksValuesOfBeforeAsRestatedFromTheUnitsOfThen() {
        enter(merger("2027-01-01", "03637", "12", "\"03637\", \"03640\"")).statusCode(201);
        Requests.nobody()
                .get("/api/v1/series?indicator=adult-smartphone&territory=03637&geography=2027-06-01")
                .then()
                .body("items[0].values.find { it.period == '2025' }.mark", equalTo("RESTATED"))
                .body("items[0].values.find { it.period == '2025' }.from", contains("03637", "03640"));
    }

    /** Those of the old units count until the new one has some itself. */
    @Test
    void keepsTheFiguresOfTheYearItFallsInAndCountsThemOnce() {
        var before = running();
        var ours = Requests.coordinator()
                .get("/api/v1/series?indicator=household-smart-device&level=COMMUNE&from=2026-01-01")
                .jsonPath();
        enter(merger("2026-12-01", "03637", "12", "\"03637\", \"03640\"")).statusCode(201);
        assertThat(running()).isEqualTo(before);

        Requests.coordinator()
                .contentType("application/json")
                .body("""
                        {"indicator": "household-smart-device", "territory": "03637", "period": "2026", "numerator": %s,
                         "denominator": %s}""".formatted(sum(ours, "numerator"), sum(ours, "denominator")))
                .post("/api/v1/observations")
                .then()
                .statusCode(201);
        assertThat(running()).isEqualTo(before);
        for (var old : List.of("territory=03640", "within=03637")) {
            Requests.coordinator()
                    .get("/api/v1/observations?indicator=household-smart-device&period=2026&" + old)
                    .then()
                    .body("items.findAll { it.territory == '03640' }.countedInstead.territory", hasItem("03637"))
                    .body(
                            "items.findAll { it.territory == '03640' }.countedInstead.territory",
                            everyItem(equalTo("03637")));
        }
        // The old unit and the new one have a figure of the same code and year: the line of the new one holds its own.
        Requests.coordinator()
                .get("/api/v1/imports/template?period=2026&indicator=household-smart-device")
                .then()
                .statusCode(200);
    }

    @Test
    void isNotOnTheMapThatWasKnownBeforeItWasEntered() {
        enter(merger("2026-12-01", "03637", "12", "\"03637\", \"03640\"")).statusCode(201);
        var unit = "/api/v1/territories/03640?validOn=2026-06-01";
        Requests.nobody()
                .get(unit)
                .then()
                .body("unit.validUntil", equalTo("2026-12-01"))
                .body("successors.code", contains("03637"));
        var earlier = "&asOf=" + earlierDay();
        Requests.nobody()
                .get(unit + earlier)
                .then()
                .body("unit.validUntil", nullValue())
                .body("successors", empty());
        Requests.nobody()
                .get("/api/v1/territories?level=COMMUNE&validOn=2027-01-01" + earlier)
                .then()
                .body("items", hasSize(38))
                .body("items.code", hasItems("03637", "03640"));
    }

    @Test
    void isRecordedAfterWhateverWasRecordedBefore() throws Exception {
        var merger = merger("2026-12-01", "77777", "12", "\"03637\", \"03640\"");
        ConcurrentRecording.isAwaitedBy(() -> enter(merger).statusCode(201));
        assertThat(count("""
                        SELECT count(*) FROM territory_lineage l JOIN territory t ON t.id = l.successor, recording
                        WHERE t.code = '77777' AND l.recorded_at = stamped_at""")).isEqualTo(2);
    }

    @Test
    void carriesAVillageOnThatWasNotKnownBeforeItsImportEither() {
        var one = "(SELECT min(code) FROM territory WHERE level = 'VILLAGE' AND parent_code = '03640')";
        Requests.superuser("UPDATE territory SET known_from = now() WHERE code = " + one);
        enter(merger("2026-12-01", "03637", "12", "\"03637\", \"03640\"")).statusCode(201);
        var series =
                "/api/v1/series?indicator=village-fixed-broadband&territory=03637&level=VILLAGE&geography=2027-06-01";
        var known = Requests.coordinator().get(series).jsonPath().getList("items.territory.code", String.class);
        var before = Requests.coordinator()
                .get(series + "&asOf=" + earlierDay())
                .jsonPath()
                .getList("items.territory.code", String.class);
        assertThat(known).containsAll(before).hasSize(before.size() + 1);
    }

    /** Over also if midnight has come since. */
    private LocalDate earlierDay() {
        return LocalDate.now(clock).minusDays(2);
    }

    private static String sum(JsonPath communes, String part) {
        return communes.getString(
                "items.findAll { it.territory.code in ['03637', '03640'] }.values.flatten().%s.sum()".formatted(part));
    }

    /** Figures of the province in the running year: unions by village and operator, shares by commune and operator, ratios. */
    private static List<Object> running() {
        return Requests.coordinator()
                .get("/api/v1/series?from=2026-01-01&geography=2026-06-01")
                .jsonPath()
                .getList(
                        "items.collect { [it.indicator, it.values*.numerator, it.values*.denominator, it.values*.value] }");
    }

    @Test
    void storesNothingWhenOnlyAsked() {
        var before = count("SELECT count(*) FROM territory");
        Requests.administrator()
                .contentType("application/json")
                .body(merger("2027-01-01", "03637", "12", "\"03637\", \"03640\"")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/territories/mergers?validateOnly=true")
                .then()
                .statusCode(200)
                .body("predecessors", equalTo(2))
                .body("villages", equalTo((int) count("""
                        SELECT count(*) FROM territory
                        WHERE level = 'VILLAGE' AND parent_code IN ('03637', '03640') AND upper(valid) IS NULL""")));
        assertThat(count("SELECT count(*) FROM territory")).isEqualTo(before);
    }

    @Test
    void refusesTheSameMergerASecondTime() throws Exception {
        var merger = merger("2027-01-01", "03637", "12", "\"03637\", \"03640\"");
        enter(merger).statusCode(201);
        ConcurrentRecording.isAwaited(
                IndicatorLocks.MAP,
                () -> enter(merger)
                        .statusCode(422)
                        .body("errors.code", containsInAnyOrder("already-ended", "already-ended")));
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-03-01 | 03637 | 12    | \"03637\"            | /units/0/predecessors/0 | already-ended",
                "2027-01-01 | 03388 | 12    | \"03640\"            | /units/0/code           | code-in-use",
                "2027-01-01 | 03637 | 105   | \"03637\"            | /units/0/parentCode     | unknown-code"
            })
    void refusesWhatWouldLeaveTheMapBroken(
            String day, String code, String parent, String predecessors, String pointer, String fault) {
        var before = count("SELECT sum(xmin::text::bigint) FROM territory");
        var problem = enter(merger(day, code, parent, predecessors))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-content"));
        problem.body("errors.findAll { it.code == '%s' }.pointer".formatted(fault), contains(pointer));
        assertThat(count("SELECT sum(xmin::text::bigint) FROM territory")).isEqualTo(before);
    }

    @ParameterizedTest(name = "a village of {0} to {1}")
    @CsvSource(
            nullValues = "-",
            value = {"2027-03-01, -", "2027-01-01, -", "2026-12-05, 2027-06-01"})
    void refusesToLeaveBehindAVillageThatChangesLater(String from, String to) {
        Requests.superuser("""
                INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en, parent_code)
                VALUES ('LATER-1', daterange('%s', %s), 'VILLAGE', 'Bản', 'Mới', 'New', '03640')
                """.formatted(from, to == null ? "NULL" : "'" + to + "'"));
        var merger = merger("2027-01-01", "03637", "12", "\"03637\", \"03640\"");
        for (var option : List.of("?validateOnly=true", "")) {
            Requests.administrator()
                    .contentType("application/json")
                    .body(merger.getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/territories/mergers" + option)
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("village-changes-later"))
                    .body("errors.pointer", contains("/units/0/predecessors/1"));
        }
    }

    @Test
    void refusesAnAreaThatNoUnitHas() {
        var merger = merger("2027-01-01", "03637", "12", "\"03637\"");
        enter(merger.replace("\"parentCode\"", "\"areaKm2\": 0, \"parentCode\""))
                .statusCode(422)
                .body("errors.pointer", contains("/units/0/areaKm2"))
                .body("errors.code", contains("not-positive"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-01", "2027-06-01"})
    void refusesTheCodeOfAUnitThatBeginsOnTheDayOrLater(String day) {
        enter(merger("2027-06-01", "77777", "12", "\"03640\"")).statusCode(201);
        enter(merger(day, "77777", "12", "\"03637\"")).statusCode(422).body("errors.code", contains("code-in-use"));
    }

    @Test
    void refusesOneCodeForTwoNewUnits() {
        var one = merger("2027-01-01", "03637", "12", "\"03637\"");
        var other = one.substring(one.indexOf("[{") + 1, one.lastIndexOf("]}")).replace("[\"03637\"]", "[\"03640\"]");
        enter(one.replace("}]}", "}, " + other + "]}"))
                .statusCode(422)
                .body("errors.code", contains("duplicate"))
                .body("errors.pointer", contains("/units/1/code"));
    }

    @Test
    void answersAMergerThatIsSentAgainWithItsKeyAsTheFirstTime() {
        var merger = merger("2027-01-01", "03637", "12", "\"03637\", \"03640\"");
        var first = keyed(merger);
        assertThat(first.statusCode()).isEqualTo(201);
        var again = keyed(merger);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(keyed(merger.replace("03640", "03643")).<String>path("code")).isEqualTo("idempotency-key-reused");
    }

    private static Response keyed(String merger) {
        return Requests.administrator()
                .contentType("application/json")
                .header("Idempotency-Key", "merger-once")
                .body(merger.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/territories/mergers");
    }

    @Test
    void namesEachMissingMember() {
        enter("{\"inForceFrom\": \"2027-01-01\", \"units\": [{\"code\": \"90001\"}]}")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/legalBasis",
                                "/units/0/typeVi",
                                "/units/0/nameVi",
                                "/units/0/nameEn",
                                "/units/0/parentCode",
                                "/units/0/predecessors"));
    }

    @Test
    void letsNobodyButAnAdministratorMerge() {
        Requests.coordinator()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/territories/mergers")
                .then()
                .statusCode(403);
    }

    private static Map<String, Long> totals(String geography) {
        Stream<Map<String, Object>> values = Requests.nobody()
                .get(SERIES + geography)
                .jsonPath()
                .<Map<String, Object>>getList("items.values.flatten()")
                .stream();
        return values.collect(Collectors.groupingBy(
                value -> (String) value.get("period"),
                Collectors.summingLong(value -> ((Number) value.get("numerator")).longValue())));
    }

    private static ValidatableResponse enter(String merger) {
        return Requests.administrator()
                .contentType("application/json")
                .body(merger.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/territories/mergers")
                .then();
    }

    private static String merger(String day, String code, String parent, String predecessors) {
        return """
                {"inForceFrom": "%s", "legalBasis": "Nghị quyết số 1/NQ-UBTVQH15", "units": [{"code": "%s", "typeVi": "Xã",
                 "nameVi": "Mường Kim mới", "nameEn": "New Muong Kim Commune", "parentCode": "%s", "predecessors": [%s]}]}
                """.formatted(day, code, parent, predecessors);
    }
}
