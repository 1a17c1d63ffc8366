package vn.laichau.hatangso.agency.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.send;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.mail.MailQueue;
import vn.laichau.hatangso.agency.surroundings.MailServer;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** Every test has an obligation of its own, due on Thursday 20 May 2060, in a month in which no other obligation falls due. */
@QuarkusTest
class ReminderTest extends RunningService implements MailServer.Reader {

    private static final AtomicInteger OBLIGATIONS = new AtomicInteger();

    @Inject
    ReminderPlanner reminderPlanner;

    @Inject
    MailQueue mailQueue;

    private MailServer mailServer;
    private String obligation;

    @Override
    public void read(MailServer server) {
        mailServer = server;
    }

    @BeforeEach
    void twoFirmsOweAnObligation() {
        obligation = "bao-cao-" + OBLIGATIONS.incrementAndGet();
        coordinator()
                .contentType(ContentType.JSON)
                .body("""
                        {"code": "%1$s", "title": {"vi": "Hồ sơ %1$s.", "en": "File %1$s."},
                         "owedBy": {"organisations": ["vnpt", "viettel"]}, "owedTo": "dic", "recurrence": "ONCE",
                         "firstYear": 2060, "onTimeBefore": "--05-20", "reminders": [-7, -1, 1, 7], "form": "report",
                         "legalSource": {"vi": "Công văn", "en": "Letter"}}""".formatted(obligation))
                .post("/api/v1/obligations")
                .then()
                .statusCode(201);
        for (var organisation : new String[] {"vnpt", "viettel", "dic", "ppc"}) {
            write(organisation);
        }
    }

    /** Otherwise the next test would be reminded of it too. */
    @AfterEach
    void forgetTheObligation() throws SQLException {
        try (var connection = SuiteDatabase.superuser()) {
            connection.createStatement().execute("TRUNCATE submission, extension CASCADE");
            for (var rows : new String[] {
                "reminder WHERE obligation", "obligation_past WHERE obligation", "obligation WHERE code"
            }) {
                connection.createStatement().execute("DELETE FROM " + rows + " = '" + obligation + "'");
            }
        }
    }

    private static void write(String organisation) {
        var path = "/api/v1/organisations/" + organisation + "/contact";
        var administrator = as("administrator", "dic", "administrator").contentType(ContentType.JSON);
        var known = as("administrator", "dic", "administrator").get(path).header("ETag");
        (known == null ? administrator : administrator.header("If-Match", known))
                .body("{\"email\": \"" + organisation + "@lai-chau.example\"}")
                .put(path);
    }

    private static void itIs(String moment) {
        var instant = OffsetDateTime.parse(moment + "+07:00").toInstant();
        QuarkusMock.installMockForType(Clock.fixed(instant, ZoneOffset.UTC), Clock.class);
    }

    /** One look of one replica. */
    private void round() {
        try {
            new ReminderPoller(reminderPlanner, mailQueue).round();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Twice each, all at the same time. */
    private void fourReplicasLook() throws InterruptedException, ExecutionException {
        Callable<Void> replica = () -> {
            round();
            round();
            return null;
        };
        var pool = Executors.newFixedThreadPool(4);
        for (var done : pool.invokeAll(Collections.nCopies(4, replica))) {
            done.get();
        }
        pool.shutdown();
    }

    private String subject() {
        return "Hồ sơ " + obligation + ".";
    }

    private long letters(String condition) {
        return SuiteDatabase.count(
                "SELECT count(*) FROM reminder WHERE obligation = '%s' AND %s".formatted(obligation, condition));
    }

    @Test
    void sendsEachReminderOnceHoweverManyReplicasLook() throws Exception {
        itIs("2060-05-13T08:00:00");
        fourReplicasLook();

        assertThat(mailServer.recipientsOf(subject()))
                .containsExactly("viettel@lai-chau.example", "vnpt@lai-chau.example");
        assertThat(letters("outcome = 'SENT' AND tries = 1 AND distance = -7")).isEqualTo(2);
        round();
        assertThat(mailServer.about(subject())).hasSize(2);
        assertThat(SuiteDatabase.count("SELECT count(*) FROM event WHERE kind = 'OBLIGATION_REMINDER' AND title LIKE '%"
                        + subject() + "'"))
                .isEqualTo(2);
    }

    @Test
    void writesVietnameseFirstAndEnglishBelow() throws Exception {
        itIs("2060-05-13T08:00:00");
        round();

        var letter = mailServer.about(subject()).get(0);
        assertThat(letter.getSubject()).startsWith("Nhắc nộp năm 2060 – ").endsWith(subject());
        assertThat(letter.getFrom()[0]).hasToString("ha-tang-so@lai-chau.example");
        assertThat(letter.getHeader("Message-ID")[0]).matches("<reminder-\\d+@[a-z.]+>");
        assertThat(letter.getContent().toString())
                .contains("Hạn nộp: trước 00:00 ngày 20/05/2060 (giờ Việt Nam). Còn 7 ngày.")
                .contains("Due: before 00:00 on 20/05/2060 (Vietnam time). 7 day(s) left.")
                .matches("(?s)Kính gửi: .*--.*To: .*");
    }

    @Test
    void remindsOnlyWhoHasNotSentAndTellsTheLeadAndThenTheCommittee() {
        itIs("2060-05-19T10:00:00");
        send("vnpt", UUID.randomUUID().toString(), """
                {"obligation": "%s", "year": 2060, "narrative": "Báo cáo"}""".formatted(obligation))
                .then()
                .statusCode(201);
        round();
        assertThat(mailServer.recipientsOf(subject())).containsExactly("viettel@lai-chau.example");

        itIs("2060-05-21T08:00:00");
        round();
        assertThat(mailServer.recipientsOf(subject()))
                .containsExactly("dic@lai-chau.example", "viettel@lai-chau.example", "viettel@lai-chau.example");

        itIs("2060-05-27T08:00:00");
        round();
        assertThat(mailServer.recipientsOf(subject()))
                .containsExactly(
                        "dic@lai-chau.example",
                        "dic@lai-chau.example",
                        "ppc@lai-chau.example",
                        "viettel@lai-chau.example",
                        "viettel@lai-chau.example",
                        "viettel@lai-chau.example");
        coordinator()
                .get("/api/v1/reminders?year=2060&obligation=" + obligation)
                .then()
                .statusCode(200)
                .body("items.organisation", everyItem(equalTo("viettel")))
                .body("items.findAll { it.distance == 7 }.addressee", containsInAnyOrder("ORGANISATION", "LEAD", "PPC"))
                .body("items.outcome", everyItem(equalTo("SENT")));
        coordinator()
                .get("/api/v1/reminders?year=2061&obligation=" + obligation)
                .then()
                .body("items", empty());
    }

    @Test
    void tellsStateBodiesAndWhoOwesWhatWasToldAboveThem() {
        for (var day : new String[] {"2060-05-21", "2060-05-27"}) {
            itIs(day + "T08:00:00");
            round();
        }
        assertThat(escalated(as("leader", "ppc", "leader"), ""))
                .containsExactlyInAnyOrder(
                        "vnpt LEAD dic",
                        "viettel LEAD dic",
                        "vnpt LEAD dic",
                        "viettel LEAD dic",
                        "vnpt PPC ppc",
                        "viettel PPC ppc");
        assertThat(escalated(operator("vnpt"), ""))
                .containsExactlyInAnyOrder("vnpt LEAD dic", "vnpt LEAD dic", "vnpt PPC ppc");
        assertThat(escalated(operator("vnpt"), "&asOf=2060-05-22T00:00:00Z")).containsExactly("vnpt LEAD dic");
        given().get("/api/v1/deadlines?year=2060").then().body("escalations", nullValue());
    }

    private List<String> escalated(RequestSpecification reader, String more) {
        return reader.get("/api/v1/deadlines?year=2060" + more)
                .jsonPath()
                .getList(
                        "escalations.findAll { it.obligation == '%s' }.collect { it.organisation + ' ' + it.addressee + ' ' + it.recipient }"
                                .formatted(obligation));
    }

    @Test
    void remindsNobodyOfAnObligationOwedOnceThatWasFulfilledBeforeItsYearWasSet() throws Exception {
        itIs("2058-11-01T08:00:00");
        agree("");
        send("vnpt", UUID.randomUUID().toString(), """
                {"obligation": "%s", "year": 2058, "narrative": "Báo cáo"}""".formatted(obligation))
                .then()
                .statusCode(201);
        agree("\"firstYear\": 2060, \"onTimeBefore\": \"--05-20\", \"reminders\": [-7],");
        itIs("2060-05-13T08:00:00");
        round();
        assertThat(mailServer.recipientsOf(subject())).containsExactly("viettel@lai-chau.example");
    }

    /** From now on it is owed on other terms. */
    private void agree(String date) {
        var address = "/api/v1/obligations/" + obligation;
        coordinator()
                .contentType(ContentType.JSON)
                .header("If-Match", coordinator().get(address).header("ETag"))
                .body("""
                        {"code": "%1$s", "title": {"vi": "Hồ sơ %1$s.", "en": "File %1$s."},
                         "owedBy": {"organisations": ["vnpt", "viettel"]}, "owedTo": "dic", "recurrence": "ONCE", %2$s
                         "form": "report", "legalSource": {"vi": "Công văn", "en": "Letter"}}""".formatted(obligation, date))
                .put(address)
                .then()
                .statusCode(200);
    }

    @Test
    void remindsAnewOfTheDateThatAnExtensionGives() {
        itIs("2060-05-19T10:00:00");
        coordinator()
                .contentType(ContentType.JSON)
                .body("""
                        {"obligation": "%s", "year": 2060, "organisation": "vnpt", "until": "2060-05-27T00:00:00+07:00",
                         "reason": "Lũ"}""".formatted(obligation))
                .post("/api/v1/extensions")
                .then()
                .statusCode(201);
        round();
        assertThat(mailServer.recipientsOf(subject())).containsExactly("viettel@lai-chau.example");

        itIs("2060-05-26T08:00:00");
        round();
        assertThat(letters("organisation = 'vnpt' AND day = '2060-05-27' AND distance = -1 AND outcome = 'SENT'"))
                .isEqualTo(1);
    }

    @Test
    void triesAgainWhenTheMailServerIsAwayAndSendsItOnceThen() {
        itIs("2060-05-13T08:00:00");
        mailServer.shut();
        round();
        assertThat(letters("outcome = 'WAITING' AND tries = 1 AND last_failure IS NOT NULL"))
                .isEqualTo(2);

        mailServer.open();
        round();
        assertThat(letters("outcome = 'WAITING'")).isEqualTo(2);
        itIs("2060-05-13T08:02:00");
        round();
        assertThat(letters("outcome = 'SENT' AND tries = 2")).isEqualTo(2);
        assertThat(mailServer.about(subject())).hasSize(2);
    }

    @Test
    void letsAReminderGoThatTheOrganisationMadeNeedless() {
        itIs("2060-05-13T08:00:00");
        mailServer.shut();
        round();
        mailServer.open();
        send("vnpt", UUID.randomUUID().toString(), """
                {"obligation": "%s", "year": 2060, "narrative": "Báo cáo"}""".formatted(obligation))
                .then()
                .statusCode(201);
        itIs("2060-05-13T08:05:00");
        round();

        assertThat(letters("organisation = 'vnpt' AND outcome = 'NOT_NEEDED'")).isEqualTo(1);
        assertThat(mailServer.recipientsOf(subject())).containsExactly("viettel@lai-chau.example");
    }

    @Test
    void givesUpAReminderThatCouldNotBeSentInTimeAndSaysWhy() {
        itIs("2060-05-13T08:00:00");
        mailServer.shut();
        round();
        itIs("2060-05-16T09:00:00");
        round();
        mailServer.open();
        coordinator()
                .get("/api/v1/reminders?year=2060&obligation=" + obligation)
                .then()
                .body("items.outcome", contains("GIVEN_UP", "GIVEN_UP"))
                .body("items.reason", everyItem(equalTo("MailConnectException")));
    }

    @Test
    void triesALetterNoMoreThatTheMailServerRefusesForGood() throws IOException {
        itIs("2060-05-13T08:00:00");
        mailServer.refuse("550 5.1.1 no such mailbox");
        round();
        mailServer.open();
        assertThat(letters("outcome = 'NOT_SENT' AND last_failure = 'smtp-550' AND tries = 1"))
                .isEqualTo(2);
    }

    @Test
    void triesALetterAgainThatTheMailServerPutsOff() throws IOException {
        itIs("2060-05-13T08:00:00");
        mailServer.refuse("451 4.7.1 later");
        round();
        assertThat(letters("outcome = 'WAITING' AND tries = 1")).isEqualTo(2);
        mailServer.open();
        itIs("2060-05-13T08:02:00");
        round();
        assertThat(letters("outcome = 'SENT' AND tries = 2")).isEqualTo(2);
    }

    @Test
    void logsWhomItCannotWriteTo() {
        var path = "/api/v1/organisations/viettel/contact";
        var administrator = as("administrator", "dic", "administrator");
        administrator
                .contentType(ContentType.JSON)
                .header("If-Match", as("auditor", "ppc", "auditor").get(path).header("ETag"))
                .body("{\"email\": null}")
                .put(path)
                .then()
                .statusCode(200);
        itIs("2060-05-13T08:00:00");
        round();

        as("auditor", "ppc", "auditor")
                .get("/api/v1/reminders?obligation=" + obligation)
                .then()
                .body("items.findAll { it.organisation == 'viettel' }.outcome", contains("NOT_SENT"))
                .body("items.findAll { it.organisation == 'viettel' }.reason", contains("no-address"));
        assertThat(pages("/api/v1/reminders?limit=1&obligation=" + obligation))
                .containsExactlyInAnyOrder(List.of("vnpt"), List.of("viettel"));
    }

    /** The organisations on each page of a list. */
    private static List<List<String>> pages(String list) {
        var pages = new ArrayList<List<String>>();
        String cursor = null;
        do {
            var page = (cursor == null ? coordinator() : coordinator().queryParam("cursor", cursor)).get(list);
            pages.add(page.path("items.organisation"));
            cursor = page.path("next");
        } while (cursor != null && pages.size() < 9);
        return pages;
    }

    /** In a week at whose digest no other test looks. */
    @Test
    void writesTheReceiverOfObligationsOneDigestAWeekHoweverManyReplicasLook() throws Exception {
        itIs("2060-05-03T08:00:00");
        fourReplicasLook();

        var digests = mailServer.about("tuần từ 03/05/2060");
        assertThat(digests).hasSize(1);
        assertThat(SuiteDatabase.count("SELECT count(*) FROM reminder WHERE kind = 'DIGEST' AND recipient = 'dic'"
                        + " AND day = '2060-05-03' AND body LIKE '%Phải nộp 2, đã nộp 0%'"))
                .isEqualTo(1);
        // It repeats what reminders said.
        assertThat(SuiteDatabase.count("SELECT count(*) FROM event WHERE title LIKE '%tuần từ 03/05/2060'"))
                .isZero();
    }

    /** The obligation falls due on 20 May; a digest tells of what is due within 45 days, or was. */
    @ParameterizedTest
    @CsvSource({"2060-03-29, 0", "2060-04-05, 1", "2060-06-28, 1", "2060-07-05, 0"})
    void tellsInTheDigestOfWhatIsNear(String monday, int digests) {
        itIs(monday + "T08:00:00");
        round();

        assertThat(SuiteDatabase.count(
                        "SELECT count(*) FROM reminder WHERE kind = 'DIGEST' AND day = '%s' AND body LIKE '%%%s%%'"
                                .formatted(monday, subject())))
                .isEqualTo(digests);
    }

    @ParameterizedTest
    @CsvSource({"2061, --01-03, -7, 2060-12-27, 2061-01-03", "2060, --12-30, 7, 2061-01-06, 2060-12-30"})
    void remindsAcrossTheTurnOfTheYear(int year, String date, int distance, String day, String due) {
        itIs("2058-11-01T08:00:00");
        agree("\"firstYear\": %d, \"onTimeBefore\": \"%s\", \"reminders\": [%d],".formatted(year, date, distance));
        itIs(day + "T08:00:00");
        round();

        assertThat(letters("addressee = 'ORGANISATION' AND day = '%s' AND distance = %d AND year = %d"
                        .formatted(due, distance, year)))
                .isEqualTo(2);
    }

    @Test
    void showsTheLogToCoordinatorsAndAuditorsAlone() {
        given().get("/api/v1/reminders").then().statusCode(401);
        operator("vnpt").get("/api/v1/reminders").then().statusCode(403);
        as("leader", "ppc", "leader").get("/api/v1/reminders").then().statusCode(403);
    }

    /** It was sent in time: the day of the obligation says nothing any more, the day to send again does. */
    @Test
    void remindsOfTheDayToSendAgainAndForgetsTheDayOfTheObligation() throws Exception {
        itIs("2060-05-11T10:00:00");
        var sent = send("vnpt", UUID.randomUUID().toString(), """
                {"obligation": "%s", "year": 2060, "narrative": "Báo cáo"}""".formatted(obligation));
        sent.then().statusCode(201).body("receipt.punctuality", equalTo("ON_TIME"));
        giveBack(sent, "{\"reason\": \"Thiếu số liệu\", \"returnBy\": \"2060-06-10\"}")
                .then()
                .statusCode(200);

        for (var day : new String[] {"2060-05-13", "2060-05-19", "2060-05-21", "2060-05-27"}) {
            itIs(day + "T08:00:00");
            round();
        }
        assertThat(letters("organisation = 'vnpt'")).isZero();

        itIs("2060-06-09T08:00:00");
        round();
        assertThat(
                        letters(
                                "organisation = 'vnpt' AND day = '2060-06-10' AND distance = -1 AND addressee = 'ORGANISATION'"))
                .isEqualTo(1);
        assertThat(mailServer.about(subject()).stream().map(ReminderTest::content))
                .anySatisfy(letter -> assertThat(letter)
                        .contains(
                                "đã được trả lại để bổ sung",
                                "Hạn gửi lại: hết ngày 10/06/2060 (giờ Việt Nam). Còn 1 ngày.")
                        .contains("Send it again by the end of 10/06/2060 (Vietnam time). 1 day(s) left."));

        itIs("2060-06-11T08:00:00");
        round();
        assertThat(letters("organisation = 'vnpt' AND distance = 1 AND addressee = 'LEAD'"))
                .isEqualTo(1);
        assertThat(letters("organisation = 'vnpt'")).isEqualTo(3);
    }

    @Test
    void remindsOfNothingThatWasReturnedWithoutADay() {
        itIs("2060-05-11T10:00:00");
        var sent = send("vnpt", UUID.randomUUID().toString(), """
                {"obligation": "%s", "year": 2060, "narrative": "Báo cáo"}""".formatted(obligation));
        giveBack(sent, "{\"reason\": \"Thiếu số liệu\"}").then().statusCode(200);
        for (var day : new String[] {"2060-05-19", "2060-05-27"}) {
            itIs(day + "T08:00:00");
            round();
        }
        assertThat(letters("organisation = 'vnpt'")).isZero();
        assertThat(letters("organisation = 'viettel'")).isPositive();
    }

    private static String content(MimeMessage letter) {
        try {
            return letter.getContent().toString();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
