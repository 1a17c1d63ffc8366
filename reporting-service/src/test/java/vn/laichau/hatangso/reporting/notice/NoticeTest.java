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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
                                .withRequestBody(matchingJsonPath("$.agencies[?(@ == 'departments')]"))
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
                                .withRequestBody(matchingJsonPath("$.agencies[0]", equalTo("dic")))
                                .withRequestBody(
                                        matchingJsonPath("$.subject", WireMock.containing("Quá hạn gửi: Báo cáo")))
                                .withRequestBody(matchingJsonPath(
                                        "$.body", WireMock.containing("Hạn gửi: ngày 24 tháng 11 năm 2026")))
                                .withRequestBody(matchingJsonPath("$.body", WireMock.containing("/bao-cao/" + id))));
    }

    @Test
    void leadsTheIssuerOfALateReportThatNobodyHasBegunToWhereItIsMade() {
        QuarkusTransaction.requiringNew()
                .run(() -> notices.leaveUnbegun(ReportKind.ANNUAL, 2026, LocalDate.of(2026, 12, 20)));

        rounds.round();
        rounds.round();

        PeerServices.wireMock()
                .verifyThat(
                        1,
                        putRequestedFor(urlPathMatching(POST))
                                .withRequestBody(matchingJsonPath("$.agencies[0]", equalTo("dic")))
                                .withRequestBody(matchingJsonPath(
                                        "$.subject",
                                        WireMock.containing(
                                                "Quá hạn gửi: Báo cáo: Kết quả năm 2026 thực hiện Kế hoạch")))
                                .withRequestBody(matchingJsonPath(
                                        "$.body",
                                        WireMock.containing("ngày 20 tháng 12 năm 2026; chưa có dự thảo nào")))
                                .withRequestBody(
                                        matchingJsonPath("$.body", WireMock.containing("/bao-cao/lap?loai=ANNUAL"))));
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
                                .withRequestBody(matchingJsonPath("$.agencies[0]", equalTo("vietnamobile")))
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

        assertThat(SuiteDatabase.count("SELECT count(*) FROM report_notice WHERE handed_over_at IS NULL AND tries = 1"))
                .isOne();
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE report_notice SET next_try_at = '2020-01-01'");
        }
        postAnswers(204);
        rounds.round();
        assertThat(SuiteDatabase.count("SELECT count(*) FROM report_notice WHERE handed_over_at IS NULL"))
                .isZero();
    }

    /** Whose turn has come and no other, the one that waits longest first; whoever has it has it alone for a while. */
    @Test
    void isTakenOnceWhenItsTurnHasCome() throws SQLException {
        leave(2001, "2026-11-25T03:05:00Z", 0);
        leave(2002, "2026-11-25T03:04:00Z", 3);
        leave(2003, "2026-11-25T03:05:00.000001Z", 0);
        var lease = Duration.ofMinutes(2);
        var first = notices.take(lease).orElseThrow();
        var second = notices.take(lease).orElseThrow();
        assertThat(List.of(first.year(), second.year())).containsExactly(2002, 2001);
        assertThat(List.of(first.tries(), second.tries())).containsExactly(4, 1);
        assertThat(notices.take(lease)).isEmpty();
        assertThat(left()).isEqualTo("2001 03:07:00.000000 1, 2002 03:07:00.000000 4, 2003 03:05:00.000001 0");
        notices.handedOver(first);
        notices.tryAgain(second, Instant.parse("2026-11-25T03:05:00Z"));
        assertThat(left()).isEqualTo("2001 03:05:00.000000 1, 2003 03:05:00.000001 0");
        assertThat(notices.take(lease))
                .hasValueSatisfying(again -> assertThat(again.year()).isEqualTo(2001));
    }

    /** Twice as long each time, and no longer than an hour however often it was tried. */
    @Test
    void isTriedAgainLaterAndLater() throws SQLException {
        for (var tries : List.of(0, 1, 2, 5, 6, 9, 10, 11, 63, 100)) {
            leave(2000 + tries, "2026-11-25T03:05:00Z", tries);
        }
        postAnswers(503);
        rounds.round();
        assertThat(left())
                .isEqualTo(
                        "2000 03:06:00.000000 1, 2001 03:07:00.000000 2, 2002 03:09:00.000000 3, 2005 03:37:00.000000 6,"
                                + " 2006 04:05:00.000000 7, 2009 04:05:00.000000 10, 2010 04:05:00.000000 11,"
                                + " 2011 04:05:00.000000 12, 2063 04:05:00.000000 64, 2100 04:05:00.000000 101");
    }

    /** What another replica is taking at the moment waits for nobody. */
    @Test
    void isNotTakenByTwoAtATime() throws Exception {
        leave(2001, "2026-11-25T03:04:00Z", 0);
        leave(2002, "2026-11-25T03:05:00Z", 0);
        try (var other = SuiteDatabase.superuser();
                var taking = other.createStatement()) {
            other.setAutoCommit(false);
            taking.execute("SELECT FROM report_notice WHERE year = 2001 FOR KEY SHARE");
            CompletableFuture.runAsync(rounds::round).get(2, TimeUnit.MINUTES);
            assertThat(left()).isEqualTo("2001 03:04:00.000000 0");
            // A connection that is only closed gives its locks back a moment later.
            other.rollback();
        }
        rounds.round();
        assertThat(left()).isEmpty();
    }

    private static void leave(int year, String nextTry, int tries) throws SQLException {
        ReportingCalls.change("""
                INSERT INTO report_notice (kind, year, about, day, next_try_at, tries)
                VALUES ('MID_TERM', %d, 'OVERDUE', '2026-01-20', '%s', %d)
                """.formatted(year, nextTry, tries));
    }

    /** Those that are not handed over: their years, when they are tried next and how often they were. */
    private static String left() throws SQLException {
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT coalesce(string_agg(concat_ws(' ', year, to_char(next_try_at AT TIME ZONE 'UTC', 'HH24:MI:SS.US'), tries),
                            ', ' ORDER BY year), '') FROM report_notice WHERE handed_over_at IS NULL
                        """)) {
            rows.next();
            return rows.getString(1);
        }
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
                                .withRequestBody(matchingJsonPath("$.agencies[0]", equalTo("dic")))
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
