package vn.laichau.hatangso.systemtests.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.Contracts;

class ExamplesTest {

    /** Without a body, and only while another service refuses what it was sent, or while something long has not ended; and what needs a PDF signed outside. */
    static final Set<String> NEED_LUCK = Set.of(
            "agency-service POST /api/v1/decisions/{id}/redelivery",
            "agency-service POST /api/v1/submissions/{id}/findings/redelivery",
            "indicator-service POST /api/v1/imports/{id}/cancellation",
            "reporting-service DELETE /api/v1/jobs/{id}",
            "reporting-service POST /api/v1/reports/{id}/signatures",
            "reporting-service POST /api/v1/reports/{id}/seal");

    /** Of a file nothing can be shown but what it is answered with; a plan is a file, although it is one of JSON. */
    @Test
    void areGivenOfAllThatIsSentAndOfItsAnswers() {
        var missing = Contracts.operations().stream()
                .filter(operation -> !operation.method().equals("GET"))
                .filter(operation -> !NEED_LUCK.contains(operation.name()))
                .flatMap(operation -> Example.missing(operation)
                        .filter(what -> !(PlanFiles.isTakenBy(operation) && what.equals(AnswerSchema.JSON)))
                        .map(what -> operation.name() + ": " + what));
        assertThat(missing).isEmpty();
    }

    @Test
    void showALetterThatIsOnItsWayWhereNoneIsNew() {
        assertThat(answer("POST /api/v1/reports", 200).path("kind").asText()).isEqualTo("REMINDER");
        assertThat(answer("POST /api/v1/reminder-letters", 200).path("drafted").asInt(-1))
                .isZero();
        assertThat(answer("POST /api/v1/reminder-letters", 201).path("drafted").asInt())
                .isPositive();
    }

    private static JsonNode answer(String request, int status) {
        return Contracts.operations().stream()
                .filter(operation -> operation.name().equals("reporting-service " + request))
                .flatMap(Example::of)
                .findFirst()
                .flatMap(example -> example.answer(status))
                .orElseThrow();
    }
}
