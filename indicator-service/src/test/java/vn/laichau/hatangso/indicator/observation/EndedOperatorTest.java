package vn.laichau.hatangso.indicator.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.imports.UploadedFile;
import vn.laichau.hatangso.indicator.observation.recording.OperatorMessages;

/** Of a firm whose last day was 30 June 2081, on each way in. */
@QuarkusTest
@ServiceTest
class EndedOperatorTest {

    private static final String OBSERVATIONS = "/api/v1/observations";
    private static final String HEADER = "indicator,territory,period,operator,numerator,denominator\n";
    private static final String WHY_VI =
            "Doanh nghiệp het-han chỉ tồn tại đến hết ngày 30/06/2081, kỳ này bắt đầu sau đó; doanh nghiệp kế thừa: con-do";
    private static final String WHY_EN =
            "The firm het-han existed until the end of 30/06/2081, and the period begins after that; its successor: con-do";

    @BeforeEach
    void know() {
        OperatorMessages.tell("{\"code\": \"con-do\"}");
        OperatorMessages.tell("{\"code\": \"het-han\"}");
    }

    @AfterEach
    void forget() {
        Requests.superuser("""
                DELETE FROM figure_finding WHERE period ~ '^208[0-3]';
                DELETE FROM observation_withdrawal w USING observation o WHERE o.id = w.observation AND o.operator = 'het-han';
                DELETE FROM observation WHERE operator IN ('het-han', 'con-do');
                DELETE FROM operator_end WHERE operator IN ('het-han', 'con-do');
                DELETE FROM known_operator WHERE code IN ('het-han', 'con-do');
                """);
    }

    @Test
    void entersNoFigureOfAPeriodThatBeginsAfterTheEnd() {
        end();
        enter("2081-07", "")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-content"))
                .body("errors.pointer", contains("/operator"))
                .body("errors.code", contains("operator-ended"))
                .body("errors.detail", contains(WHY_EN));
        enter("2081-07", "?validateOnly=true").statusCode(422).body("errors.code", contains("operator-ended"));
        assertThat(stored()).isZero();
    }

    @Test
    void takesFiguresOfThePeriodThatTheEndIsIn() {
        end();
        enter("2081", "").statusCode(201);
        feed("e-2081", "2081", 4).body("changed", equalTo(1)).body("rejected", equalTo(0));
        assertThat(UploadedFile.of("text/csv", "", HEADER + line("2081", 5)).getInt("changed"))
                .isEqualTo(1);
    }

    @Test
    void importsNoSuchFigureAndSaysSoAtItsLine() {
        end();
        var file = HEADER
                + line("2081", 3)
                + line("2081-Q3", 3)
                + line("2082", 3)
                + line("2081-07", 3)
                + line("2082", 3).replace("het-han", "con-do");
        var whole = UploadedFile.of("text/csv", "", file);
        assertThat(whole.getString("state")).isEqualTo("REJECTED");
        assertThat(whole.getList("errors.line")).containsExactly(3, 4, 5);
        assertThat(whole.getList("errors.pointer")).containsOnly("/operator");
        assertThat(whole.getList("errors.code")).containsOnly("operator-ended");
        assertThat(whole.getList("errors.detail.vi")).containsOnly(WHY_VI);
        assertThat(whole.getList("errors.detail.en")).containsOnly(WHY_EN);
        assertThat(stored()).isZero();
        var tried = UploadedFile.of("text/csv", "?partial=true&validateOnly=true", file);
        assertThat(tried.getInt("rejected")).isEqualTo(3);
        assertThat(tried.getInt("created")).isEqualTo(2);
        assertThat(stored()).isZero();
        assertThat(UploadedFile.of("text/csv", "?partial=true", file).getInt("created"))
                .isEqualTo(2);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void takesNoSuchFigureFromASubmissionAndSaysWhoGoesOn() {
        end();
        feed("e-1", "2082", 3)
                .body("created", equalTo(0))
                .body("rejected", equalTo(1))
                .body("errors.item", contains("e-1/3"))
                .body("errors.code", contains("operator-ended"))
                .body("errors[0].detail.vi", equalTo(WHY_VI));
        assertThat(stored()).isZero();
    }

    @Test
    void saysThatNobodyGoesOn() {
        OperatorMessages.tell("{\"code\": \"het-han\", \"validUntil\": \"2081-07-01\"}");
        feed("e-2", "2082", 3)
                .body("errors[0].detail.en", equalTo(WHY_EN.replace("its successor: con-do", "it has no successor")))
                .body(
                        "errors[0].detail.vi",
                        equalTo(WHY_VI.replace("doanh nghiệp kế thừa: con-do", "không có doanh nghiệp kế thừa")));
    }

    /** It was recorded before anybody said that the firm had ended. */
    @Test
    void letsAFigureThatIsThereBeCorrectedOnEachWayAndTakenBack() {
        var entered = enter("2082", "").statusCode(201).extract();
        feed("e-3", "2083", 3).body("created", equalTo(1));
        end();
        var corrected = Requests.coordinator()
                .contentType("application/json")
                .header("If-Match", entered.header("ETag"))
                .body("{\"numerator\": 4, \"denominator\": 9}")
                .put(entered.header("Location"))
                .then()
                .statusCode(200)
                .extract();
        feed("e-3", "2083", 5).body("changed", equalTo(1)).body("rejected", equalTo(0));
        assertThat(UploadedFile.of("text/csv", "", HEADER + line("2082", 4) + line("2083", 5))
                        .getInt("unchanged"))
                .isEqualTo(2);
        assertThat(UploadedFile.of("text/csv", "", HEADER + line("2083", 6)).getInt("changed"))
                .isEqualTo(1);
        Requests.withdraw(
                        Requests.coordinator(),
                        entered.header("Location"),
                        corrected.header("ETag"),
                        "Của doanh nghiệp kế thừa")
                .statusCode(204);
        enter("2082", "").statusCode(422).body("errors.code", contains("operator-ended"));
    }

    @Test
    void takesFiguresAgainWhenTheFirmGoesOnAfterAll() {
        end();
        enter("2082", "").statusCode(422);
        OperatorMessages.tell("{\"code\": \"het-han\"}");
        enter("2082", "").statusCode(201);
    }

    private static void end() {
        OperatorMessages.tell("{\"code\": \"het-han\", \"validUntil\": \"2081-07-01\", \"successor\": \"con-do\"}");
    }

    private static ValidatableResponse enter(String period, String options) {
        return Requests.coordinator()
                .contentType("application/json")
                .body("""
                        {"indicator": "household-fibre", "territory": "12", "period": "%s", "operator": "het-han",
                         "numerator": 3, "denominator": 9}""".formatted(period))
                .post(OBSERVATIONS + options)
                .then();
    }

    private static ValidatableResponse feed(String submission, String period, int numerator) {
        return Requests.of("agency-service", "dic", "observations-feed")
                .contentType("application/json")
                .body("""
                        {"submission": "%1$s", "version": 1, "organisation": "het-han", "items": [{"item": "%1$s/%3$d",
                         "indicator": "household-fibre", "territory": "12", "period": "%2$s", "operator": "het-han",
                         "numerator": %3$d, "denominator": 9}]}""".formatted(submission, period, numerator))
                .post("/internal/v1/figure-messages")
                .then()
                .statusCode(200);
    }

    private static String line(String period, int numerator) {
        return "household-fibre,12,%s,het-han,%d,9\n".formatted(period, numerator);
    }

    private static long stored() {
        return SuiteDatabase.count("SELECT count(*) FROM observation WHERE operator IN ('het-han', 'con-do')");
    }
}
