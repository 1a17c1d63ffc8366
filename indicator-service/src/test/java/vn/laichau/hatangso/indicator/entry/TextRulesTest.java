package vn.laichau.hatangso.indicator.entry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.indicator.DemonstrationProfile;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

/** In each place where people enter words, # stands for a character that no text may hold. */
@QuarkusTest
@TestProfile(DemonstrationProfile.class)
@ServiceTest
class TextRulesTest {

    private static final String API = "/api/v1/";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "indicators/industry-iot                 | {\"name\": {\"en\": \"#\"}}                | /name/en",
                "indicators/industry-iot                 | {\"definition\": {\"vi\": \"#\"}}          | /definition/vi",
                "indicators/industry-iot                 | {\"theme\": \"#\"}                         | /theme",
                "indicators/industry-iot                 | {\"numerator\": {\"vi\": \"#\"}}           | /numerator/vi",
                "indicators/industry-iot                 | {\"denominator\": {\"en\": \"#\"}}         | /denominator/en",
                "baselines/households-with-internet      | {\"name\": {\"vi\": \"#\"}}                | /name/vi",
                "baselines/households-with-internet      | {\"corrected\": \"#\"}                     | /corrected",
                "baselines/households-with-internet      | {\"en\": \"#\"}                            | /en",
                "territories/03637/2025-07-01            | {\"nameVi\": \"#\"}                        | /nameVi",
                "territories/03637/2025-07-01            | {\"typeVi\": \"#\"}                        | /typeVi",
                "territories/03637/2025-07-01            | {\"legalBasis\": \"#\"}                    | /legalBasis",
                "territories/03637/2025-07-01            | {\"aliases\": [\"#\"]}                     | /aliases/0"
            })
    void isSoundWhereAnAdministratorChangesWhatIsThere(String path, String patch, String pointer) {
        refuses(
                Requests.administrator()
                        .header("If-Match", Requests.nobody().get(API + path).header("ETag"))
                        .contentType("application/merge-patch+json"),
                "PATCH",
                path,
                patch,
                pointer);
    }

    @Test
    void isSoundWhereWhatAFigureOfThePlanIsHeldAgainstIsExplained() {
        var why = """
                {"comparableTo": [{"indicator": "industry-iot", "comparability": "NONE", "reason": {"vi": "#", "en": "x"}}]}""";
        var baseline = "baselines/households-with-internet";
        refuses(
                Requests.administrator()
                        .header(
                                "If-Match",
                                Requests.nobody().get(API + baseline).header("ETag"))
                        .contentType("application/merge-patch+json"),
                "PATCH",
                baseline,
                why,
                "/comparableTo/0/reason/vi");
    }

    @Test
    void isSoundInTheWordsOfARule() {
        var rule = "quality-rules/no-jump";
        refuses(
                Requests.coordinator()
                        .header("If-Match", Requests.nobody().get(API + rule).header("ETag"))
                        .contentType("application/merge-patch+json"),
                "PATCH",
                rule,
                "{\"statement\": {\"vi\": \"#\"}}",
                "/statement/vi");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | period-locks                                      | {\"period\": \"2090\", \"reason\": \"#\"} | /reason",
                "PUT  | quality-findings/plan-1/acknowledgement           | {\"reason\": \"#\"}                       | /reason",
                "POST | quality-findings/plan-1/return                    | {\"reason\": \"#\"}                       | /reason",
                "POST | quality-findings/plan-1/handover                  | {\"owner\": \"vnpt\", \"reason\": \"#\"}   | /reason",
                "POST | targets/cloud-iot-integration-2025/judgements     | {\"outcome\": \"MET\", \"judgedOn\": \"2026-01-10\", \"reason\": \"#\", \"evidence\": [{\"title\": \"x\"}]} | /reason",
                "POST | targets/cloud-iot-integration-2025/judgements     | {\"outcome\": \"MET\", \"judgedOn\": \"2026-01-10\", \"reason\": \"x\", \"evidence\": [{\"title\": \"#\"}]} | /evidence/0/title"
            })
    void isSoundWhereACoordinatorGivesReasons(String method, String path, String body, String pointer) {
        refuses(Requests.coordinator().contentType("application/json"), method, path, body, pointer);
    }

    @Test
    void isSoundInTheNumberOfADecision() {
        var target = "targets/population-5g-2030";
        refuses(
                Requests.coordinator()
                        .header("If-Match", Requests.nobody().get(API + target).header("ETag"))
                        .contentType("application/json"),
                "POST",
                target + "/versions",
                """
                {"value": 55, "inForceFrom": "2026-10-01", "decision": {"number": "#", "date": "2026-09-15"}}""",
                "/decision/number");
    }

    @Test
    void isSoundWhereALeaderSaysOtherwise() {
        refuses(
                Requests.leader().contentType("application/json"),
                "PUT",
                "progress/overrides/population-5g-2030",
                "{\"verdict\": \"MISSED\", \"reason\": \"#\"}",
                "/reason");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"legalBasis, /legalBasis", "nameVi, /units/0/nameVi", "typeVi, /units/0/typeVi"})
    void isSoundInAMerger(String member, String pointer) {
        var merger = """
                {"inForceFrom": "2027-01-01", "legalBasis": "Nghị quyết", "units": [{"code": "03637", "typeVi": "Xã",
                 "nameVi": "Mới", "nameEn": "New", "parentCode": "12", "predecessors": ["03637"]}]}""".replaceFirst("(\"" + member + "\": \")", "$1#");
        refuses(
                Requests.administrator().contentType("application/json"),
                "POST",
                "territories/mergers",
                merger,
                pointer);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "indicators/industry-iot                 | {\"name\": {\"vi\": \"Tên\\nhai dòng\"}}   | /name/vi",
                "baselines/households-with-internet      | {\"name\": {\"en\": \"a\\u2028b\"}}         | /name/en",
                "territories/03637/2025-07-01            | {\"nameVi\": \"An\\nBình\"}               | /nameVi",
                "territories/03637/2025-07-01            | {\"aliases\": [\"An\\tBình\"]}            | /aliases/0"
            })
    void isOneLineInNames(String path, String patch, String pointer) {
        Requests.administrator()
                .header("If-Match", Requests.nobody().get(API + path).header("ETag"))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(API + path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains("not-one-line"));
    }

    @Test
    void isOneLineInTheNameOfAVillageAndNotTooLong() {
        Requests.administrator()
                .contentType("text/csv")
                .body(("code,validFrom,validUntil,type,nameVi,nameEn,parentCode,legalBasis\n"
                                + "V1,2025-07-01,,Bản,\"An\nBình\",,03640,\n"
                                + "V2,2025-07-01,,Bản," + "a".repeat(1_001) + ",,03640,\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post(API + "territories/villages")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/nameVi", "/nameVi"))
                .body("errors.code", contains("not-one-line", "too-long"));
    }

    @Test
    void isNoVillageInALineThatSaysNull() {
        Requests.administrator()
                .contentType("application/x-ndjson")
                .body("null\n".getBytes(StandardCharsets.UTF_8))
                .post(API + "territories/villages")
                .then()
                .statusCode(422)
                .body("errors.code", contains("wrong-type"))
                .body("errors.line", contains(1));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {"V1,2025-07-01,,Bản,#,,03640, | /nameVi", "V1,2025-07-01,,Bản,Mới,,#, | /parentCode"})
    void isSoundInAFileOfVillages(String line, String pointer) {
        refuses(
                Requests.administrator().contentType("text/csv"),
                "POST",
                "territories/villages",
                "code,validFrom,validUntil,type,nameVi,nameEn,parentCode,legalBasis\n" + line + "\n",
                pointer);
    }

    @Test
    void isSoundWhereAFigureIsTakenBackOrAPeriodOpened() {
        String lock = Requests.coordinator()
                .contentType("application/json")
                .body("{\"period\": \"2091\", \"reason\": \"x\"}")
                .post(API + "period-locks")
                .header("Location");
        Requests.withdraw(Requests.coordinator(), lock, "\"1\"", "a\u202eb")
                .statusCode(422)
                .body("errors.pointer", contains("/reason"))
                .body("errors.code", contains("control-character"));
        Requests.withdraw(Requests.coordinator(), lock, "\"1\"", "Mo\u0309 lại").statusCode(200);
        Requests.coordinator().get(lock).then().body("withdrawalReason", equalTo("M\u1ECF lại"));
        String figure = Requests.coordinator()
                .contentType("application/json")
                .body("""
                        {"indicator": "household-fibre", "territory": "12", "period": "2092", "numerator": 1, "denominator": 2}""")
                .post(API + "observations")
                .header("Location");
        Requests.withdraw(
                        Requests.coordinator(),
                        figure,
                        Requests.coordinator().get(figure).header("ETag"),
                        "a\u202eb")
                .statusCode(422)
                .body("errors.pointer", contains("/reason"))
                .body("errors.code", contains("control-character"));
        Requests.coordinator().get(figure).then().statusCode(200);
    }

    @Test
    void isNoAddressOfEvidenceThatShowsAsAnother() {
        for (var address : new String[] {"https://x.vn/\u202efdp.exe", "https:x"}) {
            Requests.coordinator()
                    .contentType("application/json")
                    .body("""
                            {"outcome": "MET", "judgedOn": "2026-01-10", "reason": "x", "evidence": [{"title": "x", "address": "%s"}]}""".formatted(address).getBytes(StandardCharsets.UTF_8))
                    .post(API + "targets/cloud-iot-integration-2025/judgements")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/evidence/0/address"));
        }
    }

    private static void refuses(RequestSpecification by, String method, String path, String body, String pointer) {
        by.body(body.replace("#", "a\u202eb").getBytes(StandardCharsets.UTF_8))
                .request(method, API + path)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-content"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains("control-character"));
    }
}
