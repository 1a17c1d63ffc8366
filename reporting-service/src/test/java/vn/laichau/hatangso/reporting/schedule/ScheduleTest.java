package vn.laichau.hatangso.reporting.schedule;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.as;
import static vn.laichau.hatangso.reporting.ReportingCalls.ask;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.database.RowSecurity;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ReportingCalls;
import vn.laichau.hatangso.reporting.ServiceTest;
import vn.laichau.hatangso.reporting.notice.Notices;
import vn.laichau.hatangso.reporting.plan.ReportingPlans;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.stored.StoredReports;
import vn.laichau.hatangso.reporting.report.stored.StoredReports.Standing;
import vn.laichau.hatangso.reporting.snapshot.Snapshots;
import vn.laichau.hatangso.reporting.source.ReportDataClient;

/** It is always 25 November 2026. */
@QuarkusTest
@ServiceTest
class ScheduleTest {

    private static final String PLAN = "lai-chau-2023";
    private static final String SCHEDULES = "/api/v1/report-schedules";
    private static final String OF_THE_PLAN = "{\"cutOff\": \"--12-14\", \"sendBy\": \"--12-20\"}";

    @Inject
    SchedulePoller rounds;

    @Inject
    Schedules schedules;

    @Inject
    RowSecurity rowSecurity;

    @Inject
    StoredReports reports;

    @Inject
    ReportDataClient client;

    @Inject
    HeapPermits permits;

    @Inject
    Snapshots snapshots;

    @Inject
    OverdueReports overdue;

    @Inject
    Notices notices;

    @Inject
    ReportingPlans plans;

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
    }

    @AfterEach
    void asThePlanSaysAgain() throws SQLException {
        set("ANNUAL", OF_THE_PLAN);
        set("MID_TERM", "{}");
        set("FINAL", "{}");
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM scheduled_report");
            statement.execute("DELETE FROM overdue_report");
            statement.execute("DELETE FROM report_notice");
        }
    }

    @Test
    void beginsWithWhatThePlanSays() {
        coordinator()
                .get(SCHEDULES)
                .then()
                .statusCode(200)
                .body("items.kind", contains("ANNUAL", "FINAL", "MID_TERM"))
                .body("items[0].cutOff", equalTo("--12-14"))
                .body("items[0].sendBy", equalTo("--12-20"))
                .body("items[1].cutOff", nullValue());
        as("operator", "vnpt").get(SCHEDULES).then().statusCode(403);
        given().get(SCHEDULES).then().statusCode(401);
    }

    /** Days of the week leave one; the calendar of agency-service knows that nobody works on it. */
    @Test
    void countsPublicHolidaysAsDaysOnWhichNobodyWorks() {
        PeerServices.answer("/agency/api/v1/calendar/working-days", okJson("{\"workingDays\": 0}"));

        set("ANNUAL", OF_THE_PLAN).then().statusCode(422).body("errors[0].pointer", equalTo("/sendBy"));

        PeerServices.answer("/agency/api/v1/calendar/working-days", okJson("{\"workingDays\": 3}"));
        set("ANNUAL", OF_THE_PLAN).then().statusCode(200);
    }

    @Test
    void draftsTheReportOfTheYearOnceAfterItsCutOffAndTellsItsIssuer() throws SQLException {
        set("ANNUAL", "{\"cutOff\": \"--11-20\", \"sendBy\": \"--11-24\"}")
                .then()
                .statusCode(200);

        rounds.round();
        rounds.round();

        assertThat(SuiteDatabase.count("SELECT count(*) FROM scheduled_report WHERE kind = 'ANNUAL' AND year = 2026"))
                .isOne();
        assertThat(SuiteDatabase.count("SELECT count(*) FROM report_notice WHERE about = 'DRAFTED'"))
                .isOne();
        coordinator()
                .get(REPORTS)
                .then()
                .body("items[0].kind", equalTo("ANNUAL"))
                .body("items[0].state", equalTo("DRAFT"))
                .body("items[0].issuer", equalTo("dic"))
                .body("items[0].cutOff", startsWith("2026-11-20T23:59:59"));
    }

    @Test
    void waitsForAPartThatIsMissingBeforeItDrafts() throws SQLException {
        set("MID_TERM", "{\"year\": 2026, \"cutOff\": \"--11-24\", \"sendBy\": \"--11-27\"}")
                .then()
                .statusCode(200);
        PeerServices.answer(PeerServices.AGENCY, serverError());
        rounds.round();
        assertThat(made()).isZero();

        PeerServices.answerWell();
        rounds.round();
        assertThat(made()).isOne();
    }

    @Test
    void waitsForAMissingPartForADayAndThenDraftsWithoutIt() throws SQLException {
        set("MID_TERM", "{\"year\": 2026, \"cutOff\": \"--11-23\", \"sendBy\": \"--11-27\"}")
                .then()
                .statusCode(200);
        PeerServices.answer(PeerServices.AGENCY, serverError());
        rounds.round();
        assertThat(made()).isOne();
        coordinator()
                .get(REPORTS)
                .then()
                .body("items[0].kind", equalTo("MID_TERM"))
                .body("items[0].missingParts", contains("agency"));
    }

    @Test
    void makesNoReportOfAYearAfterThePlan() throws SQLException {
        var before = made();

        at(Clock.fixed(Instant.parse("2032-01-05T03:00:00Z"), VietnamTime.ZONE)).round();

        assertThat(made()).isEqualTo(before);
    }

    private SchedulePoller at(Clock clock) {
        return new SchedulePoller(schedules, client, reports, permits, snapshots, overdue, notices, plans, clock);
    }

    /** The report of a year is due until the middle of January; what was begun of the year before is late then, too. */
    @Test
    void looksAtTheYearBeforeAsWell() throws SQLException {
        var january = Clock.fixed(Instant.parse("2027-01-05T03:00:00Z"), VietnamTime.ZONE);
        asIfOfAnotherYear(2026, 2006);
        try {
            set("MID_TERM", "{\"year\": 2026, \"cutOff\": \"--06-12\", \"sendBy\": \"--06-20\"}");
            at(january).round();
            assertThat(SuiteDatabase.count(
                            "SELECT count(*) FROM scheduled_report WHERE kind = 'ANNUAL' AND year = 2026"))
                    .isOne();
            assertThat(made()).isOne();
            coordinator().get(REPORTS).then().body("items[0].cutOff", startsWith("2026-12-14T23:59:59"));
            var late = new OverdueReports(reports, schedules, notices, january);
            assertThat(late.with(schedules.find(PLAN, ReportKind.MID_TERM).orElseThrow())
                            .overdue())
                    .as("that nobody has begun")
                    .isNull();
            var begun = UUID.fromString(
                    ask("{\"kind\": \"MID_TERM\", \"year\": 2026}").path("id"));
            assertThat(late.with(schedules.find(PLAN, ReportKind.MID_TERM).orElseThrow())
                            .overdue())
                    .containsExactly(new Schedule.Overdue(2026, LocalDate.of(2026, 6, 20), begun));
        } finally {
            asIfOfAnotherYear(2006, 2026);
        }
    }

    /** What was issued stays issued, whatever came in its place and whatever is drafted since. */
    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "IN_REVIEW", "APPROVED", "NUMBERED", "ISSUED", "PUBLISHED", "REPLACED"})
    void takesForSentWhatWasIssued(State state) throws SQLException {
        var year = 1900 + state.ordinal();
        var older = newReport();
        var newest = newReport();
        ReportingCalls.change("UPDATE report SET year = %d WHERE id IN ('%s', '%s')".formatted(year, older, newest));
        var numbered = state.ordinal() >= State.NUMBERED.ordinal();
        ReportingCalls.change("UPDATE report SET state = '%s'%s WHERE id = '%s'"
                .formatted(
                        state,
                        numbered ? ", number = 1, symbol = 'X', signer = 'x', issued_on = '" + year + "-12-01'" : "",
                        older));
        var issued = state.ordinal() >= State.ISSUED.ordinal();
        assertThat(reports.of(PLAN, ReportKind.ANNUAL, year)).isEqualTo(new Standing(issued, UUID.fromString(newest)));
        assertThat(reports.of(PLAN, ReportKind.ANNUAL, year - 50)).isEqualTo(new Standing(false, null));
        assertThat(reports.of(PLAN, ReportKind.FINAL, year)).isEqualTo(new Standing(false, null));
    }

    private enum State {
        DRAFT,
        IN_REVIEW,
        APPROVED,
        NUMBERED,
        ISSUED,
        PUBLISHED,
        REPLACED
    }

    /** Against the version that was read, also between reading and writing; and no newer file of the plan undoes it. */
    @Test
    void keepsWhatACoordinatorHasSet() {
        set("FINAL", "{\"year\": 2028, \"cutOff\": \"--06-12\", \"sendBy\": \"--06-20\"}");
        var present = schedules.find(PLAN, ReportKind.FINAL).orElseThrow();
        var other = new NewSchedule(2029, MonthDay.of(6, 12), MonthDay.of(6, 20));
        var older = new Schedule(PLAN, ReportKind.FINAL, null, null, null, null, present.version() - 1);
        assertThat(changeAsCoordinator(older, other)).isFalse();
        restate();
        assertThat(schedules.find(PLAN, ReportKind.FINAL)).contains(present);
        assertThat(present.year()).isEqualTo(2028);
        assertThat(schedules.end(PLAN, ReportKind.FINAL, 2028)).contains(Instant.parse("2028-06-12T16:59:59.999999Z"));
        assertThat(schedules.end(PLAN, ReportKind.FINAL, 2029)).isEmpty();
        assertThat(changeAsCoordinator(present, other)).isTrue();
        assertThat(schedules.find(PLAN, ReportKind.FINAL).map(Schedule::version))
                .contains(present.version() + 1);
        assertThat(schedules.find(PLAN, ReportKind.ANNUAL).map(Schedule::cutOff))
                .contains(MonthDay.of(12, 14));
    }

    private boolean changeAsCoordinator(Schedule present, NewSchedule to) {
        return QuarkusTransaction.requiringNew().call(() -> {
            rowSecurity.switchRole("dic", Set.of(Role.COORDINATOR));
            return schedules.change(present, to);
        });
    }

    /** As a newer file of the plan does. */
    private void restate() {
        QuarkusTransaction.requiringNew().run(() -> {
            rowSecurity.switchRole("dic", Set.of(Role.ADMINISTRATOR));
            schedules.restate(PLAN, plans.get(PLAN).schedule());
        });
    }

    @Test
    void draftsNothingBeforeTheCutOffNorLongAfterIt() throws SQLException {
        rounds.round();
        set("ANNUAL", "{\"cutOff\": \"--03-10\", \"sendBy\": \"--03-20\"}");
        rounds.round();

        assertThat(made()).isZero();
    }

    @Test
    void namesWhatIsNotIssuedByItsDayAndTellsItsIssuerOnce() throws SQLException {
        set("FINAL", "{\"year\": 2026, \"cutOff\": \"--11-16\", \"sendBy\": \"--11-24\"}")
                .then()
                .statusCode(200)
                .body("overdue[0].sendBy", equalTo("2026-11-24"));

        rounds.round();
        rounds.round();

        var id = coordinator().get(REPORTS).<String>path("items[0].id");
        coordinator()
                .get(SCHEDULES)
                .then()
                .body("items[1].overdue.year", contains(2026))
                .body("items[1].overdue[0].report", equalTo(id));
        assertThat(SuiteDatabase.count(
                        "SELECT count(*) FROM report_notice WHERE about = 'OVERDUE' AND day = '2026-11-24'"))
                .isOne();
    }

    /** Until the day is over there is time. */
    @Test
    void callsNothingLateOnTheDayItselfNorWhatIsIssued() throws SQLException {
        set("FINAL", "{\"year\": 2025, \"cutOff\": \"--11-16\", \"sendBy\": \"--11-24\"}")
                .then()
                .statusCode(200)
                .body("overdue", nullValue());
        set("MID_TERM", "{\"year\": 2026, \"cutOff\": \"--11-16\", \"sendBy\": \"--11-25\"}")
                .then()
                .statusCode(200)
                .body("overdue", nullValue());
        var id = ask("{\"kind\": \"FINAL\", \"year\": 2025}").<String>path("id");
        assertThat(coordinator().get(SCHEDULES).<String>path("items[1].overdue[0].report"))
                .isEqualTo(id);

        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("""
                UPDATE report SET state = 'ISSUED', number = 1, symbol = 'X', issued_on = '2025-12-01', signer = 'x',
                    issuing_body = '{"code": "dic", "nameVi": "X", "nameEn": "X", "symbol": "X",
                                     "parentVi": "X", "parentEn": "X"}'
                WHERE id = '%s'\
                """.formatted(id));
        }
        coordinator().get(SCHEDULES).then().body("items[1].overdue", nullValue());
    }

    /** Whoever asks after the day that counts means what counted then. */
    @Test
    void cutsOffAReportThatIsAskedForAfterItsDayAtTheEndOfThatDay() {
        set("FINAL", "{\"year\": 2026, \"cutOff\": \"--11-16\", \"sendBy\": \"--11-24\"}");

        ask("{\"kind\": \"FINAL\", \"year\": 2026}")
                .then()
                .statusCode(201)
                .body("cutOff", equalTo("2026-11-16T23:59:59.999999+07:00"));
        ask("{\"kind\": \"MID_TERM\", \"year\": 2026}").then().body("cutOff", startsWith("2026-11-25T10:05"));
        ask("{\"kind\": \"FINAL\", \"year\": 2026, \"cutOff\": \"2026-11-20T08:00:00+07:00\"}")
                .then()
                .body("cutOff", equalTo("2026-11-20T08:00:00+07:00"));
    }

    @Test
    void tellsTheIssuerOnceOfALateReportThatNobodyHasBegun() throws SQLException {
        asIfOfAnotherYear(2026, 2006);
        try {
            set("MID_TERM", "{\"year\": 2026, \"cutOff\": \"--01-12\", \"sendBy\": \"--01-20\"}");

            rounds.round();
            rounds.round();

            coordinator().get(SCHEDULES).then().body("items[2].overdue[0].report", nullValue());
            assertThat(SuiteDatabase.count(
                            "SELECT count(*) FROM report_notice WHERE report IS NULL AND about = 'OVERDUE'"
                                    + " AND kind = 'MID_TERM' AND year = 2026 AND day = '2026-01-20'"))
                    .isOne();
        } finally {
            asIfOfAnotherYear(2006, 2026);
        }
    }

    /** Other tests have made reviews of this year. */
    private static void asIfOfAnotherYear(int from, int to) throws SQLException {
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE report SET year = %d WHERE kind = 'MID_TERM' AND year = %d".formatted(to, from));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ANNUAL   | {"cutOff": "--12-14"}                                            | /sendBy
        ANNUAL   | {"year": 2026, "cutOff": "--12-14", "sendBy": "--12-20"}          | /year
        MID_TERM | {"cutOff": "--06-30", "sendBy": "--07-10"}                        | /year
        ANNUAL   | {"cutOff": "--12-14", "sendBy": "--12-15"}                        | /sendBy
        ANNUAL   | {"cutOff": "--12-14", "sendBy": "--12-16"}                        | /sendBy
        MID_TERM | {"year": 2027, "cutOff": "--12-20", "sendBy": "--01-10"}          | /sendBy
        FINAL    | {"year": 2031, "cutOff": "--06-12", "sendBy": "--06-20"}          | /year
        """)
    void refusesDaysThatLeaveNobodyTimeToWork(String kind, String body, String pointer) {
        set(kind, body).then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void takesTheWeekendOfOneYearForWhatItIs() {
        // 14 December 2027 is a Tuesday: the day between is worked, and no other year is asked for.
        set("MID_TERM", "{\"year\": 2027, \"cutOff\": \"--12-14\", \"sendBy\": \"--12-16\"}")
                .then()
                .statusCode(200)
                .body("year", equalTo(2027));
    }

    @Test
    void isChangedByCoordinatorsAloneAndAgainstTheVersionTheyRead() {
        as("leader", "ppc")
                .contentType("application/json")
                .header("If-Match", tag("ANNUAL"))
                .body(OF_THE_PLAN)
                .put(SCHEDULES + "/" + PLAN + "/ANNUAL")
                .then()
                .statusCode(403);
        put("ANNUAL", OF_THE_PLAN, "\"99999\"").then().statusCode(412);
        put("ANNUAL", OF_THE_PLAN, null).then().statusCode(428);
        put("REMINDER", OF_THE_PLAN, "\"0\"").then().statusCode(404);
    }

    private static int made() throws SQLException {
        return (int) SuiteDatabase.count("SELECT count(*) FROM scheduled_report");
    }

    private static Response set(String kind, String body) {
        return put(kind, body, tag(kind));
    }

    private static String tag(String kind) {
        return coordinator().get(SCHEDULES).path("items.find { it.kind == '" + kind + "' }.etag");
    }

    private static Response put(String kind, String body, String ifMatch) {
        var request = coordinator().contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(SCHEDULES + "/" + PLAN + "/" + kind);
    }
}
