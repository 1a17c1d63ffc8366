package vn.laichau.hatangso.indicator.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.laichau.hatangso.indicator.quality.FigureSender.FINDINGS;
import static vn.laichau.hatangso.indicator.quality.FigureSender.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.observation.recording.OperatorMessages;

/** Who is asked about a finding, what it answers, and what comes of the answer: of a firm of its own. */
@QuarkusTest
@ServiceTest
class FindingAnswerTest {

    private static final int DAYS_OF_MEDIUM = 14;
    private static final String FIRM = "duoc-hoi";
    private static final String OTHER = "ubnd-03388";

    @Inject
    Clock clock;

    @BeforeEach
    void know() {
        OperatorMessages.tell("{\"code\": \"duoc-hoi\"}");
    }

    @AfterEach
    void forget() {
        Requests.superuser("""
                DELETE FROM finding_step WHERE owner = 'duoc-hoi'
                    OR finding IN (SELECT 'figure-' || id FROM figure_finding WHERE operator = 'duoc-hoi');
                DELETE FROM figure_finding WHERE operator = 'duoc-hoi';
                DELETE FROM observation WHERE operator = 'duoc-hoi';
                DELETE FROM operator_end WHERE operator = 'duoc-hoi';
                DELETE FROM known_operator WHERE code = 'duoc-hoi';
                """);
    }

    @Test
    void isAnsweredByTheFirmThatAloneOfAllFirmsSeesIt() {
        var id = jump("2043");
        Requests.operator(FIRM).then().body("items", empty());
        Requests.operator(FIRM)
                .get(FINDINGS + "?check=no-jump&period=2043-02")
                .then()
                .body("items.id", contains(id))
                .body("items[0].actions", contains("ANSWER"));
        Requests.operator("khac").get(FINDINGS + "/" + id).then().statusCode(404);
        Requests.operator("khac").get(FINDINGS + "/" + id + "/history").then().statusCode(404);
        answer(Requests.operator("khac"), id, "Không phải").statusCode(404);
        answer(Requests.committee("03388"), id, "Không phải").statusCode(403);
        answer(Requests.operator(FIRM), id, "Do phủ thêm 12 trạm")
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("actions", empty());
        answer(Requests.operator(FIRM), id, "Lần nữa")
                .statusCode(409)
                .body("code", equalTo("finding-state"))
                .body("detail", startsWith("The finding is answered; "))
                .body("detail", endsWith(": open, raised again by new figures, returned for another answer"));
        list("owner=duoc-hoi&state=ANSWERED&check=no-jump").body("items.id", contains(id));
        history(Requests.coordinator(), id)
                .body("items.transition", contains("ANSWER"))
                .body("items.reason", contains("Do phủ thêm 12 trạm"))
                .body("items.organisation", contains(FIRM))
                .body("items[0].by", notNullValue());
    }

    @Test
    void isReturnedForAReasonAndAnsweredAgainUntilItIsAccepted() {
        var id = jump("2044");
        var until = LocalDate.now(clock).plusDays(3);
        back(id, "Chưa có câu trả lời", null).statusCode(409);
        answer(Requests.operator(FIRM), id, "Đúng").statusCode(200);
        back(id, "Nêu nguồn", LocalDate.now(clock).minusDays(1))
                .statusCode(422)
                .body("errors.pointer", contains("/dueOn"))
                .body("errors.code", contains("in-past"));
        back(id, "Nêu nguồn", until)
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("dueOn", equalTo(until.toString()));
        Requests.superuser(
                "UPDATE finding_step SET due_on = '2020-01-01' WHERE finding = '%s' AND ended_at = 'infinity'"
                        .formatted(id));
        list("owner=duoc-hoi&overdue=true&check=no-jump").body("items.id", contains(id));
        answer(Requests.operator(FIRM), id, "Biên bản nghiệm thu").statusCode(200);
        list("owner=duoc-hoi&overdue=true&check=no-jump").body("items", empty());
        step("PUT", id, "acknowledgement", "{\"reason\": \"Hợp lý\"}")
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("acknowledgement.reason", equalTo("Hợp lý"));
        history(Requests.coordinator(), id)
                .body("items.transition", contains("ANSWER", "RETURN", "ANSWER", "ACKNOWLEDGE"))
                .body("items.state", contains("ANSWERED", "RETURNED", "ANSWERED", "ACCEPTED"));
        history(Requests.operator(FIRM), id)
                .body("items.reason", contains("Đúng", "Nêu nguồn", "Biên bản nghiệm thu", "Hợp lý"))
                .body("items.by", contains(nullValue(), nullValue(), nullValue(), nullValue()));
    }

    @Test
    void isHandedOverToAnotherOrganisationWhichAloneIsAskedFromThenOn() {
        var id = jump("2045");
        answer(Requests.operator(FIRM), id, "Số liệu của xã").statusCode(200);
        var before = OffsetDateTime.now(clock);
        over(id, "x", null).statusCode(422).body("errors.pointer", contains("/owner"));
        over(id, OTHER, LocalDate.now(clock).minusDays(1)).statusCode(422).body("errors.pointer", contains("/dueOn"));
        over(id, OTHER, null)
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("owner", equalTo(OTHER))
                .body(
                        "dueOn",
                        equalTo(LocalDate.now(clock).plusDays(DAYS_OF_MEDIUM).toString()));
        Requests.operator(FIRM).get(FINDINGS + "/" + id).then().statusCode(404);
        answer(Requests.operator(FIRM), id, "Vẫn vậy").statusCode(404);
        list("owner=duoc-hoi&period=2045-02").body("items", empty());
        Requests.coordinator()
                .queryParam("asOf", before.toString())
                .get(FINDINGS + "/" + id)
                .then()
                .body("owner", equalTo(FIRM))
                .body("state", equalTo("ANSWERED"))
                .body("actions", empty());
        answer(Requests.committee("03388"), id, "Đã rà soát").statusCode(200).body("owner", equalTo(OTHER));
    }

    @Test
    void isHandedOverToNoOrganisationThatEndedOrThatTheMapDoesNotKnow() {
        var id = jump("2061");
        over(id, "ubnd-99999", null).statusCode(422).body("errors.code", contains("unknown-code"));
        over(id, "ubnd-106", null)
                .statusCode(422)
                .body("errors.pointer", contains("/owner"))
                .body("errors.code", contains("organisation-ended"))
                .body("errors[0].detail", containsString("30/06/2025"));
        OperatorMessages.tell("{\"code\": \"duoc-hoi\", \"validUntil\": \"2020-01-01\"}");
        over(id, FIRM, null)
                .statusCode(422)
                .body("errors.code", contains("organisation-ended"))
                .body("errors[0].detail", containsString("31/12/2019"));
        list("period=2061-02&check=no-jump&owner=duoc-hoi").body("items.id", contains(id));
    }

    @Test
    void keepsWhoWasAskedAndTheDayWhereAnotherFigureRaisesItAgain() {
        var id = jump("2047");
        var until = LocalDate.now(clock).plusDays(2);
        over(id, OTHER, until).statusCode(200);
        report("2047-02", 95);
        list("period=2047-02&check=no-jump")
                .body("items.id", not(hasItem(id)))
                .body("items.state", contains("REOPENED"))
                .body("items.owner", contains(OTHER))
                .body("items.dueOn", contains(until.toString()));
        String next = list("period=2047-02&check=no-jump").extract().path("items[0].id");
        history(Requests.coordinator().queryParam("count", true), next)
                .body("items.transition", contains("HAND_OVER"))
                .body("total", equalTo(1));
    }

    @Test
    void goesOnAsItWasWhereItsRuleWasOutOfForceForAWhile() {
        var open = jump("2052");
        var answered = jump("2053");
        answer(Requests.operator(FIRM), answered, "Đúng").statusCode(200);
        over(jump("2054"), OTHER, null).statusCode(200);
        Object before = list("owner=duoc-hoi&check=no-jump").extract().path("items");
        rule(false);
        list("owner=duoc-hoi&check=no-jump").body("items", empty());
        list("owner=duoc-hoi&check=no-jump&state=MENDED").body("items", empty());
        rule(true);
        Requests.coordinator().post("/api/v1/quality-runs").then().statusCode(200);
        Object after = list("owner=duoc-hoi&check=no-jump")
                .body("items.id", hasItem(open))
                .extract()
                .path("items");
        assertThat(withoutDay(after)).isEqualTo(withoutDay(before));
        Requests.operator(FIRM)
                .get(FINDINGS + "/" + answered)
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        Requests.committee("03388")
                .get(FINDINGS + "?owner=" + OTHER + "&period=2054-02")
                .then()
                .body("items.state", contains("OPEN"));
        back(answered, "Nêu nguồn", null).statusCode(200).body("state", equalTo("RETURNED"));
    }

    @Test
    void isReopenedWhereTheFigureChangedWhileItsRuleWasOutOfForceOrItWasMendedBetween() {
        jump("2059");
        rule(false);
        report("2059-02", 95);
        rule(true);
        Requests.coordinator().post("/api/v1/quality-runs").then().statusCode(200);
        list("period=2059-02&check=no-jump").body("items.state", contains("REOPENED"));
        report("2059-02", 11);
        report("2059-02", 95);
        list("period=2059-02&check=no-jump").body("items.state", contains("REOPENED"));
    }

    @Test
    void inThePlanIsAskedOfAFirmAndToldToNobodyElse() {
        String id = Requests.nobody().get(FINDINGS).path("items[1].id");
        over(id, FIRM, null).statusCode(200).body("owner", equalTo(FIRM));
        Requests.operator(FIRM).get(FINDINGS + "/" + id).then().body("actions", contains("ANSWER"));
        answer(Requests.operator("khac"), id, "x").statusCode(403);
        answer(Requests.operator(FIRM), id, "Chỉ là làm tròn").statusCode(200);
        Requests.nobody()
                .get(FINDINGS + "/" + id)
                .then()
                .body("state", equalTo("OPEN"))
                .body("owner", nullValue())
                .body("actions", empty());
        history(Requests.operator("khac"), id).body("items", empty());
        Requests.nobody().get(FINDINGS + "/" + id + "/history").then().statusCode(401);
    }

    @Test
    void isAuditedWithEachStep() throws Exception {
        var id = jump("2060");
        answer(Requests.operator(FIRM), id, "Ghi vào nhật ký").statusCode(200);
        try (var connection = SuiteDatabase.superuser();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT count(*) FROM audit_entry WHERE kind = 'finding_step' AND organisation = 'duoc-hoi'")) {
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
        }
    }

    private static Object withoutDay(Object items) {
        return items.toString().replaceAll("foundAt=[^,}]*", "");
    }

    private String jump(String year) {
        report(year + "-01", 10);
        report(year + "-02", 90);
        return list("period=" + year + "-02&check=no-jump&owner=duoc-hoi")
                .extract()
                .path("items[0].id");
    }

    private static void report(String period, int numerator) {
        send("organisation-fibre,12,%s,duoc-hoi,%d,100,\n".formatted(period, numerator));
    }

    private static ValidatableResponse list(String query) {
        return Requests.coordinator().get(FINDINGS + "?" + query).then().statusCode(200);
    }

    private static ValidatableResponse history(RequestSpecification reader, String id) {
        return reader.get(FINDINGS + "/" + id + "/history").then().statusCode(200);
    }

    private static ValidatableResponse answer(RequestSpecification person, String id, String words) {
        return person.contentType("application/json")
                .header("If-Match", tag(id))
                .body("{\"answer\": \"%s\"}".formatted(words))
                .post(FINDINGS + "/" + id + "/answer")
                .then();
    }

    private static ValidatableResponse back(String id, String reason, LocalDate dueOn) {
        return step("POST", id, "return", "{\"reason\": \"%s\"%s}".formatted(reason, due(dueOn)));
    }

    private static ValidatableResponse over(String id, String owner, LocalDate dueOn) {
        return step(
                "POST", id, "handover", "{\"owner\": \"%s\", \"reason\": \"Đúng nơi\"%s}".formatted(owner, due(dueOn)));
    }

    private static String due(LocalDate day) {
        return day == null ? "" : ", \"dueOn\": \"%s\"".formatted(day);
    }

    private static ValidatableResponse step(String method, String id, String step, String body) {
        return Requests.coordinator()
                .contentType("application/json")
                .header("If-Match", tag(id))
                .body(body)
                .request(method, FINDINGS + "/" + id + "/" + step)
                .then();
    }

    private static String tag(String id) {
        return Requests.coordinator().get(FINDINGS + "/" + id).header("ETag");
    }

    private static void rule(boolean inForce) {
        var address = "/api/v1/quality-rules/no-jump";
        Requests.coordinator()
                .contentType("application/merge-patch+json")
                .header("If-Match", Requests.nobody().get(address).header("ETag"))
                .body("{\"inForce\": %b}".formatted(inForce))
                .patch(address)
                .then()
                .statusCode(200);
    }
}
