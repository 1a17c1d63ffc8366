package vn.laichau.hatangso.indicator.territory.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.ConcurrentRecording;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

/** The map of another province, made up, with a merger of its own. */
@QuarkusTest
@TestProfile(LoadTerritoriesTest.Alone.class)
@ServiceTest
public class LoadTerritoriesTest {

    /** Others count the units of the one province. */
    public static class Alone implements QuarkusTestProfile {}

    @Test
    void addsAMapWithItsMergersBesideTheOneThatIsThere() throws Exception {
        var map = map("97");
        var before = count("SELECT count(*) FROM territory");
        load("map-97", "?validateOnly=true", map)
                .statusCode(200)
                .body("units", equalTo(8))
                .body("lineage", equalTo(4))
                .body("aliases", equalTo(1));
        assertThat(count("SELECT count(*) FROM territory")).isEqualTo(before);
        ConcurrentRecording.isAwaitedBy(
                () -> load("map-97", "", map).statusCode(200).body("units", equalTo(8)));
        Requests.nobody()
                .get("/api/v1/territories?parent=971&validOn=2025-01-01")
                .then()
                .body("items.code", containsInAnyOrder("97011", "97012", "97021", "97022"));
        Requests.nobody()
                .get("/api/v1/territories?parent=97&validOn=2025-07-01")
                .then()
                .body("items.code", containsInAnyOrder("97011", "97021"));
        // Nobody knew of it on a day that was over by then.
        Requests.nobody()
                .get("/api/v1/territories?parent=97&validOn=2025-07-01&asOf=2026-01-01")
                .then()
                .body("items", empty());
        // Whose two districts ended with no day between: the whole is what it was.
        assertThat(count("""
                        SELECT count(DISTINCT p.code) FROM territory_within w
                        JOIN territory u ON u.id = w.whole JOIN territory p ON p.id = w.part
                        WHERE u.code = '97' AND p.level = 'COMMUNE'""")).isEqualTo(4);
        load("map-97", "", map).statusCode(200).body("units", equalTo(0)).body("lineage", equalTo(0));
        var second = map.replace("\"version\": \"1\"", "\"version\": \"2\"").replace("292.00", "292");
        ConcurrentRecording.isAwaited(
                IndicatorLocks.MAP,
                () -> load("map-97", "", second)
                        .statusCode(200)
                        .body("units", equalTo(0))
                        .body("lineage", equalTo(0))
                        .body("aliases", equalTo(0)));
    }

    @Test
    void refusesAMergerWithoutLegalBasisOnItsLine() throws IOException {
        var map = map("95").replaceFirst(", \"legalBasis\": \"[^\"]*\"(}\\s*\\],\\s*\"aliases\")", "$1");
        assertRefused("95", map, "missing", "/lineage/3/legalBasis", "\"oldCode\": \"95022\"");
    }

    @Test
    void refusesAMergerAndANameOfWhichSomethingElseIsKnown() throws IOException {
        var map = map("96");
        load("map-96", "", map).statusCode(200);
        var other = map.replace("\"version\": \"1\"", "\"version\": \"2\"")
                .replaceFirst("(\"oldCode\": \"96022\".*) 1\"", "$1 2\"")
                .replace("\"source\": \"giả định\"", "\"source\": \"khác\"");
        load("map-96", "", other)
                .statusCode(422)
                .body("errors.code", contains("known-otherwise", "known-otherwise"))
                .body("errors.pointer", contains("/lineage/3/oldCode", "/aliases/0/code"))
                .body("errors.line", contains(lineOf(other, "\"oldCode\": \"96022\""), lineOf(other, "\"alias\"")));
    }

    @Test
    void refusesAUnitWhoseCodeAVillageHas() throws IOException {
        Requests.superuser("""
                INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en)
                VALUES ('94012', '[2021-01-01,)', 'VILLAGE', 'Bản', 'Khác', 'Other')""");
        assertRefused("94", map("94"), "code-in-use", "/units/3/code", "\"code\": \"94012\"");
    }

    @Test
    void refusesARowThatIsNull() throws IOException {
        var map = map("95").replace("\"units\": [", "\"units\": [null,");
        assertRefused("95", map, "wrong-type", "/units/0", "null");
    }

    @Test
    void refusesTheMapOfAnotherPlan() throws IOException {
        load("nobodys-2026", "", map("95")).statusCode(422).body("errors.code", contains("other-plan"));
    }

    /** For one reason, on the line of a text, and nothing of it is taken. */
    private static void assertRefused(String province, String map, String code, String pointer, String text) {
        load("map-" + province, "", map)
                .statusCode(422)
                .body("code", equalTo("malformed-plan"))
                .body("errors.code", contains(code))
                .body("errors.pointer", contains(pointer))
                .body("errors.line", contains(lineOf(map, text)));
        assertThat(count("SELECT count(*) FROM territory WHERE code = '" + province + "'"))
                .isZero();
    }

    private static ValidatableResponse load(String plan, String query, String content) {
        return Requests.administrator()
                .contentType("application/json")
                .body(content.getBytes(UTF_8))
                .put("/api/v1/plans/" + plan + "/territories" + query)
                .then();
    }

    private static int lineOf(String file, String text) {
        return (int) file.substring(0, file.indexOf(text)).lines().count();
    }

    /** With codes of its own, for others are loaded beside it. */
    private static String map(String province) throws IOException {
        try (var stream = LoadTerritoriesTest.class.getResourceAsStream("/plan/hoa-son-2026/territories.json")) {
            return new String(stream.readAllBytes(), UTF_8)
                    .replace("hoa-son-2026", "map-" + province)
                    .replace("\"98", "\"" + province);
        }
    }
}
