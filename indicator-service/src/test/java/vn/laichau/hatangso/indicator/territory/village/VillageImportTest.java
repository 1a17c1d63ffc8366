package vn.laichau.hatangso.indicator.territory.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.indicator.ConcurrentRecording;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class VillageImportTest {

    private static final String HEADER = "code,validFrom,validUntil,type,nameVi,nameEn,parentCode,legalBasis\n";
    private static final String TWO = HEADER + """
            V1,2025-07-01,,Bản,Nà Luông,Na Luong,03640,
            V2,2025-07-01,,Bản,Hua Đán,,03640,
            """;

    @Inject
    Clock clock;

    @AfterEach
    void forget() {
        Requests.superuser("""
                DELETE FROM territory_within WHERE part IN (SELECT id FROM territory WHERE level = 'VILLAGE');
                DELETE FROM territory_lineage WHERE successor IN (SELECT id FROM territory WHERE level = 'VILLAGE');
                DELETE FROM territory WHERE level = 'VILLAGE';
                """);
    }

    @Test
    void takesTheSameFileAgainWithoutTouchingARow() throws Exception {
        take("text/csv", TWO).statusCode(200).body("created", equalTo(2)).body("rejected", equalTo(0));
        var before = count("SELECT sum(xmin::text::bigint) FROM territory WHERE level = 'VILLAGE'");
        var changes = count("SELECT sum(version) FROM knowledge_version");
        ConcurrentRecording.isAwaited(
                IndicatorLocks.MAP,
                () -> take("text/csv", TWO).body("created", equalTo(0)).body("unchanged", equalTo(2)));
        assertThat(count("SELECT sum(xmin::text::bigint) FROM territory WHERE level = 'VILLAGE'"))
                .isEqualTo(before);
        assertThat(count("SELECT sum(version) FROM knowledge_version")).isEqualTo(changes);
        take("text/csv", TWO.replace("Hua Đán", "Hua Đán 1"))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1));
    }

    @Test
    void tellsOfADayBeforeOnlyTheVillagesAndNamesThatWereKnownThen() {
        take("text/csv", TWO).statusCode(200);
        // Over also if midnight has come since.
        var day = LocalDate.now(clock).minusDays(2);
        var earlier = "/api/v1/territories?level=VILLAGE&parent=03640&count=true&asOf=" + day;
        var series = "/api/v1/series?indicator=village-fixed-broadband&territory=03640&level=VILLAGE&asOf=" + day;
        Requests.nobody()
                .get(earlier)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("total", equalTo(0));
        Requests.coordinator().get(series).then().statusCode(200).body("items", empty());
        // As if they had been known for a while.
        Requests.superuser("UPDATE territory SET known_from = known_from - interval '3 days' WHERE level = 'VILLAGE'");
        take("text/csv", TWO.replace("Hua Đán", "Hua Đán 1").replace("Na Luong", "Na Luong 1"))
                .body("changed", equalTo(2));
        take("text/csv", TWO.replace("Hua Đán", "Hua Đán 2")).body("changed", equalTo(2));
        Requests.nobody()
                .get("/api/v1/territories?level=VILLAGE&parent=03640")
                .then()
                .body("items.nameVi", containsInAnyOrder("Nà Luông", "Hua Đán 2"));
        Requests.nobody()
                .get(earlier)
                .then()
                .body("items.nameVi", containsInAnyOrder("Nà Luông", "Hua Đán"))
                .body("items.nameEn", containsInAnyOrder("Na Luong", "Hua Đán"));
        Requests.coordinator()
                .get(series)
                .then()
                .body("items.territory.name.vi", containsInAnyOrder("Bản Nà Luông", "Bản Hua Đán"));
    }

    @Test
    void recordsVillagesAfterWhateverWasRecordedBefore() throws Exception {
        ConcurrentRecording.isAwaitedBy(() -> take("text/csv", TWO).statusCode(200));
        assertThat(count("SELECT count(*) FROM territory, recording WHERE known_from = stamped_at"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", ""})
    void readsTheFormOfVietnameseSpreadsheetsToo(String mark) {
        take("text/csv", mark + TWO.replace(',', ';')).statusCode(200).body("created", equalTo(2));
        Requests.nobody()
                .get("/api/v1/territories?level=VILLAGE&q=hua dan")
                .then()
                .body("items.nameVi", contains("Hua Đán"))
                .body("items[0].demonstration", equalTo(false));
    }

    @Test
    void readsOneObjectALine() {
        var line = "{\"code\": \"V3\", \"validFrom\": \"2025-07-01\", \"type\": \"Bản\", \"nameVi\": \"Tà Mít\","
                + " \"parentCode\": \"03640\"}\n";
        take("application/x-ndjson", line + "\n").statusCode(200).body("created", equalTo(1));
    }

    @Test
    void namesLineFieldAndReasonOfEachFaultAndStoresNothing() {
        var file = HEADER + """
                V1,2025-07-01,,Bản,Nà Luông,,03640,
                V2,2025-07-01,,Bản,,,03640,
                V3,01/07/2025,,Bản,A,,03640,
                V4,2025-07-01,,Bản,B,,99999,
                V1,2026-01-01,,Bản,C,,03640,
                03388,2025-07-01,,Bản,D,,03640,
                V 5,2025-07-01,2025-01-01,Bản,E,,03640,
                V6,2024-01-01,,Bản,F,,03640,
                """;
        take("text/csv", file)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-content"))
                .body("errors.line", contains(3, 4, 5, 6, 7, 8, 8, 9))
                .body(
                        "errors.pointer",
                        contains(
                                "/nameVi",
                                "/validFrom",
                                "/parentCode",
                                "/code",
                                "/code",
                                "/code",
                                "/validUntil",
                                "/parentCode"))
                .body(
                        "errors.code",
                        contains(
                                "missing",
                                "not-a-day",
                                "unknown-code",
                                "duplicate",
                                "code-in-use",
                                "wrong-format",
                                "empty-period",
                                "unknown-code"));
        assertThat(count("SELECT count(*) FROM territory WHERE level = 'VILLAGE'"))
                .isZero();
    }

    @Test
    void refusesTimesThatOverlapOutliveTheirCommuneOrLeaveAGap() {
        take("text/csv", TWO).statusCode(200);
        var file = HEADER + """
                V1,2026-01-01,,Bản,A,,03640,
                V3,2021-01-01,2026-01-01,Bản,B,,03386,
                V4,2021-01-01,2025-01-01,Bản,C,,03386,
                V4,2025-07-01,,Bản,C,,03388,
                V2,2021-01-01,2025-01-01,Bản,D,,03386,
                V5,2021-01-01,2025-07-01,Bản,E,,03386,
                V5,2025-07-01,,Bản,E,,03388,
                """;
        take("text/csv", file)
                .statusCode(422)
                .body("errors.line", contains(2, 3, 4, 5, 6))
                .body("errors.pointer", contains("/validFrom", "/parentCode", "/validFrom", "/validFrom", "/validFrom"))
                .body("errors.code", contains("overlap", "unknown-code", "gap", "gap", "gap"));
        take("text/csv", HEADER + "V5,2021-01-01,2025-07-01,Bản,E,,03386,\nV5,2025-07-01,,Bản,E,,03388,\n")
                .statusCode(200)
                .body("created", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Bản|Thôn", "Nà Luông|Nà Lương", "Na Luong|Na Lu", "03640,|03640,NQ 1", "03640|03637"})
    void changesAVillageOfWhichOneThingIsSaidOtherwise(String said, String otherwise) {
        var one = HEADER + "V1,2025-07-01,,Bản,Nà Luông,Na Luong,03640,\n";
        take("text/csv", one).body("created", equalTo(1));
        var other = one.replace(said, otherwise);
        take("text/csv", other).statusCode(200).body("changed", equalTo(1));
        take("text/csv", other).body("unchanged", equalTo(1));
    }

    /** It goes on where its commune went; one that is said to go elsewhere is another village. */
    @Test
    void relatesAVillageToItselfBeforeTheMergerOfItsCommune() {
        take("text/csv", HEADER + """
                V5,2021-01-01,2025-07-01,Bản,E,,03386,
                V5,2025-07-01,,Bản,E,,03388,
                V6,2021-01-01,2025-07-01,Bản,F,,03386,
                V6,2025-07-01,,Bản,F,,03640,
                """).statusCode(200).body("created", equalTo(4));
        var lineage = """
                SELECT count(*) FROM territory_lineage l
                JOIN territory o ON o.id = l.predecessor JOIN territory n ON n.id = l.successor
                WHERE o.code = '%s' AND n.code = o.code AND upper(o.valid) = lower(n.valid) AND o.level = 'VILLAGE'
                  AND l.legal_basis LIKE '%%1670%%' AND l.recorded_at = '-infinity'
                """;
        assertThat(count(lineage.formatted("V5"))).isEqualTo(1);
        assertThat(count(lineage.formatted("V6"))).isZero();
        assertThat(count("""
                        SELECT count(*) FROM territory_within w
                        JOIN territory p ON p.id = w.part JOIN territory c ON c.id = w.whole
                        WHERE p.code = 'V5' AND c.code = '03388' AND c.level = 'COMMUNE' AND upper(c.valid) IS NULL""")).isEqualTo(2);
    }

    /** Whoever writes, and whatever a rule forgets. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "territory_code_valid_key         | INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en) VALUES ('03640', '[2026-01-01,2027-01-01)', 'COMMUNE', 'Xã', 'A', 'A')",
                "territory_parent_code_valid_fkey | INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en, parent_code) VALUES ('V9', '[2021-01-01,2026-01-01)', 'VILLAGE', 'Bản', 'A', 'A', '03386')",
                "territory_parent_code_valid_fkey | UPDATE territory SET valid = '[2025-07-01,2026-01-01)' WHERE code = '03640' AND upper(valid) IS NULL"
            })
    void hasADatabaseThatTakesNoOverlapAndNoChildOutsideItsParentsTime(String constraint, String sql) {
        take("text/csv", TWO).statusCode(200);
        assertThatThrownBy(() -> Requests.superuser(sql)).hasMessageContaining(constraint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code,nameVi\nx,y\nx,y,z\n", "code,code\nx,y\n"})
    void refusesWhatIsNoTable(String file) {
        take("text/csv", file).statusCode(422).body("errors.code", hasItem("not-csv"));
    }

    /** Names would be stored with question marks in place of letters. */
    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-ndjson"})
    void refusesWhatIsNotInUtf8(String type) {
        var line = type.equals("text/csv")
                ? TWO
                : "{\"code\": \"V3\", \"validFrom\": \"2025-07-01\", \"type\": \"Bản\", \"nameVi\": \"Tà Mít\","
                        + " \"parentCode\": \"03640\"}\n";
        Requests.administrator()
                .contentType(type)
                .body(line.getBytes(StandardCharsets.UTF_16LE))
                .post("/api/v1/territories/villages")
                .then()
                .statusCode(422);
        Requests.administrator()
                .contentType(type)
                .body(line.getBytes(StandardCharsets.ISO_8859_1))
                .post("/api/v1/territories/villages")
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-utf8"));
        assertThat(count("SELECT count(*) FROM territory WHERE level = 'VILLAGE'"))
                .isZero();
    }

    @Test
    void takesSoundLinesByThemselvesWhenAskedTo() {
        var file = TWO + "V3,2025-07-01,,Bản,A,,99999,\n";
        Requests.administrator()
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/territories/villages?partial=true")
                .then()
                .statusCode(200)
                .body("received", equalTo(3))
                .body("created", equalTo(2))
                .body("rejected", equalTo(1))
                .body("errors", hasSize(1))
                .body("errors[0].line", equalTo(4));
    }

    @Test
    void storesNothingWhenOnlyAsked() {
        check(TWO, "").statusCode(200).body("created", equalTo(2));
        assertThat(count("SELECT count(*) FROM territory WHERE level = 'VILLAGE'"))
                .isZero();
    }

    @Test
    void tellsOfTheSoundLinesTooWhenOnlyAsked() {
        var file = TWO + "V3,2025-07-01,,Bản,A,,99999,\n";
        check(file, "").statusCode(200).body("created", equalTo(2)).body("errors.line", contains(4));
        check(file, "&partial=false").statusCode(422).body("errors.line", contains(4));
    }

    private static ValidatableResponse check(String file, String options) {
        return Requests.administrator()
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/territories/villages?validateOnly=true" + options)
                .then();
    }

    private static ValidatableResponse take(String type, String file) {
        return Requests.administrator()
                .contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/territories/villages")
                .then();
    }
}
