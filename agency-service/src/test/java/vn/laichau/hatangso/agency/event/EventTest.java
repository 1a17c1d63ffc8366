package vn.laichau.hatangso.agency.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.accept;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshFirm;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.succession.SuccessionFixtures;
import vn.laichau.hatangso.agency.surroundings.AgencyExamples;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class EventTest extends RunningService {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    /** What is told once no transaction is open that an event of before is of. */
    private static List<Map<String, Object>> after(RequestSpecification who, String id) {
        await().atMost(TIMEOUT)
                .until(() -> SuiteDatabase.count(
                                "SELECT count(*) FROM event WHERE transaction >= pg_snapshot_xmin(pg_current_snapshot())")
                        == 0);
        return told(who, id);
    }

    private static List<Map<String, Object>> told(RequestSpecification who, String id) {
        return who.queryParam("after", id)
                .queryParam("limit", 500)
                .get("/api/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** Where the feed is now; other tests add to it, so the place is asked of the database. */
    private static String last() throws SQLException {
        return text("SELECT coalesce(max((transaction, number))::text, '(0,0)') FROM (SELECT transaction, number FROM event"
                        + " ORDER BY transaction DESC, number DESC LIMIT 1) e")
                .replaceAll("[()]", "")
                .replace(',', '-');
    }

    private static String text(String sql) throws SQLException {
        try (var connection = SuiteDatabase.superuser();
                var rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static List<Object> kinds(List<Map<String, Object>> events) {
        return events.stream().map(event -> event.get("kind")).toList();
    }

    @Test
    void tellsTheReviewerWhatWasSentAndTheSenderWhatBecameOfIt() throws SQLException {
        var before = last();
        var firm = freshFirm();
        var year = freshYear();
        var submission = sendPlan(firm, year);
        accept(submission).then().statusCode(200);

        assertThat(after(coordinator(), before))
                .filteredOn(event -> firm.equals(event.get("organisation")))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .containsEntry("kind", "SUBMISSION_RECEIVED")
                        .containsEntry("by", firm)
                        .containsEntry("subject", submission.path("id"))
                        .containsEntry("obligation", "operator-plan")
                        .containsEntry("year", year)
                        .containsKeys("title", "organisationName", "at"));
        assertThat(after(operator(firm), before))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .containsEntry("kind", "SUBMISSION_ACCEPTED")
                        .containsEntry("by", "dic"));
    }

    @Test
    void tellsPeopleTheNewestFirstPageByPageAndOfTheKindsTheyAskFor() {
        var firm = freshFirm();
        var name = ", \"name\": {\"vi\": \"Hãng mới\", \"en\": \"New firm\"}, \"shortName\": \"Hãng\"";
        SuccessionFixtures.record(SuccessionFixtures.succession("RENAME", today(), "\"" + firm + "\"", "", name))
                .then()
                .statusCode(201);
        accept(sendPlan(firm, freshYear())).then().statusCode(200);
        giveBack(sendPlan(firm, freshYear()), "{\"reason\": \"Thiếu nguồn đo\"}")
                .then()
                .statusCode(200);
        var newest = "/api/v1/events?newest=true&limit=1";

        var first = operator(firm).get(newest).jsonPath();
        assertThat(first.getList("items.kind")).containsExactly("SUBMISSION_RETURNED");
        assertThat(first.getString("items[0].organisationName.vi")).isEqualTo("Hãng mới");
        var second = operator(firm)
                .get(newest + "&cursor=" + first.getString("next"))
                .jsonPath();
        assertThat(second.getList("items.kind")).containsExactly("SUBMISSION_ACCEPTED");
        assertThat(second.getString("next")).isNull();
        assertThat(operator(firm)
                        .get(newest + "&kind=TASK_ASSIGNED&kind=SUBMISSION_ACCEPTED")
                        .jsonPath()
                        .getList("items.kind"))
                .containsExactly("SUBMISSION_ACCEPTED");
        operator(firm).get("/api/v1/events?kind=LUNCH").then().spec(isProblem(400, "invalid-request"));
        operator(firm).get(newest + "&cursor=eA").then().spec(isProblem(400, "invalid-request"));
    }

    @Test
    void tellsNobodyElse() throws SQLException {
        var before = last();
        var firm = freshFirm();
        giveBack(sendPlan(firm, freshYear()), "{\"reason\": \"Thiếu nguồn đo\"}")
                .then()
                .statusCode(200);

        for (var other : List.of(
                operator(freshFirm()), as("leader", "ppc", "leader"), as("administrator", "dic", "administrator"))) {
            assertThat(after(other, before)).noneMatch(event -> firm.equals(event.get("organisation")));
        }
        given().get("/api/v1/events").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "startOccurrence, TASK_ASSIGNED, -",
        "withdrawSubmission, SUBMISSION_WITHDRAWN, coordinator",
        "recordPaperSubmission, SUBMISSION_RECORDED, -",
        "withdrawExtension, EXTENSION_WITHDRAWN, -",
        "submitOccurrence, TASK_SUBMITTED, coordinator",
        "returnOccurrence, TASK_RETURNED, -",
        "completeOccurrence, TASK_COMPLETED, -",
        "extendOccurrence, TASK_EXTENDED, -",
        "createObstacle, OBSTACLE_REPORTED, coordinator",
        "dismissObstacle, OBSTACLE_DISMISSED, -",
        "submitProposal, PROPOSAL_SUBMITTED, leader",
        "decideProposal, PROPOSAL_DECIDED, -",
        "submitBudgetRequest, BUDGET_REQUESTED, finance-officer",
        "withdrawBudgetRequest, BUDGET_WITHDRAWN, finance-officer",
        "appraiseBudgetRequest, BUDGET_APPRAISED, leader",
        "returnBudgetRequest, BUDGET_RETURNED, -",
        "decideBudgetRequest, BUDGET_REFUSED, -",
        "createInfrastructureRequest, INFRASTRUCTURE_REQUESTED, -",
        "answerInfrastructureRequest, INFRASTRUCTURE_ACCEPTED, -",
        "withdrawInfrastructureRequest, INFRASTRUCTURE_WITHDRAWN, -",
        "endInfrastructureRequest, INFRASTRUCTURE_ENDED, -",
        "createExtension, EXTENSION_GRANTED, -"
    })
    void tellsWhomItConcerns(String operation, EventKind kind, String role) throws SQLException {
        var before = last();
        new AgencyExamples().of(operation).get().then().statusCode(lessThan(300));

        var organisation =
                text("SELECT organisation FROM event WHERE kind = '" + kind + "' ORDER BY number DESC LIMIT 1");
        var reader =
                role.equals("-") ? as("reader", organisation, "agency-officer") : as("reader", "construction", role);
        assertThat(after(reader, before))
                .anySatisfy(event -> assertThat(event)
                        .containsEntry("kind", kind.name())
                        .containsEntry("organisation", organisation)
                        .containsKeys("subject", "title", "by"));
        assertThat(kinds(after(operator(freshFirm()), before))).isEmpty();
    }

    /** Also where several versions of it end together. */
    @Test
    void tellsOnceWhatBecomesOfOneThing() throws SQLException {
        var before = last();
        var firm = freshFirm();
        var submission = sendPlan(firm, freshYear());
        refuse(firm, submission.path("id"), "1", "2");
        // Of what was never accepted nothing can be refused.
        assertThat(kinds(after(operator(firm), before))).isEmpty();

        accept(submission).then().statusCode(200);
        refuse(firm, submission.path("id"), "3", "4");
        assertThat(kinds(after(operator(firm), before))).containsExactly("SUBMISSION_ACCEPTED", "FIGURES_REFUSED");
    }

    private static void refuse(String firm, String subject, String... items) throws SQLException {
        try (var database = SuiteDatabase.superuser();
                var finding = database.prepareStatement("""
                        INSERT INTO finding (organisation, subject, version, item, code, detail_vi, detail_en, found_at)
                        VALUES (?, CAST(? AS uuid), 1, ?, 'x', 'x', 'x', now())""")) {
            database.setAutoCommit(false);
            for (var item : items) {
                finding.setString(1, firm);
                finding.setString(2, subject);
                finding.setString(3, item);
                finding.executeUpdate();
            }
            database.commit();
        }
    }

    @Test
    void areAddedByTablesAlone() throws SQLException {
        try (var database = SuiteDatabase.superuser();
                var statement = database.createStatement()) {
            assertThatThrownBy(() ->
                            statement.execute("SELECT add_event('DOCUMENT_NOTICE', now(), 'vnpt', '{}', NULL, 'x')"))
                    .isInstanceOf(SQLException.class);
        }
    }

    /** A kind that nothing adds, or that is added and has no name, would be noticed by its readers alone. */
    @Test
    void hasANameForAllThatTheTablesAdd() throws SQLException {
        var added = text("SELECT string_agg(prosrc, ' ') FROM pg_proc WHERE proname LIKE 'add_event_of_%'");
        var literal = Pattern.compile("'([A-Z]+_[A-Z]+)'").matcher(added);
        var kinds = literal.results().map(found -> found.group(1)).collect(Collectors.toSet());
        kinds.removeAll(Set.of("BUDGET_REQUEST", "INFRASTRUCTURE_REQUEST", "PEOPLES_COMMITTEE"));
        kinds.addAll(Set.of("SUBMISSION_ACCEPTED", "SUBMISSION_RETURNED"));

        assertThat(EventKind.values()).extracting(EventKind::name).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void tellsNothingTwiceAndMissesNothingWhileTransactionsAreOpen() throws SQLException {
        var before = last();
        var firm = freshFirm();
        try (var open = SuiteDatabase.superuser()) {
            open.setAutoCommit(false);
            open.createStatement()
                    .execute("INSERT INTO event (kind, at, organisation, audience, title)"
                            + " VALUES ('DOCUMENT_NOTICE', now(), '" + firm + "', '{}', 'mở trước, ghi sau')");
            accept(sendPlan(firm, freshYear())).then().statusCode(200);
            assertThat(told(operator(firm), before)).isEmpty();
            open.commit();
        }
        var both = after(operator(firm), before);
        assertThat(kinds(both)).containsExactly("DOCUMENT_NOTICE", "SUBMISSION_ACCEPTED");
        assertThat(after(operator(firm), (String) both.get(0).get("id"))).isEqualTo(both.subList(1, 2));
        assertThat(after(operator(firm), (String) both.get(1).get("id"))).isEmpty();
    }

    @Test
    void goesOnByPages() throws SQLException {
        var before = last();
        var firm = freshFirm();
        accept(sendPlan(firm, freshYear()));
        accept(sendPlan(firm, freshYear()));
        var all = after(operator(firm), before);

        var first = operator(firm)
                .get("/api/v1/events?limit=1&count=true&after=" + before)
                .jsonPath();
        assertThat(first.getList("items")).hasSize(1);
        assertThat(first.getInt("total")).isEqualTo(2);
        var second = operator(firm)
                .get("/api/v1/events?limit=1&cursor=" + first.getString("next"))
                .jsonPath();
        assertThat(second.getList("items")).isEqualTo(all.subList(1, 2));
    }

    @Test
    void isNewToEachPersonUntilItIsRead() {
        var firm = freshFirm();
        Supplier<RequestSpecification> one = () -> as("one-" + firm, firm, "operator");
        Supplier<RequestSpecification> colleague = () -> as("colleague-" + firm, firm, "operator");
        accept(sendPlan(firm, freshYear()));
        giveBack(sendPlan(firm, freshYear()), "{\"reason\": \"Thiếu nguồn đo\"}");
        var seen = bell(one.get());
        assertThat(seen.getList("events.kind")).containsExactly("SUBMISSION_RETURNED", "SUBMISSION_ACCEPTED");
        assertThat(seen.getInt("unread")).isEqualTo(2);

        // What may still get company before it is not read for good: another transaction may be open for a moment.
        await().atMost(TIMEOUT).until(() -> {
            read(one.get(), seen.getString("events[1].id"));
            return unread(one.get()) == 1;
        });
        await().atMost(TIMEOUT).until(() -> {
            read(one.get(), seen.getString("events[0].id"));
            return unread(one.get()) == 0;
        });
        read(one.get(), seen.getString("events[1].id"));
        assertThat(unread(one.get())).isZero();
        assertThat(unread(colleague.get())).isEqualTo(2);
    }

    /** The bell counts to a hundred and shows twenty. */
    @Test
    void isNewForThirtyDays() throws SQLException {
        var firm = freshFirm();
        happened(firm, 1, 29);
        happened(firm, 1, 31);
        assertThat(unread(operator(firm))).isEqualTo(1);
        assertThat(bell(operator(firm)).getList("events")).hasSize(1);

        happened(firm, 100, 1);
        assertThat(unread(operator(firm))).isEqualTo(100);
        assertThat(bell(operator(firm)).getList("events")).hasSize(20);
    }

    private static void happened(String firm, int times, int daysAgo) throws SQLException {
        try (var database = SuiteDatabase.superuser()) {
            database.createStatement().execute("""
                    INSERT INTO event (kind, at, organisation, audience, title)
                    SELECT 'DOCUMENT_NOTICE', now() - interval '%d days', '%s', '{}', 'x' FROM generate_series(1, %d)""".formatted(daysAgo, firm, times));
        }
    }

    /** Nobody reads what has not happened. */
    @Test
    void isNotReadBeforeItHappens() {
        var firm = freshFirm();
        Supplier<RequestSpecification> reader = () -> as("early-" + firm, firm, "operator");
        read(reader.get(), "9999999999999999999-1");
        accept(sendPlan(firm, freshYear()));
        assertThat(unread(reader.get())).isEqualTo(1);
    }

    /** Who has come from another organisation, or whose organisation has gone over into another one, has two marks. */
    @Test
    void isReadUpToTheLaterOfTwoMarks() throws SQLException {
        var firm = freshFirm();
        try (var database = SuiteDatabase.superuser();
                var statement = database.createStatement()) {
            statement.execute("""
                    INSERT INTO event_read (organisation, account, transaction, number, read_at)
                    VALUES ('%1$s', 'subject-of-%1$s', '1', 0, now()), ('before-%1$s', 'subject-of-%1$s', '2', 0, now())""".formatted(firm));
        }
        assertThat(as(firm, firm, "operator")
                        .get("/api/v1/me/events")
                        .jsonPath()
                        .getString("readUpTo"))
                .isEqualTo("2-0");
    }

    private static void read(RequestSpecification who, String id) {
        who.contentType("application/json")
                .body("{\"id\": \"" + id + "\"}")
                .put("/api/v1/me/events/read")
                .then()
                .statusCode(204);
    }

    private static int unread(RequestSpecification who) {
        return bell(who).getInt("unread");
    }

    private static JsonPath bell(RequestSpecification who) {
        return who.get("/api/v1/me/events").then().statusCode(200).extract().jsonPath();
    }

    @ParameterizedTest
    @CsvSource({"after=x", "after=1", "after=-1-1", "after=1-", "after=99999999999999999999-1", "cursor=YWJj"})
    void refusesWhatIsNoPlaceInIt(String query) {
        coordinator().get("/api/v1/events?" + query).then().spec(isProblem(400, "invalid-request"));
    }

    @ParameterizedTest
    @CsvSource({"{}", "{\"id\": \"\"}", "{\"id\": \"1 OR 1=1\"}"})
    void isNotReadUpToNowhere(String body) {
        coordinator()
                .contentType("application/json")
                .body(body)
                .put("/api/v1/me/events/read")
                .then()
                .spec(isProblem(422, "invalid-content"));
    }
}
