package vn.laichau.hatangso.reporting.report.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.source.AgencyFacts;

/** Whom a letter goes to. */
class DebtorsTest {

    private static final String DATED = "\"onTimeBefore\": \"2026-12-15T00:00:00+07:00\"";

    @ParameterizedTest
    @CsvSource({
        "MISSING, true",
        "DRAFT, true",
        "OVERDUE, true",
        "RETURNED, true",
        "SENT, false",
        "SUBMITTED, false",
        "ACCEPTED, false",
        "WAIVED, false"
    })
    void areThoseWhoHaveToSendSomething(String state, boolean reminded) {
        var agency = facts(duty("plan", DATED, body("vnpt", state)));
        assertThat(debtors(agency, null)).isEqualTo(reminded ? List.of("vnpt") : List.of());
    }

    @Test
    void oweAnObligationThatHasADay() {
        assertThat(debtors(facts(duty("plan", "\"owed\": 1", body("vnpt", "MISSING"))), null))
                .isEmpty();
    }

    @Test
    void areNamedOnceInTheOrderOfTheirCodesAndNeverTheIssuer() {
        var agency = facts(
                duty("plan", DATED, body("vnpt", "MISSING"), body("dic", "MISSING"), body("ghn", "DRAFT")),
                duty("report", DATED, body("ghn", "OVERDUE"), body("buu-dien", "RETURNED")));
        assertThat(debtors(agency, null)).containsExactly("buu-dien", "ghn", "vnpt");
        assertThat(debtors(agency, "plan")).containsExactly("ghn", "vnpt");
        assertThat(debtors(agency, "report")).containsExactly("buu-dien", "ghn");
        assertThat(debtors(agency, "other")).isEmpty();
    }

    @Test
    void areThoseWhoAnswerForABodyThatHasEnded() {
        var ended = "{\"code\": \"ubnd-106\", \"state\": \"MISSING\", \"answeredBy\": \"%s\"}";
        var agency = facts(duty("plan", DATED, ended.formatted("ubnd-xa"), ended.formatted("dic")));
        assertThat(debtors(agency, null)).containsExactly("ubnd-xa");
    }

    private static List<String> debtors(AgencyFacts agency, String obligation) {
        return ReminderLetters.debtors(agency, obligation, "dic").toList();
    }

    private static String body(String code, String state) {
        return "{\"code\": \"%s\", \"state\": \"%s\"}".formatted(code, state);
    }

    private static String duty(String obligation, String member, String... bodies) {
        return "{\"obligation\": \"%s\", %s, \"organisations\": [%s]}"
                .formatted(obligation, member, String.join(", ", bodies));
    }

    private static AgencyFacts facts(String... obligations) {
        try {
            return ExactJson.as(
                    AgencyFacts.class,
                    ExactJson.read("{\"obligations\": [%s]}".formatted(String.join(", ", obligations))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
