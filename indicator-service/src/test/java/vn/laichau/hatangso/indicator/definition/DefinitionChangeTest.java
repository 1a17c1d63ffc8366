package vn.laichau.hatangso.indicator.definition;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Waits;
import vn.laichau.hatangso.indicator.DemonstrationProfile;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@TestProfile(DemonstrationProfile.class)
@ServiceTest
class DefinitionChangeTest {

    private static final String INDICATOR = "/api/v1/indicators/industry-iot";
    private static final String TARGET = "/api/v1/targets/shared-new-bts-2030";
    private static final String AS_OF_INTERNET = "items.find { it.code == 'households-with-internet' }.asOf";

    @Test
    void changesAnIndicatorAgainstTheVersionThatWasRead() {
        var patch = "{\"name\": {\"en\": \"Firms that use IoT\"}}";
        var seen = Requests.nobody().get(INDICATOR).header("ETag");
        patch(INDICATOR, null, patch).then().statusCode(428).body("code", equalTo("precondition-required"));
        patch(INDICATOR, "\"77\"", patch).then().statusCode(412).body("code", equalTo("precondition-failed"));
        patch(INDICATOR, seen, patch)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(seen)))
                .body("name.en", equalTo("Firms that use IoT"))
                .body("name.vi", notNullValue())
                .body("measure", equalTo("RATIO"));
        Requests.nobody()
                .get(INDICATOR + "?asOf=2026-01-01")
                .then()
                .body("name.en", not(equalTo("Firms that use IoT")));
        for (var list : List.of("", "?asOf=2026-01-01")) {
            Requests.nobody()
                    .get("/api/v1/indicators" + list)
                    .then()
                    .body("items.name.en.contains('Firms that use IoT')", equalTo(list.isEmpty()));
        }
        Requests.nobody()
                .get(INDICATOR + "?asOf=2999-01-01")
                .then()
                .statusCode(400)
                .body("errors.code", contains("in-future"));
        Requests.nobody()
                .get(INDICATOR + "/history")
                .then()
                .body("items", hasSize(2))
                .body("items[0].knownFrom", nullValue())
                .body("items[0].indicator.name.en", not(equalTo("Firms that use IoT")))
                .body("items[1].changedBy", equalTo("administrator"))
                .body("items[1].knownFrom", notNullValue());
    }

    /** Both had read the same version; the other one was quicker. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            indicators/data-centre-services-on-cloud | | {"name": {"en": "x"}} | UPDATE indicator SET position = position WHERE code = 'data-centre-services-on-cloud'
            baselines/telephone-providers | | {"approximate": true} | UPDATE baseline SET position = position WHERE code = 'telephone-providers'
            targets/data-centre-services-on-cloud-2025 | /versions | {"value": 9, "inForceFrom": "2026-01-01", "decision": {"number": "1", "date": "2026-01-01"}} | UPDATE target SET position = position WHERE code = 'data-centre-services-on-cloud-2025'
            """)
    void refusesAChangeThatWaitsWhileTheDefinitionBecomesAnother(String of, String versions, String change, String hold)
            throws Exception {
        var definition = "/api/v1/" + of;
        var code = of.substring(of.indexOf('/') + 1);
        var seen = Requests.nobody().get(definition).header("ETag");
        var request = matching(Requests.administrator(), seen)
                .contentType(versions == null ? "application/merge-patch+json" : "application/json")
                .body(change);
        try (var other = SuiteDatabase.superuser();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(hold);
            var waiting = supplyAsync(
                    () -> (versions == null ? request.patch(definition) : request.post(definition + versions))
                            .statusCode(),
                    work -> new Thread(work).start());
            while (!Waits.forRow().any()) {
                assertThat(waiting).isNotDone();
            }
            statement.execute("""
                    INSERT INTO definition_version
                    SELECT kind, code, version + 1, content, now(), 'other' FROM definition_version
                    WHERE code = '%s' ORDER BY version DESC LIMIT 1""".formatted(code));
            other.commit();
            assertThat(waiting.get(5, TimeUnit.MINUTES)).isEqualTo(412);
        }
    }

    @Test
    void listsDefinitionsAsTheyWereKnown() {
        var baseline = "/api/v1/baselines/households-with-internet";
        var before = Requests.nobody().get("/api/v1/baselines").jsonPath().getString(AS_OF_INTERNET);
        var instant = OffsetDateTime.now(Clock.systemUTC()).toString();
        patch(baseline, Requests.nobody().get(baseline).header("ETag"), "{\"asOf\": \"2009\"}")
                .then()
                .statusCode(200);
        Requests.nobody().get("/api/v1/baselines").then().body(AS_OF_INTERNET, equalTo("2009"));
        Requests.nobody()
                .queryParam("asOf", instant)
                .get("/api/v1/baselines")
                .then()
                .body(AS_OF_INTERNET, equalTo(before));
        // A version that is no more is none to change.
        Requests.nobody()
                .queryParam("asOf", instant)
                .get(baseline)
                .then()
                .body("asOf", equalTo(before))
                .header("ETag", nullValue());
        for (var list : List.of("indicators", "targets")) {
            Requests.nobody()
                    .queryParam("asOf", "2999-01-01")
                    .get("/api/v1/" + list)
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("in-future"));
        }
    }

    @Test
    void refusesWhatFiguresWereRecordedInAndWhatIsMissing() {
        var seen = Requests.nobody().get("/api/v1/indicators/enterprise-cloud").header("ETag");
        patch("/api/v1/indicators/enterprise-cloud", seen, "{\"unit\": \"X\"}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-member"));
        patch("/api/v1/indicators/enterprise-cloud", seen, "{\"definition\": null, \"better\": \"FASTER\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/definition", "/better"));
    }

    /** They would be added up all the same. */
    @Test
    void refusesAWayOfPuttingValuesTogetherThatThereIsNot() {
        Map.of(
                        "speed-4g", "{\"acrossOperators\": \"UNION\", \"acrossTerritories\": \"RATIO\"}",
                        "enterprise-cloud", "{\"acrossTime\": \"UNION\", \"acrossTerritories\": \"LATEST\"}")
                .forEach((code, patch) -> {
                    var indicator = "/api/v1/indicators/" + code;
                    patch(indicator, Requests.nobody().get(indicator).header("ETag"), patch)
                            .then()
                            .statusCode(422)
                            .body("errors.pointer", hasSize(2))
                            .body("errors.code", contains("other-kind", "other-kind"));
                });
    }

    @Test
    void addsATargetsVersionByDecisionAndJudgesEachDayByTheOneInForce() {
        var seen = Requests.nobody().get(TARGET).header("ETag");
        decide(null, 55, "2026-10-01").then().statusCode(428);
        decide(seen, 55, "2026-10-01")
                .then()
                .statusCode(201)
                .header("ETag", not(equalTo(seen)))
                .body("items.value", contains(50, 55))
                .body("items[1].decidedBy", equalTo("12/QĐ-UBND"))
                .body("items[0].inForceUntil", equalTo("2026-10-01"));
        decide(seen, 60, "2026-11-01").then().statusCode(412);
        Requests.nobody().get(TARGET).then().body("value", equalTo(55)).body("decidedOn", equalTo("2026-09-15"));
        Requests.nobody()
                .get("/api/v1/progress")
                .then()
                .body("items.find { it.target.code == 'shared-new-bts-2030' }.target.value", equalTo(55));
        var listed = "/api/v1/targets?indicator=shared-new-bts";
        Requests.nobody().get(listed).then().body("items.value", contains(40, 55));
        Requests.nobody().get(listed + "&asOf=2026-09-30").then().body("items.value", contains(40, 50));
        Requests.nobody().get(TARGET + "/versions").then().body("items.value", contains(50, 55));
        Requests.nobody().get(TARGET + "/versions?asOf=2026-01-01").then().body("items.value", contains(50));
        Requests.nobody()
                .get(TARGET + "?asOf=2026-09-30")
                .then()
                .body("value", equalTo(50))
                .header("ETag", nullValue());
        Requests.nobody()
                .get("/api/v1/progress?asOf=2026-09-30")
                .then()
                .body("items.find { it.target.code == 'shared-new-bts-2030' }.target.value", equalTo(50));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "55   | 2026-09-01 | 2026-09-15 | /inForceFrom   | before-decision",
                "55   | null       | 2026-09-15 | /inForceFrom   | missing"
            })
    void refusesADecisionThatSaysTooLittleOrContradictsItself(
            String value, String from, String date, String pointer, String code) {
        var target = "/api/v1/targets/population-5g-2030";
        Requests.coordinator()
                .contentType("application/json")
                .header("If-Match", Requests.nobody().get(target).header("ETag"))
                .body("""
                        {"value": %s, "inForceFrom": %s, "decision": {"number": "1/QĐ-UBND", "date": %s}}""".formatted(value, quoted(from), quoted(date)).getBytes(StandardCharsets.UTF_8))
                .post(target + "/versions")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-content"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void readsABaselineAnewAndStartsThePathThere() {
        var baseline = "/api/v1/baselines/underground-cable-share";
        var seen = Requests.nobody().get(baseline).header("ETag");
        patch(baseline, seen, "{\"comparableTo\": [{\"indicator\": \"no-such\", \"comparability\": \"SAME\"}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/comparableTo/0/indicator"));
        patch(baseline, seen, "{\"comparableTo\": [null]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/comparableTo/0"));
        var same = "{\"indicator\": \"public-place-5g\", \"comparability\": \"NONE\"}";
        patch(baseline, seen, "{\"comparableTo\": [%s, %s]}".formatted(same, same))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/comparableTo/1"))
                .body("errors.code", contains("duplicate"));
        patch(
                        baseline,
                        seen,
                        "{\"asOf\": \"2022\", \"comparableTo\": [{\"indicator\": \"public-place-5g\", \"comparability\": \"NONE\"}]}")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2022"))
                .body("value", equalTo(10.2f));
        Requests.nobody().get(baseline + "/history").then().body("items", hasSize(2));
    }

    @Test
    void takesAJudgementWithItsEvidenceAndAuthor() {
        var judgements = "/api/v1/targets/cloud-iot-integration-2025/judgements";
        var body = """
                {"outcome": "PARTLY_MET", "judgedOn": "2026-01-10", "reason": "Mới dùng ở 6 trên 14 sở", "evidence":
                 [{"title": "Báo cáo số 05/BC-STTTT"}]}""";
        judge(judgements, body)
                .statusCode(201)
                .body("recordedBy", equalTo("coordinator"))
                .body("organisation", equalTo("dic"));
        Requests.nobody()
                .get(judgements)
                .then()
                .body("items[0].evidence[0].title", equalTo("Báo cáo số 05/BC-STTTT"))
                .body("items[0].recordedBy", nullValue());
        Requests.nobody().get(judgements + "?asOf=2026-01-10").then().body("items", hasSize(0));
        Requests.nobody()
                .get("/api/v1/progress/cloud-iot-integration-2025")
                .then()
                .body("verdict", equalTo("QUALITATIVE"))
                .body("judgement.outcome", equalTo("PARTLY_MET"))
                .body("judgement.recordedBy", nullValue());
        judge(judgements, body.replace("[{\"title\": \"Báo cáo số 05/BC-STTTT\"}]", "[]"))
                .statusCode(422)
                .body("errors.pointer", contains("/evidence"));
        judge(judgements, body.replace("[{\"title\": \"Báo cáo số 05/BC-STTTT\"}]", "[null]"))
                .statusCode(422)
                .body("errors.pointer", contains("/evidence/0"));
        judge("/api/v1/targets/population-5g-2030/judgements", body)
                .statusCode(422)
                .body("errors.code", contains("measured"));
    }

    private static io.restassured.response.ValidatableResponse judge(String path, String body) {
        return Requests.coordinator()
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then();
    }

    private static Response decide(String seen, int value, String from) {
        return matching(Requests.coordinator().contentType("application/json"), seen)
                .body("""
                        {"value": %d, "inForceFrom": "%s", "decision": {"number": "12/QĐ-UBND", "date": "2026-09-15"}}""".formatted(value, from).getBytes(StandardCharsets.UTF_8))
                .post(TARGET + "/versions");
    }

    private static Response patch(String path, String seen, String patch) {
        return matching(Requests.administrator().contentType("application/merge-patch+json"), seen)
                .body(patch.getBytes(StandardCharsets.UTF_8))
                .patch(path);
    }

    private static RequestSpecification matching(RequestSpecification request, String seen) {
        return seen == null ? request : request.header("If-Match", seen);
    }

    private static String quoted(String text) {
        return "null".equals(text) ? text : '"' + text + '"';
    }
}
