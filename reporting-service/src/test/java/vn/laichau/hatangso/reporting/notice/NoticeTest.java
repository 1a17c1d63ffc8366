package vn.laichau.hatangso.reporting.notice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.reporting.ReportingCalls.ANNUAL_2026;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.as;
import static vn.laichau.hatangso.reporting.ReportingCalls.ask;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ReportingCalls;
import vn.laichau.hatangso.reporting.ServiceTest;
import vn.laichau.hatangso.reporting.report.ReportKind;

@QuarkusTest
@ServiceTest
class NoticeTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(7_000);
    private static final String POST = "/agency/internal/v1/notices/[0-9a-f-]{36}";

    @Inject
    NoticePublisher rounds;

    @Inject
    Notices notices;

    @BeforeEach
    void peersAreWellAndNothingWaits() throws SQLException {
        PeerServices.answerWell();
        postAnswers(204);
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM report_notice");
        }
    }

    @Test
    void tellsEveryoneThePlanNamesThatAReportWasIssued() {
        issue(ask(ANNUAL_2026).path("id"), "{\"number\": %d, \"issuedOn\": \"2026-11-25\"}");

        rounds.round();
        rounds.round();

        PeerServices.wireMock()
                .verifyThat(
                        1,
                        putRequestedFor(urlPathMatching(POST))
                                .withHeader("Authorization", equalTo("Bearer " + PeerServices.OUR_TOKEN))
                                .withRequestBody(matchingJsonPath("$.organisations[?(@ == 'departments')]"))
                                .withRequestBody(matchingJsonPath("$.kinds[?(@ == 'TELECOM_OPERATOR')]"))
                                .withRequestBody(matchingJsonPath(
                                        "$.subject", WireMock.containing("/BC-STTTT ngày 25 tháng 11")))
                                .withRequestBody(matchingJsonPath("$.body", WireMock.containing("/bao-cao/"))));
    }

    @Test
    void tellsTheIssuerOfALateReportByWhichDayItWasToBeSent() {
        var id = UUID.fromString(ask(ANNUAL_2026).path("id"));
        QuarkusTransaction.requiringNew().run(() -> notices.leaveOverdue(id, LocalDate.of(2026, 11, 24)));

        rounds.round();

        PeerServices.wireMock()
                .verifyThat(
                        1,
                        putRequestedFor(urlPathMatching(POST))
                                .withRequestBody(matchingJsonPath("$.organisations[0]", equalTo("dic")))
                                .withRequestBody(
                                        matchingJsonPath("$.subject", WireMock.containing("Quá hạn gửi: Báo cáo")))
                                .withRequestBody(matchingJsonPath(
                                        "$.body", WireMock.containing("Hạn gửi: ngày 24 tháng 11 năm 2026")))
                                .withRequestBody(matchingJsonPath("$.body", WireMock.containing("/bao-cao/" + id))));
    }

    @Test
    void leadsTheIssuerOfALateReportThatNobodyHasBegunToWhereItIsMade() {
        QuarkusTransaction.requiringNew()
                .run(() -> notices.leaveUnbegun("lai-chau-2023", ReportKind.ANNUAL, 2026, LocalDate.of(2026, 12, 20)));

        rounds.round();
        rounds.round();

        PeerServices.wireMock()
                .verifyThat(
                        1,
                        putRequestedFor(urlPathMatching(POST))
                                .withRequestBody(matchingJsonPath("$.organisations[0]", equalTo("dic")))
                                .withRequestBody(matchingJsonPath(
                                        "$.subject",
                                        WireMock.containing(
                                                "Quá hạn gửi: Báo cáo: Kết quả năm 2026 thực hiện Kế hoạch")))
                                .withRequestBody(matchingJsonPath(
                                        "$.body",
                                        WireMock.containing("ngày 20 tháng 12 năm 2026; chưa có dự thảo nào")))
                                .withRequestBody(matchingJsonPath(
                                        "$.body", WireMock.containing("/bao-cao/lap?loai=ANNUAL&ma=lai-chau-2023"))));
    }

    @Test
    void sendsALetterItselfToTheBodyThatIsReminded() throws SQLException {
        ReportingCalls.forgetLetters();
        var letter = ask("{\"kind\": \"REMINDER\", \"year\": 2026, \"subject\": \"vietnamobile\"}");
        letter.then().statusCode(201);
        issue(letter.path("id"), "{\"number\": %d, \"issuedOn\": \"2026-11-25\", \"unit\": \"CNTT\"}");

        rounds.round();

        PeerServices.wireMock()
                .verifyThat(
                        1,
                        putRequestedFor(urlPathMatching(POST))
                                .withRequestBody(matchingJsonPath("$.organisations[0]", equalTo("vietnamobile")))
                                .withRequestBody(matchingJsonPath(
                                        "$.body", WireMock.containing("Vietnamobile có nghĩa vụ gửi"))));
    }

    @Test
    void remindsNobodyWhoOwesNothing() {
        ask("{\"kind\": \"REMINDER\", \"year\": 2026, \"subject\": \"viettel\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", org.hamcrest.Matchers.equalTo("owes-nothing"));
    }

    @Test
    void keepsANoticeWhileThePostIsAway() throws SQLException {
        issue(ask(ANNUAL_2026).path("id"), "{\"number\": %d, \"issuedOn\": \"2026-11-25\"}");
        postAnswers(503);

        rounds.round();

        assertThat(SuiteDatabase.count("""
                        SELECT count(*) FROM report_notice WHERE done_at IS NULL AND tries = 1 AND last_failure = 'HTTP 503'
                        AND next_try_at = enqueued_at + interval '1 minute'
                        """)).isOne();
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE report_notice SET next_try_at = '2020-01-01'");
        }
        postAnswers(204);
        rounds.round();
        assertThat(SuiteDatabase.count("SELECT count(*) FROM report_notice WHERE done_at IS NULL"))
                .isZero();
    }

    /** Once a report, however often the schedule or the records office says so. */
    @Test
    void tellsTheIssuerOnceThatADraftWasMadeAndThatItIsNotMeantInEarnest() {
        PeerServices.answer(
                PeerServices.AGENCY,
                okJson(PeerServices.body("agency").replace("\"demonstration\": false", "\"demonstration\": true")));
        var id = UUID.fromString(ask(ANNUAL_2026).path("id"));
        for (int i = 0; i < 2; i++) {
            QuarkusTransaction.requiringNew().run(() -> notices.leave(id, Notices.About.DRAFTED));
        }
        rounds.round();
        PeerServices.wireMock()
                .verifyThat(
                        1,
                        putRequestedFor(urlPathMatching(POST))
                                .withRequestBody(matchingJsonPath("$.organisations[0]", equalTo("dic")))
                                .withRequestBody(
                                        matchingJsonPath(
                                                "$.subject",
                                                WireMock.containing(
                                                        "[DỮ LIỆU TRÌNH DIỄN] Dự thảo: Báo cáo: Kết quả năm 2026 thực hiện Kế hoạch")))
                                .withRequestBody(matchingJsonPath("$.body", WireMock.containing("/bao-cao/" + id))));
    }

    private static void postAnswers(int status) {
        PeerServices.wireMock()
                .register(WireMock.put(urlPathMatching(POST))
                        .willReturn(aResponse().withStatus(status)));
    }

    private static void issue(String id, String number) {
        step("coordinator", "dic", id, "review", null);
        step("leader", "ppc", id, "approval", "{}");
        step("clerk", "dic", id, "number", number.formatted(NUMBERS.incrementAndGet()));
        step("clerk", "dic", id, "issue", "{\"signer\": \"(Người ký)\", \"signedFor\": [\"GIÁM ĐỐC\"]}");
    }

    private static void step(String role, String organisation, String id, String verb, String body) {
        var request = as(role, organisation)
                .header("If-Match", coordinator().get(REPORTS + "/" + id).header("ETag"))
                .contentType("application/json");
        (body == null ? request : request.body(body))
                .post(REPORTS + "/" + id + "/" + verb)
                .then()
                .statusCode(200);
    }
}
