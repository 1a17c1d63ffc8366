package vn.laichau.hatangso.reporting.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Agency;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Submission;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Work;
import vn.laichau.hatangso.reporting.source.ReportedObligation.Debtor;

/** What reports read out of the answers of the other services. */
class FactsTest {

    @ParameterizedTest
    @CsvSource({
        "MISSING, true, true",
        "DRAFT, true, true",
        "OVERDUE, true, true",
        "RETURNED, false, true",
        "SENT, false, false",
        "SUBMITTED, false, false",
        "ACCEPTED, false, false",
        "WAIVED, false, false"
    })
    void tellWhoOwesAllAndWhoHasToSendAgain(String state, boolean owes, boolean open) {
        var debtor = as(Debtor.class, "{\"code\": \"vnpt\", \"state\": \"%s\"}".formatted(state));
        assertThat(debtor.owes()).isEqualTo(owes);
        assertThat(debtor.isOpen()).isEqualTo(open);
        assertThat(debtor.needNotSend()).isEqualTo(state.equals("WAIVED"));
        assertThat(debtor.answering()).isEqualTo("vnpt");
    }

    @Test
    void takeWhoWasReleasedAfterItHadSentForOneThatSent() {
        assertThat(as(Debtor.class, "{\"state\": \"WAIVED\", \"sentAt\": \"2026-12-01T08:00:00+07:00\"}")
                        .needNotSend())
                .isFalse();
        assertThat(as(Debtor.class, "{\"code\": \"ubnd-106\", \"answeredBy\": \"ubnd-xa\"}")
                        .answering())
                .isEqualTo("ubnd-xa");
    }

    /** Of an obligation whose day is 15 December, and of a body that has until 22 December. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-14T16:59:59.999999Z, true, true",
        "2026-12-14T17:00:00Z, false, true",
        "2026-12-21T16:59:59.999999Z, false, true",
        "2026-12-21T17:00:00Z, false, false"
    })
    void tellWhoseDayIsStillToCome(Instant at, boolean ahead, boolean aheadForOne) {
        var reportedObligation = as(ReportedObligation.class, "{\"onTimeBefore\": \"2026-12-15T00:00:00+07:00\"}");
        var undated = as(ReportedObligation.class, "{\"owed\": 2}");
        var one = as(Debtor.class, "{\"onTimeBefore\": \"2026-12-22T00:00:00+07:00\"}");
        var other = as(Debtor.class, "{\"code\": \"vnpt\"}");
        assertThat(reportedObligation.isAhead(at)).isEqualTo(ahead);
        assertThat(reportedObligation.isAhead(other, at)).isEqualTo(ahead);
        assertThat(reportedObligation.isAhead(one, at)).isEqualTo(aheadForOne);
        assertThat(undated.isDated()).isFalse();
        assertThat(undated.isAhead(at)).isFalse();
        assertThat(undated.isAhead(other, at)).isFalse();
        assertThat(undated.isAhead(one, at)).isEqualTo(aheadForOne);
    }

    @ParameterizedTest
    @CsvSource({
        "TELECOM_OPERATOR, true",
        "POSTAL_OPERATOR, true",
        "DEPARTMENT, false",
        "COMMUNE_COMMITTEE, false",
        ", false"
    })
    void tellFirmsFromBodiesOfTheState(String kind, boolean operator) {
        assertThat(new Agency(kind, null, null, null).isOperator()).isEqualTo(operator);
    }

    @ParameterizedTest
    @CsvSource({"operator-plan, true", ", true", "agency-report, false"})
    void tellPlansOfOperatorsFromOtherSubmissions(String obligation, boolean plan) {
        assertThat(new Submission("1", obligation, "vnpt", 2027, "").isPlanOfOperator())
                .isEqualTo(plan);
    }

    @Test
    void countWorkByItsStates() {
        var work = new Work("dic", Map.of("ASSIGNED", 2, "COMPLETED", 3, "RETURNED", 4), 1);
        assertThat(work.in(List.of("COMPLETED"))).isEqualTo(3);
        assertThat(work.in(List.of("ASSIGNED", "RETURNED", "SUBMITTED"))).isEqualTo(6);
        assertThat(work.in(List.of())).isZero();
    }

    /** Two steps, one whose end is not known, and two that came in each other's place. */
    @ParameterizedTest
    @CsvSource({"a, c", "b, c", "c, ", "lost, ", "one, ", "other, "})
    void followABodyToTheOneThatIsThereNow(String code, String successor) {
        var agency = as(AgencyFacts.class, """
                {"organisations": {"c": {"name": {"vi": "c", "en": "c"}}},
                 "successors": {"a": "b", "b": "c", "lost": "nobody", "one": "other", "other": "one"}}""");
        assertThat(agency.successorOf(code).map(body -> body.name().vi()).orElse(null))
                .isEqualTo(successor);
    }

    /** Present names win: a code may have been given again. */
    @Test
    void nameABodyAsItIsCalledOrWasCalledLast() {
        var agency = as(AgencyFacts.class, """
                {"organisations": {"dic": {"name": {"vi": "Sở", "en": "D"}}},
                 "formerOrganisations": {"dic": {"name": {"vi": "Sở cũ", "en": "D"}}, "dpt": {"name": {"vi": "Bưu chính", "en": "P"}}}}""");
        assertThat(agency.find("dic").orElseThrow().name().vi()).isEqualTo("Sở");
        assertThat(agency.find("dpt").orElseThrow().name().vi()).isEqualTo("Bưu chính");
        assertThat(agency.find("nobody")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dic, true, true",
        "finance, true, true",
        "vnpt, false, true",
        "viettel, false, true",
        "departments, true, true",
        "ghn, false, false"
    })
    void tellWhoLeadsATaskAndWhoTakesPartInIt(String code, boolean leads, boolean takesPart) {
        var agency = as(AgencyFacts.class, """
                {"groups": {"departments": ["finance"], "operators": ["viettel"]},
                 "taskList": [{"leads": ["dic", "departments"], "cooperating": ["vnpt", "operators"]}]}""");
        var task = agency.taskList().get(0);
        assertThat(agency.leads(code, task)).isEqualTo(leads);
        assertThat(agency.hasPartIn(code, task)).isEqualTo(takesPart);
    }

    @Test
    void takeADecisionThatIsNotThereForNone() {
        var agency = as(AgencyFacts.class, """
                {"proposals": [{"id": "p", "decision": "2"}, {"id": "q", "decision": "3"}, {"id": "r"}],
                 "decisions": [{"id": "1", "number": "1/QĐ"}, {"id": "2", "number": "2/QĐ"}]}""");
        assertThat(agency.proposals().stream()
                        .map(each ->
                                agency.decisionOn(each).map(Decision::number).orElse("none")))
                .containsExactly("2/QĐ", "none", "none");
    }

    /** Of Mường Kim: one before it had its present borders, one in them, and one elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "03595, 2025-07-01, 2025-07-01, true",
        "03595, 2025-07-01, 2025-06-30, false",
        "03595, 2020-01-01, 2025-06-30, true",
        "03595, , 2025-06-30, true",
        "03388, 2020-01-01, 2025-07-01, false"
    })
    void tellWhereAnObstacleLies(String unit, LocalDate validOn, LocalDate map, boolean inside) {
        var obstacle = new ReportedObstacle(
                "1",
                "vnpt",
                null,
                "",
                null,
                "OPEN",
                null,
                List.of(),
                List.of(
                        new ReportedObstacle.Place("99999", LocalDate.EPOCH),
                        new ReportedObstacle.Place(unit, validOn)),
                List.of());
        assertThat(obstacle.isIn("03595", map)).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "vnpt"                                              | vnpt | vnpt | vnpt | true
            {"code": "vnpt"}                                    | vnpt | vnpt | vnpt | true
            {"code": "vnpt", "name": "VNPT"}                    | vnpt | VNPT | VNPT | false
            {"code": "vnpt", "name": {"vi": "Viễn thông"}}      | vnpt | Viễn thông | Viễn thông | false
            {"code": "vnpt", "name": {"vi": "Viễn thông", "en": "Telecoms"}} | vnpt | Viễn thông | Telecoms | false
            """)
    void nameAThingByItsCodeWhereNothingElseIsKnown(String json, String code, String vi, String en, boolean bare) {
        var namedCode = as(NamedCode.class, json);
        assertThat(namedCode.code()).isEqualTo(code);
        assertThat(namedCode.in(Language.VI)).isEqualTo(vi);
        assertThat(namedCode.in(Language.EN)).isEqualTo(en);
        assertThat(namedCode.isBare()).isEqualTo(bare);
    }

    /** Its number is its number, symbol, day and issuer, all four. */
    @ParameterizedTest
    @CsvSource({
        "2118, KH-UBND, 2023-06-05, ppc, true",
        ", KH-UBND, 2023-06-05, ppc, false",
        "2118, , 2023-06-05, ppc, false",
        "2118, KH-UBND, , ppc, false",
        "2118, KH-UBND, 2023-06-05, , false"
    })
    void citeAPlanByItsNumberWhereAllOfItIsKnown(
            String number, String symbol, LocalDate issuedOn, String issuer, boolean numbered) {
        assertThat(new IndicatorFacts.Plan("x", null, false, number, symbol, issuedOn, issuer).isNumbered())
                .isEqualTo(numbered);
    }

    private static <T> T as(Class<T> type, String json) {
        try {
            return ExactJson.as(type, ExactJson.read(json));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
