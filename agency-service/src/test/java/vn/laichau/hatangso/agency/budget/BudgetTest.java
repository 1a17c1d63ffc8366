package vn.laichau.hatangso.agency.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.register.RegisterCalls.act;
import static vn.laichau.hatangso.agency.register.RegisterCalls.change;
import static vn.laichau.hatangso.agency.register.RegisterCalls.enter;
import static vn.laichau.hatangso.agency.register.RegisterCalls.finance;
import static vn.laichau.hatangso.agency.register.RegisterCalls.leader;
import static vn.laichau.hatangso.agency.register.RegisterCalls.officer;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class BudgetTest extends RunningService {

    private static final String REQUESTS = "budget-requests";
    private static final String DECISION = "{\"amount\": %d, \"number\": \"12/QĐ-UBND\", \"date\": \"%s\"}";

    static String request(int year, long amount) {
        return """
                {"task": "P2.III.2.b.9", "year": %d, "source": "PROVINCIAL_BUDGET", "amount": %d,
                 "reason": "Lắp điểm Wifi công cộng"}""".formatted(year, amount);
    }

    static Response set(int year, long amount, String etag) {
        var call = finance().contentType(ContentType.JSON).body("""
                        {"amount": %d, "basis": "Dự toán năm"}""".formatted(amount));
        return (etag == null ? call : call.header("If-Match", etag))
                .put("/api/v1/budget-balances/" + year + "/PROVINCIAL_BUDGET");
    }

    private static Response sent(int year, long amount) {
        var drafted = enter(officer("ubnd-03595"), REQUESTS, request(year, amount));
        drafted.then().statusCode(201);
        return act(officer("ubnd-03595"), drafted, REQUESTS, "submission", "");
    }

    private static Response appraised(int year, long amount) {
        var appraised = act(
                finance(),
                sent(year, amount),
                REQUESTS,
                "appraisal",
                "{\"amount\": %d, \"reason\": \"Phù hợp\"}".formatted(amount));
        appraised.then().statusCode(200).body("state", equalTo("APPRAISED"));
        return appraised;
    }

    private static Response decide(Response seen, long amount) {
        return decide(seen, amount, today());
    }

    private static Response decide(Response seen, long amount, LocalDate date) {
        return act(leader(), seen, REQUESTS, "decision", DECISION.formatted(amount, date));
    }

    @Test
    void leadsFromADraftToADecisionAndTellsEachStep() {
        var year = freshYear();
        set(year, 1_000_000_000, null).then().statusCode(200).body("left", equalTo(1_000_000_000));
        var appraised = appraised(year, 400_000_000);
        var today = today();
        var decided = decide(appraised, 300_000_000, today);
        decided.then()
                .statusCode(200)
                .body("state", equalTo("ALLOTTED"))
                .body("appraisal.amount", equalTo(400_000_000))
                .body("decision.amount", equalTo(300_000_000))
                .body("decision.number", equalTo("12/QĐ-UBND"))
                .body("decision.date", equalTo(today.toString()));
        var address = "/api/v1/budget-requests/" + decided.path("id");
        officer("ubnd-03595")
                .get(address + "/history")
                .then()
                .body("items.verb", contains("ENTER", "SUBMIT", "APPRAISE", "ALLOT"))
                .body("items.state", contains("DRAFT", "SUBMITTED", "APPRAISED", "ALLOTTED"))
                .body("items.organisation", contains("ubnd-03595", "ubnd-03595", "finance", "ppc"))
                .body("items[3].amount", equalTo(300_000_000));
        finance()
                .get("/api/v1/budget-balances?year=" + year)
                .then()
                .body("items", hasSize(1))
                .body("items[0].allotted", equalTo(300_000_000))
                .body("items[0].left", equalTo(700_000_000));

        decide(decided, 100_000_000).then().spec(isProblem(409, "entry-state-forbids"));
        officer("ubnd-03595").get(address).then().body("decision.amount", equalTo(300_000_000));
    }

    @Test
    void refusesADecisionOfADayOnWhichNothingWasAskedYet() {
        var year = freshYear();
        set(year, 1_000, null).then().statusCode(200);
        var today = today();
        var appraised = appraised(year, 400);
        decide(appraised, 300, today.minusDays(1))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/date"))
                .body("errors.code", contains("before-request"));
        decide(appraised, 300, today.plusYears(1))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/date"));
        assertThat(allotted(year)).isZero();
    }

    @Test
    void returnsWhatIsNotClearAndTakesItAgain() {
        var year = freshYear();
        var returned = act(finance(), sent(year, 500), REQUESTS, "return", "{\"reason\": \"Thiếu báo giá\"}");
        returned.then().statusCode(200).body("state", equalTo("RETURNED"));
        decide(returned, 1).then().spec(isProblem(409, "entry-state-forbids"));
        var changed = change(officer("ubnd-03595"), returned, REQUESTS, request(year, 400));
        changed.then().statusCode(200).body("amount", equalTo(400)).body("state", equalTo("RETURNED"));
        var again = act(officer("ubnd-03595"), changed, REQUESTS, "submission", "");
        again.then().statusCode(200).body("state", equalTo("SUBMITTED"));
        change(officer("ubnd-03595"), again, REQUESTS, request(year, 1))
                .then()
                .spec(isProblem(409, "entry-state-forbids"));
        var withdrawn = act(officer("ubnd-03595"), again, REQUESTS, "withdrawal", "{\"reason\": \"Có nguồn khác\"}");
        withdrawn.then().statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void keepsTheBalanceAboveWhatIsAllottedAndEveryDecisionWithinIt() {
        var year = freshYear();
        var first = set(year, 1_000, null);
        decide(appraised(year, 800), 800).then().statusCode(200);
        decide(appraised(year, 800), 201).then().spec(isProblem(409, "budget-balance-exceeded"));
        set(year, 799, first.header("ETag")).then().spec(isProblem(409, "budget-balance-below-allotted"));
        set(year, 900, null).then().spec(isProblem(428, "precondition-required"));
        set(year, 900, "\"9\"").then().spec(isProblem(412, "precondition-failed"));
        set(year, 800, first.header("ETag")).then().statusCode(200).body("left", equalTo(0));
        finance()
                .get("/api/v1/budget-balances/" + year + "/PROVINCIAL_BUDGET/history")
                .then()
                .body("items.amount", contains(1_000, 800));
        // Nothing was set for the year after.
        decide(appraised(year + 1, 5), 5).then().spec(isProblem(409, "budget-balance-exceeded"));
        decide(appraised(year + 1, 5), 0).then().statusCode(200).body("state", equalTo("REFUSED"));
        freshYear();
    }

    @Test
    void neverOverdrawsWhenEightDecideAtTheSameTime() throws Exception {
        var year = freshYear();
        set(year, 1_000, null).then().statusCode(200);
        var decisions = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 8; i++) {
            var seen = appraised(year, 300);
            decisions.add(() -> decide(seen, 300).statusCode());
        }
        var pool = Executors.newFixedThreadPool(8);
        var statuses = new ArrayList<Integer>();
        for (var decision : pool.invokeAll(decisions)) {
            statuses.add(decision.get());
        }
        pool.shutdown();

        assertThat(statuses)
                .containsOnly(200, 409)
                .filteredOn(status -> status == 200)
                .hasSize(3);
        assertThat(sum(year)).isEqualTo(900).isEqualTo(allotted(year));
    }

    /** Whatever is asked, set and decided in whatever order: the same seed, the same lives. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSumStaysWithinTheBalanceAndEachStateIsItsLastLine(long seed) {
        var year = freshYear();
        var chance = new Random(seed);
        var balance = set(year, 1_000, null);
        var open = new ArrayList<Response>(List.of(appraised(year, 700), appraised(year, 700), appraised(year, 50)));
        for (var step = 0; step < 12; step++) {
            var seen = open.get(chance.nextInt(open.size()));
            switch (chance.nextInt(4)) {
                case 0 -> balance = later(set(year, chance.nextInt(1_500), balance.header("ETag")), balance);
                case 1 -> decide(seen, chance.nextInt(700));
                case 2 -> act(finance(), seen, REQUESTS, "return", "{\"reason\": \"Xem lại\"}");
                default -> decide(seen, 0);
            }
            assertThat(sum(year)).isEqualTo(allotted(year)).isBetween(0L, amount(year));
        }
        assertThat(SuiteDatabase.count("""
                        SELECT count(*) FROM budget_request r WHERE year = %d AND state <> (SELECT state FROM register_act a
                        WHERE a.entry = r.id ORDER BY number DESC LIMIT 1)""".formatted(year))).isZero();
    }

    private static Response later(Response changed, Response before) {
        return changed.statusCode() == 200 ? changed : before;
    }

    private static long sum(int year) {
        return SuiteDatabase.count(
                "SELECT coalesce(sum(allotted_amount), 0) FROM budget_request WHERE state = 'ALLOTTED' AND year = "
                        + year);
    }

    private static long allotted(int year) {
        return SuiteDatabase.count("SELECT allotted FROM budget_balance WHERE year = " + year);
    }

    private static long amount(int year) {
        return SuiteDatabase.count("SELECT amount FROM budget_balance WHERE year = " + year);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'task': 'P9', 'year': 2030, 'source': 'OTHER', 'amount': 1, 'reason': 'x'} | /task",
                "{'task': 'P2.IV.3', 'year': 1999, 'source': 'OTHER', 'amount': 1, 'reason': 'x'} | /year",
                "{'task': 'P2.IV.3', 'year': 2030, 'amount': 1, 'reason': 'x'} | /source",
                "{'task': 'P2.IV.3', 'year': 2030, 'source': 'OTHER', 'amount': -5, 'reason': 'x'} | /amount",
                "{'task': 'P2.IV.3', 'year': 2030, 'source': 'OTHER', 'amount': 100000000000001, 'reason': 'x'} | /amount",
                "{'task': 'P2.IV.3', 'year': 2030, 'source': 'OTHER', 'amount': 1, 'reason': 'a\\u0007b'} | /reason"
            })
    void namesTheFaultOfARequest(String body, String pointer) {
        enter(officer("dic"), REQUESTS, body.replace('\'', '"'))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"1000\"", "99999999999999999999", "1e3"})
    void takesWholeDongAlone(String amount) {
        enter(officer("dic"), REQUESTS, request(2030, 7).replace("\"amount\": 7", "\"amount\": " + amount))
                .then()
                .spec(isProblem(400, "invalid-request"));
    }

    @Test
    void refusesADecisionThatIsAbsurd() {
        var seen = appraised(freshYear(), 10);
        act(leader(), seen, REQUESTS, "decision", "{\"amount\": 11, \"number\": \"1\", \"date\": \"2090-01-01\"}")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/amount", "/date"));
        act(finance(), sent(freshYear(), 10), REQUESTS, "appraisal", "{\"amount\": -1}")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/amount", "/reason"));
    }

    /** What was appraised was what was asked then. */
    @Test
    void forgetsAnAppraisalWithTheAmountItWasAbout() {
        var year = freshYear();
        act(finance(), sent(year, 500), REQUESTS, "appraisal", "{\"amount\": 501, \"reason\": \"x\"}")
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("more-than-asked"));
        var returned = act(finance(), appraised(year, 500), REQUESTS, "return", "{\"reason\": \"Xem lại\"}");
        returned.then().statusCode(200).body("state", equalTo("RETURNED")).body("appraisal.amount", equalTo(500));

        change(officer("ubnd-03595"), returned, REQUESTS, request(year, 400))
                .then()
                .statusCode(200)
                .body("amount", equalTo(400))
                .body("appraisal", nullValue());
    }

    /** Half past midnight in Vietnam it is still yesterday elsewhere. */
    @Test
    void isDecidedOnADayInVietnamThatIsNotBeforeItWasSent() {
        var year = freshYear();
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2026-06-14T17:30:00Z"), ZoneOffset.UTC), Clock.class);
        set(year, 1_000, null).then().statusCode(200);
        var appraised = appraised(year, 400);
        decide(appraised, 300, LocalDate.of(2026, 6, 14))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.code", contains("before-request"));
        decide(appraised, 300, LocalDate.of(2026, 6, 16))
                .then()
                .spec(isProblem(422, "invalid-content"))
                .body("errors.pointer", contains("/date"));
        decide(appraised, 300, LocalDate.of(2026, 6, 15)).then().statusCode(200);
    }

    @Test
    void showsADraftToItsOwnAgencyAndWhatWasSentToThoseWhoHandleIt() {
        var year = freshYear();
        var drafted = enter(officer("ubnd-03595"), REQUESTS, request(year, 5));
        var address = "/api/v1/budget-requests/" + drafted.path("id");
        for (var handler : List.of(finance(), leader(), coordinator(), officer("ubnd-03388"))) {
            handler.get(address).then().spec(isProblem(404, "not-found"));
        }
        var sent = act(officer("ubnd-03595"), drafted, REQUESTS, "submission", "");
        for (var handler : List.of(finance(), leader(), coordinator())) {
            handler.get(address).then().statusCode(200).body("state", equalTo("SUBMITTED"));
        }
        officer("ubnd-03388").get(address).then().spec(isProblem(404, "not-found"));
        officer("ubnd-03388").get("/api/v1/budget-requests?year=" + year).then().body("items", empty());
        act(officer("ubnd-03388"), sent, REQUESTS, "withdrawal", "{\"reason\": \"x\"}")
                .then()
                .spec(isProblem(404, "not-found"));
        operator("vnpt").get(address).then().spec(isProblem(403, "forbidden"));
        given().get(address).then().spec(isProblem(401, "unauthenticated"));
        officer("ubnd-03595").get("/api/v1/budget-balances").then().spec(isProblem(403, "forbidden"));
        coordinator().get("/api/v1/budget-requests/" + UUID.randomUUID()).then().spec(isProblem(404, "not-found"));
    }

    @Test
    void listsPageByPageByWhatIsAskedFor() {
        var year = freshYear();
        for (var i = 1; i <= 3; i++) {
            sent(year, i);
        }
        var first = finance().get("/api/v1/budget-requests?limit=2&state=SUBMITTED&year=" + year);
        first.then().body("items.amount", contains(1, 2));
        finance()
                .get("/api/v1/budget-requests?limit=2&state=SUBMITTED&year=" + year + "&cursor=" + first.path("next"))
                .then()
                .body("items.amount", contains(3))
                .body("next", nullValue());
        finance()
                .get("/api/v1/budget-requests?task=P2.IV.4&year=" + year)
                .then()
                .body("items", empty());
    }

    @Test
    void draftsOnceHoweverOftenAnOfficerClicks() {
        var year = freshYear();
        var key = "budget-" + year;
        var first = enter(officer("dic").header("Idempotency-Key", key), REQUESTS, request(year, 5));
        var again = enter(officer("dic").header("Idempotency-Key", key), REQUESTS, request(year, 5));
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(first.header("Location")).isEqualTo("/api/v1/budget-requests/" + first.path("id"));
        assertThat(SuiteDatabase.count("SELECT count(*) FROM budget_request WHERE year = " + year))
                .isOne();
    }

    /** What the database itself refuses, whatever the program does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "finance | ,finance-officer, | UPDATE budget_balance SET allotted = 0 WHERE year = ~ | permission denied",
                "finance | ,finance-officer, | UPDATE budget_balance SET amount = 1 WHERE year = ~ | never_overdrawn",
                "ppc | ,leader, | UPDATE budget_request SET state = 'REFUSED', allotted_amount = 0 WHERE year = ~ | cannot be changed",
                "ubnd-03595 | ,agency-officer, | UPDATE budget_request SET state = 'DRAFT' WHERE year = ~ | cannot be changed",
                "dic | ,coordinator, | DELETE FROM register_act | permission denied",
                "dic | ,coordinator, | UPDATE register_act SET note = 'x' | permission denied"
            })
    void isKeptByTheDatabaseToo(String organisation, String roles, String change, String refusal) throws SQLException {
        var year = freshYear();
        set(year, 1_000, null);
        decide(appraised(year, 900), 900).then().statusCode(200);
        try (var connection = SuiteDatabase.application()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "SET LOCAL app.organisation = '%s'; SET LOCAL app.roles = '%s'".formatted(organisation, roles));
                assertThatThrownBy(() -> statement.execute(change.replace("~", Integer.toString(year))))
                        .hasMessageContaining(refusal);
            }
            connection.rollback();
        }
    }
}
