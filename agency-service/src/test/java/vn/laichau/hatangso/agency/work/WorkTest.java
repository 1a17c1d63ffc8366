package vn.laichau.hatangso.agency.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.map;
import static org.hamcrest.Matchers.lessThan;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.administrator;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.COMMUNE;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.POLICY;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.commune;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.decide;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.freshNumber;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.leader;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.obstacle;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.post;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.submitted;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.verb;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.accept;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshFirm;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.send;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.succession.SuccessionFixtures;
import vn.laichau.hatangso.agency.surroundings.AgencyExamples;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class WorkTest extends RunningService {

    private static JsonPath work(RequestSpecification who) {
        return who.get("/api/v1/me/work").then().statusCode(200).extract().jsonPath();
    }

    private static int waiting(RequestSpecification who, WorkKind kind) {
        return work(who).getInt("queues.findAll { it.kind == '" + kind + "' }.count.sum() ?: 0");
    }

    private static List<Map<String, Object>> shown(RequestSpecification who, WorkKind kind) {
        return work(who).getList("queues.findAll { it.kind == '" + kind + "' }.items.flatten()");
    }

    @Test
    void letsAProposalWaitForTheLeaderUntilItIsDecided() {
        var before = waiting(leader(), WorkKind.PROPOSALS_TO_DECIDE);
        var proposal = submitted(POLICY, obstacle());
        assertThat(waiting(leader(), WorkKind.PROPOSALS_TO_DECIDE)).isEqualTo(before + 1);
        assertThat(shown(leader(), WorkKind.PROPOSALS_TO_DECIDE))
                .hasSize(Math.min(before + 1, 5))
                .allSatisfy(item -> assertThat(item)
                        .containsKeys("id", "title", "organisation", "organisationName", "since", "reason"));
        decide(proposal, freshNumber(), today().toString(), "ACCEPTED").then().statusCode(201);
        assertThat(waiting(leader(), WorkKind.PROPOSALS_TO_DECIDE)).isEqualTo(before);
    }

    @Test
    void letsAReportedObstacleWaitForTheCoordinatorUntilItIsGathered() {
        var before = waiting(coordinator(), WorkKind.OBSTACLES_TO_HANDLE);
        var obstacle = obstacle();
        assertThat(waiting(coordinator(), WorkKind.OBSTACLES_TO_HANDLE)).isEqualTo(before + 1);
        submitted(POLICY, obstacle);
        assertThat(waiting(coordinator(), WorkKind.OBSTACLES_TO_HANDLE)).isEqualTo(before);
    }

    @Test
    void letsASubmissionWaitForTheReviewerAndAReturnedOneForWhoOwesItWithTheReason() {
        var before = waiting(coordinator(), WorkKind.SUBMISSIONS_TO_REVIEW);
        var returned = waiting(operator("vnpt"), WorkKind.SUBMISSIONS_RETURNED);
        var submission = sendPlan("vnpt", freshYear());
        assertThat(waiting(coordinator(), WorkKind.SUBMISSIONS_TO_REVIEW)).isEqualTo(before + 1);
        var by = today().plusDays(5);
        giveBack(submission, "{\"reason\": \"Thiếu nguồn đo\", \"returnBy\": \"" + by + "\"}")
                .then()
                .statusCode(200);
        assertThat(waiting(coordinator(), WorkKind.SUBMISSIONS_TO_REVIEW)).isEqualTo(before);
        assertThat(waiting(operator("vnpt"), WorkKind.SUBMISSIONS_RETURNED)).isEqualTo(returned + 1);
        assertThat(shown(operator("vnpt"), WorkKind.SUBMISSIONS_RETURNED))
                .anySatisfy(item -> assertThat(item)
                        .containsEntry("reason", "Thiếu nguồn đo")
                        .containsEntry("due", by.toString())
                        .containsEntry("obligation", "operator-plan"));
        assertThat(shown(operator("viettel"), WorkKind.SUBMISSIONS_RETURNED))
                .allSatisfy(item -> assertThat(item).containsEntry("organisation", "viettel"));
    }

    /** For whoever is to do something with it, until that is done; of five shown others may stand before it. */
    @ParameterizedTest
    @CsvSource({
        // what makes it wait, what ends that, whom it waits for, whom it does not, what is told of it
        "submitBudgetRequest, appraiseBudgetRequest, BUDGET_TO_APPRAISE,"
                + " finance-officer.finance, agency-officer.ubnd-03595, amount=",
        "appraiseBudgetRequest, decideBudgetRequest, BUDGET_TO_DECIDE,"
                + " leader.ppc, agency-officer.ubnd-03595, amount=",
        "returnBudgetRequest, submitBudgetRequest, BUDGET_RETURNED,"
                + " agency-officer.ubnd-03595, coordinator.dic, amount=",
        "createInfrastructureRequest, answerInfrastructureRequest, INFRASTRUCTURE_TO_ANSWER,"
                + " operator.vnpt, operator.viettel, due=",
        "createStandard, enforceStandard, STANDARDS_TO_ENFORCE,"
                + " construction-officer.construction, construction-officer.finance, title=",
        "startOccurrence, submitOccurrence, TASKS_TO_DO, agency-officer.ubnd-03595, coordinator.dic, due=",
        "submitOccurrence, completeOccurrence, TASKS_TO_REVIEW, coordinator.dic, coordinator.ubnd-03595, part=",
    })
    void letsWhatIsAskedForWait(String asked, String done, WorkKind kind, String whose, String notWhose, String told) {
        var before = waiting(caller(whose), kind);
        var elsewhere = waiting(caller(notWhose), kind);

        new AgencyExamples().of(asked).get().then().statusCode(lessThan(300));
        assertThat(waiting(caller(whose), kind)).isEqualTo(before + 1);
        assertThat(shown(caller(whose), kind).toString()).contains(told);
        assertThat(waiting(caller(notWhose), kind)).isEqualTo(elsewhere);

        new AgencyExamples().of(done).get().then().statusCode(lessThan(300));
        assertThat(waiting(caller(whose), kind)).isEqualTo(before + 1);
    }

    private static RequestSpecification caller(String roleAndOrganisation) {
        var parts = roleAndOrganisation.split("\\.");
        return as("reader", parts[1], parts[0]);
    }

    @Test
    void letsOrganisationsThatNoLetterReachesWaitForTheAdministrator() {
        var before = waiting(administrator(), WorkKind.CONTACTS_MISSING);
        var firm = freshFirm();
        var ended = freshFirm();
        administrator()
                .body("""
                        {"code": "%1$s-nhom", "kind": "GROUP", "name": {"vi": "%1$s", "en": "%1$s"}, "shortName": "%1$s"}""".formatted(firm))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201);
        assertThat(waiting(administrator(), WorkKind.CONTACTS_MISSING)).isEqualTo(before + 2);

        SuccessionFixtures.record(
                        SuccessionFixtures.succession("MERGE", today(), "\"" + ended + "\"", "\"" + firm + "\"", ""))
                .then()
                .statusCode(201);
        var contact = "/api/v1/organisations/" + firm + "/contact";
        var none = administrator().body("{\"email\": null}").put(contact);
        assertThat(waiting(administrator(), WorkKind.CONTACTS_MISSING)).isEqualTo(before + 1);

        administrator()
                .header("If-Match", none.header("ETag"))
                .body("{\"email\": \"hang@lai-chau.example\"}")
                .put(contact)
                .then()
                .statusCode(200);
        assertThat(waiting(administrator(), WorkKind.CONTACTS_MISSING)).isEqualTo(before);
    }

    @Test
    void tellsOfLettersThatWereGivenUpWithinThirtyDays() throws SQLException {
        var before = waiting(as("auditor", "ttt", "auditor"), WorkKind.MAIL_GIVEN_UP);
        try (var database = SuiteDatabase.superuser()) {
            database.createStatement().execute("""
                    INSERT INTO reminder (organisation, kind, day, notice, recipient, addressee, subject, body, enqueued_at,
                                          next_try_at, outcome, done_at)
                    SELECT 'vnpt', 'NOTICE', now(), uuidv7(), 'vnpt', 'ORGANISATION', 'x', 'x', now(), now(), outcome,
                           DATE '%s' - days + TIME '12:00'
                    FROM (VALUES ('GIVEN_UP', 1), ('GIVEN_UP', 29), ('GIVEN_UP', 31), ('SENT', 1)) AS letter (outcome, days)""".formatted(today()));
        }
        var queues = work(as("auditor", "ttt", "auditor"));
        assertThat(queues.getInt("queues.find { it.kind == 'MAIL_GIVEN_UP' }.count"))
                .isEqualTo(before + 2);
        assertThat(queues.getString("queues.find { it.kind == 'MAIL_GIVEN_UP' }.oldest"))
                .startsWith(today().minusDays(29).toString());
    }

    @Test
    void tellsTheObligationsOfThisYearAndThoseOfTheLastThatAreStillOwed() {
        var firm = freshFirm();
        var year = today().getYear();
        var codes = List.of(firm + "-" + (year - 1), firm + "-" + year);
        for (var code : codes) {
            post(coordinator(), "/api/v1/obligations", """
                    {"code": "%s", "title": {"vi": "Hồ sơ", "en": "File"}, "owedBy": {"organisations": ["%s"]},
                     "recurrence": "ONCE", "firstYear": %s, "onTimeBefore": "--01-05", "form": "report",
                     "legalSource": {"vi": "Công văn", "en": "Letter"}}""".formatted(code, firm, code.substring(code.length() - 4)))
                    .then()
                    .statusCode(201);
        }
        assertThat(owed(firm)).isEqualTo(codes);
        for (var code : codes) {
            send(firm, code, """
                    {"obligation": "%s", "year": %s, "narrative": "x"}""".formatted(code, code.substring(code.length() - 4)))
                    .then()
                    .statusCode(201);
        }
        assertThat(owed(firm)).isEqualTo(codes.subList(1, 2));
    }

    private static List<String> owed(String firm) {
        return work(operator(firm)).getList("deadlines.obligation.code.findAll { it.startsWith('" + firm + "-') }");
    }

    @Test
    void letsNothingWaitThatIsAccepted() {
        var before = waiting(coordinator(), WorkKind.SUBMISSIONS_TO_REVIEW);
        accept(sendPlan("vnpt", freshYear())).then().statusCode(200);
        assertThat(waiting(coordinator(), WorkKind.SUBMISSIONS_TO_REVIEW)).isEqualTo(before);
    }

    @Test
    void tellsTheObligationsOfTheYearWithTheOrganisationsThatOneMayKnowOf() {
        var own = work(operator("vnpt"));
        assertThat(own.getList("deadlines.obligation.code", String.class)).contains("operator-plan");
        assertThat(own.getList("deadlines.findAll { it.organisations }.organisations.code.flatten()", String.class))
                .containsOnly("vnpt");
        assertThat(
                        work(coordinator())
                                .getList(
                                        "deadlines.findAll { it.obligation.code == 'operator-plan' }.organisations.code.flatten()"))
                .hasSizeGreaterThan(1);
        assertThat(own.getList("deadlines.onTimeBefore", String.class)).isSorted();
    }

    /** Of an indicator that no other test reports about. */
    @Test
    void tellsTheLeaderWhatHindersAnIndicatorWithWhoLeadsAndWhatWasAsked() {
        String about = hindering("Thiếu máy chủ").path("id");
        assertThat(obstacles(leader()))
                .singleElement(map(String.class, Object.class))
                .containsEntry("id", about)
                .containsEntry("open", 1)
                .containsEntry("organisation", COMMUNE)
                .doesNotContainKey("proposal")
                .hasEntrySatisfying(
                        "leads", leads -> assertThat((List<?>) leads).hasSize(1));
        var proposal = submitted(POLICY, about);
        assertThat(obstacles(leader()).get(0).get("proposal").toString())
                .contains("Đề xuất điều chỉnh", "SUBMITTED")
                .doesNotContain("decision");
        var number = freshNumber();
        decide(proposal, number, today().toString(), "ACCEPTED").then().statusCode(201);
        assertThat(obstacles(leader()).get(0))
                .containsEntry("open", 0)
                .hasEntrySatisfying(
                        "proposal", asked -> assertThat(asked.toString()).contains(number));
        var newer = hindering("Thiếu đường truyền");
        assertThat(obstacles(leader()))
                .singleElement(map(String.class, Object.class))
                .containsEntry("id", newer.path("id"))
                .containsEntry("open", 1);
        var newest = hindering("Thiếu điện lưới");
        assertThat(obstacles(leader()))
                .singleElement(map(String.class, Object.class))
                .containsEntry("id", newest.path("id"))
                .containsEntry("open", 2);
        for (var gone : List.of(newer, newest)) {
            verb(coordinator(), gone, "dismissal", "{\"reason\": \"Trùng\"}")
                    .then()
                    .statusCode(200);
        }
        assertThat(obstacles(leader()))
                .singleElement(map(String.class, Object.class))
                .containsEntry("id", about);
        assertThat(obstacles(coordinator())).isEmpty();
    }

    private static Response hindering(String title) {
        return post(commune(), "/api/v1/obstacles", """
                {"title": "%s", "description": "Máy cũ", "indicators": ["enterprise-cloud"], "tasks": ["P2.IV.1.3"]}""".formatted(title));
    }

    private static List<Map<String, Object>> obstacles(RequestSpecification who) {
        return work(who).getList("obstacles.findAll { it.indicator == 'enterprise-cloud' }");
    }

    /** The parts of one task, opened at once and due on one day; which five of them are shown is no matter of luck. */
    @Test
    void showsTheFirstOfThoseThatDifferInTheirOrganisationAloneAndNoneThatHasMoreTime() throws SQLException {
        try (var database = SuiteDatabase.superuser();
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("SET LOCAL app.organisation = 'skhcn'");
            // Nothing of it stays, so it may be of organisations that are not there.
            statement.execute("SET LOCAL session_replication_role = replica");
            for (var organisation : List.of("sxd", "vnpt", "ppc", "viettel", "stc", "ttt")) {
                statement.execute("""
                        WITH opened AS (
                            INSERT INTO task_occurrence (id, task_id, period, organisation, due, state, percent, opened_at, revision)
                            SELECT uuidv7(), (SELECT id FROM task LIMIT 1), '1990', '%s', '1990-12-10', 'ASSIGNED', 0, '1990-01-01', 0
                            RETURNING id)
                        INSERT INTO task_event (occurrence_id, number, verb, state, due, at, account)
                        SELECT id, 0, 'ASSIGN', 'ASSIGNED', '1990-12-10', '1990-01-01', 'Lịch' FROM opened
                        """.formatted(organisation));
            }
            assertThat(overdue(statement)).containsExactly("ppc", "stc", "sxd", "ttt", "viettel");
            statement.execute("""
                    INSERT INTO task_extension (occurrence_id, position, organisation, until, reason, granted_at, granted_by, expires)
                    SELECT id, 0, organisation, '1991-02-01', 'Mưa lũ', '1990-12-01', 'ppc',
                           CASE organisation WHEN 'sxd' THEN TIMESTAMPTZ '1990-12-31' END
                    FROM task_occurrence WHERE period = '1990' AND organisation IN ('stc', 'sxd')
                    """);
            assertThat(overdue(statement)).containsExactly("ppc", "sxd", "ttt", "viettel", "vnpt");
            database.rollback();
        }
    }

    private static List<String> overdue(Statement statement) throws SQLException {
        var organisations = new ArrayList<String>();
        var query = WorkKind.query(List.of(WorkKind.TASKS_OVERDUE))
                .replace(":today", "'1991-01-01'")
                .replace(":now", "'1991-01-01 12:00:00+07'");
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                organisations.add(rows.getString("organisation"));
            }
        }
        return organisations;
    }

    /** Every kind is read by every role that has it: the statement is one, and one wrong part of it would take all away. */
    @ParameterizedTest
    @CsvSource({
        "leader, ppc",
        "coordinator, skhcn",
        "clerk, ppc",
        "finance-officer, stc",
        "construction-officer, sxd",
        "agency-officer, ubnd-03595",
        "operator, viettel",
        "auditor, ttt",
        "administrator, skhcn"
    })
    void isToldToEachRole(String role, String organisation) {
        var kinds = work(as("somebody", organisation, role)).getList("queues.kind", String.class);
        assertThat(WorkKind.of(Set.of(role)).stream().map(Enum::name)).containsAll(kinds);
        assertThat(WorkKind.of(Set.of(Role.LEADER))).doesNotContain(WorkKind.OBSTACLES_TO_HANDLE);
    }

    @Test
    void isForPeopleWhoSignedIn() {
        given().get("/api/v1/me/work").then().statusCode(401);
        assertThat(work(commune()).getList("queues.kind", String.class))
                .doesNotContain("PROPOSALS_TO_DECIDE", "SUBMISSIONS_TO_REVIEW");
    }
}
