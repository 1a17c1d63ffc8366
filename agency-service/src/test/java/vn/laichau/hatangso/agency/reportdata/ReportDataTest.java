package vn.laichau.hatangso.agency.reportdata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.register.RegisterCalls.act;
import static vn.laichau.hatangso.agency.register.RegisterCalls.enter;
import static vn.laichau.hatangso.agency.register.RegisterCalls.finance;
import static vn.laichau.hatangso.agency.register.RegisterCalls.leader;
import static vn.laichau.hatangso.agency.register.RegisterCalls.officer;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.POLICY;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.commune;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.decide;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.draft;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.freshNumber;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.obstacle;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.report;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.reword;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.submit;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.submitted;
import static vn.laichau.hatangso.agency.surroundings.ChainFixtures.verb;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.addTask;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.accept;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.plan;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.send;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.chassis.database.RowSecurity;

@QuarkusTest
class ReportDataTest extends RunningService {

    /** In the middle of a day of Vietnam that London still calls the day before, and far from any new year. */
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-26T06:00:00+07:00");

    @Inject
    Tasks tasks;

    @Inject
    RowSecurity rowSecurity;

    @BeforeEach
    void itIsNovember() {
        itIs(NOW);
    }

    private static void itIs(OffsetDateTime moment) {
        QuarkusMock.installMockForType(Clock.fixed(moment.toInstant(), ZoneOffset.UTC), Clock.class);
    }

    @Test
    void tellsWhatWasSentAndAcceptedForTheObligationsDueInTheYearOfTheCutOff() {
        var due = NOW.getYear();
        var estimate = plan(due + 1).replace("\"value\": 812.5", "\"value\": 812.5, \"status\": \"ESTIMATE\"");
        accept(send("ghn", UUID.randomUUID().toString(), estimate));
        // Others have registered operators besides the plan's fourteen.
        int owed = coordinator()
                .get("/api/v1/deadlines?year=" + (due + 1))
                .path("items.find { it.obligation.code == 'operator-plan' }.owed");
        assertThat(owed).isGreaterThanOrEqualTo(14);
        collect(NOW.plus(Duration.ofSeconds(1)))
                .body("demonstration", equalTo(false))
                .body(obligation() + "year", equalTo(due + 1))
                .body(obligation() + "owed", equalTo(owed))
                .body(obligation() + "organisations.find { it.code == 'ghn' }.state", equalTo("ACCEPTED"))
                .body(submission() + "narrative", equalTo("Kế hoạch năm"))
                .body(submission() + "name.vi", equalTo("Công ty cổ phần dịch vụ Giao hàng nhanh chi nhánh Lai Châu"))
                .body(submission() + "figures", hasSize(2))
                .body(submission() + "figures[0].numerator", equalTo(1200))
                .body(submission() + "figures[1].status", equalTo("ESTIMATE"));
    }

    @Test
    void countsAnObligationOwedOnceThatWasAcceptedUnderAnotherYear() {
        var terms = """
                {"code": "so-ket-mot-lan", "title": {"vi": "Báo cáo một lần", "en": "Report made once"}, "owedBy": {"organisations": ["ghn"]},
                 "recurrence": "ONCE", %s "form": "report", "legalSource": {"vi": "Công văn", "en": "Letter"}}""";
        var added = coordinator()
                .contentType(ContentType.JSON)
                .body(terms.formatted(""))
                .post("/api/v1/obligations");
        accept(send(
                        "ghn",
                        UUID.randomUUID().toString(),
                        "{\"obligation\": \"so-ket-mot-lan\", \"year\": 2025, \"narrative\": \"Đã sơ kết\"}"))
                .then()
                .statusCode(200);
        coordinator()
                .contentType(ContentType.JSON)
                .header("If-Match", added.header("ETag"))
                .body(terms.formatted("\"firstYear\": 2026, \"onTimeBefore\": \"--12-01\","))
                .put("/api/v1/obligations/so-ket-mot-lan")
                .then()
                .statusCode(200);
        collect(NOW.plus(Duration.ofSeconds(1)))
                .body("obligations.find { it.obligation == 'so-ket-mot-lan' }.accepted", equalTo(1))
                .body(
                        "obligations.find { it.obligation == 'so-ket-mot-lan' }.organisations.state",
                        contains("ACCEPTED"))
                .body("submissions.find { it.obligation == 'so-ket-mot-lan' }.narrative", equalTo("Đã sơ kết"));
    }

    @Test
    void knowsNothingOfWhatCameAfterTheCutOff() {
        sendPlan("best-express", NOW.getYear() + 1);
        collect(NOW.minusHours(1))
                .body(obligation() + "organisations.find { it.code == 'best-express' }.state", equalTo("MISSING"))
                .body("submissions.find { it.organisation == 'best-express' }", nullValue());
    }

    @Test
    void knowsWhatWasAcceptedAtTheInstantOfTheCutOff() {
        accept(sendPlan("thuan-phong", NOW.getYear() + 1)).then().statusCode(200);
        var accepted = "submissions.findAll { it.organisation == 'thuan-phong' }";
        collect(NOW).body(accepted, hasSize(1));
        collect(NOW.minus(Duration.ofNanos(1000))).body(accepted, hasSize(0));
    }

    @Test
    void namesAgenciesAsTheyWereOnTheDayOfTheCutOff() {
        collect(OffsetDateTime.of(2025, 6, 30, 16, 59, 59, 0, ZoneOffset.UTC))
                .body("organisations.dic.name.vi", equalTo("Sở Thông tin và Truyền thông"))
                .body("organisations.dic.documentSymbol", equalTo("STTTT"))
                .body("organisations.ppc.name.vi", equalTo("Ủy ban nhân dân tỉnh Lai Châu"))
                .body("organisations['ubnd-106'].shortName", equalTo("UBND huyện Tam Đường"))
                .body("organisations['ubnd-03388']", nullValue());
        collect(OffsetDateTime.of(2025, 6, 30, 17, 0, 0, 0, ZoneOffset.UTC))
                .body("organisations['ubnd-106']", nullValue())
                .body("organisations['ubnd-03388'].shortName", equalTo("UBND phường Đoàn Kết"));
    }

    @Test
    void namesWhoHasEndedAndWhoStandsAboveWhom() {
        collect(OffsetDateTime.of(2025, 6, 30, 17, 0, 0, 0, ZoneOffset.UTC))
                .body("plan", equalTo("lai-chau-2023"))
                .body("formerOrganisations['ubnd-106'].name.vi", equalTo("Ủy ban nhân dân huyện Tam Đường"))
                .body("formerOrganisations['ubnd-03388']", nullValue())
                .body("organisations.dic.parent", equalTo("ppc"))
                .body("organisations['ubnd-03388'].parent", equalTo("ppc"))
                .body("organisations.ppc.parent", nullValue());
        collect(OffsetDateTime.of(2025, 6, 30, 16, 59, 59, 0, ZoneOffset.UTC))
                .body("formerOrganisations['ubnd-106']", nullValue());
    }

    @Test
    void findsNobodyAboveGroupsThatAFileLetsBelongToEachOther() {
        var group = """
                {"code": "%s", "kind": "GROUP", "name": {"vi": "Nhóm", "en": "Group"}, "shortName": "Nhóm", "parent": "%s",
                 "validFrom": null, "validUntil": null, "clause": null}""";
        as("administrator", "dic", "administrator")
                .contentType(ContentType.JSON)
                .body("""
                        {"plan": "vong-tron", "version": "1", "organisations": [%s, %s], "causes": [], "obstacles": [],
                         "obligations": [], "existingSystems": [], "tasks": []}""".formatted(group.formatted("nhom-a", "nhom-b"), group.formatted("nhom-b", "nhom-a"))
                        .getBytes(UTF_8))
                .put("/api/v1/plans/vong-tron/obligations")
                .then()
                .statusCode(200);
        collect(NOW)
                .body("organisations['nhom-a'].shortName", equalTo("Nhóm"))
                .body("organisations['nhom-a'].parent", nullValue());
    }

    @Test
    void quotesTasksObstaclesCausesAndExistingSystems() {
        collect(NOW)
                .body("tasks.UNASSIGNED", greaterThanOrEqualTo(32))
                .body("taskList.findAll { it.quote != null && it.clause.startsWith('P2.III') }", hasSize(32))
                .body("taskBoard", instanceOf(List.class))
                .body("obstacles", hasSize(6))
                .body("causes", hasSize(4))
                .body("existingSystems", hasSize(38));
    }

    /** The plan was loaded long after the cut-off; what it assigns held all the same, for each member of a group too. */
    @Test
    void tellsOfThePlansTasksAtAnyCutOffTheSameInTheListAndOnTheBoard() {
        itIs(NOW);
        addTask("\"leads\": [\"construction\"]");
        collect(OffsetDateTime.parse("2024-06-30T23:59:59+07:00"))
                .body("taskList", hasSize(50))
                .body("taskList.findAll { it.quote == null }", hasSize(0))
                .body("tasks.ASSIGNED", equalTo(18))
                .body("tasks.UNASSIGNED", equalTo(32))
                .body("groups.departments", hasItem("construction"))
                .body("taskBoard.find { it.organisation == 'departments' }", nullValue())
                .body("taskBoard.find { it.organisation == 'construction' }.states", equalTo(Map.of("ASSIGNED", 5)))
                .body("taskBoard.find { it.organisation == 'construction' }.overdue", equalTo(0))
                .body("taskBoard.find { it.organisation == 'ubnd-106' }.states", equalTo(Map.of("ASSIGNED", 4)));
    }

    @Test
    void tellsOfATaskFromItsAdditionOnAndInTheWordsThatWereKnown() {
        var task = addTask("\"leads\": [], \"due\": \"2027-01-31\"");
        itIs(NOW.plusHours(1));
        var amendments = """
                {"kind": "TASK_AMENDMENT", "text": "Đổi", "task": {"task": "%s", "due": "2031-01-31",
                 "title": {"vi": "Tên mới", "en": "New title"}}},
                {"kind": "TASK_AMENDMENT", "text": "Đặt hạn", "task": {"task": "P2.III.3.1", "due": "2029-05-31"}}""".formatted(task.<String>path("code"));
        decide(submitted(amendments, obstacle()), freshNumber(), "2026-11-26", "ACCEPTED", "ACCEPTED")
                .then()
                .statusCode(201);

        var told = "taskList.find { it.code == '" + task.path("code") + "' }";
        var ofPlan = "taskList.find { it.code == 'P2.III.3.1' }.due";
        collect(NOW.minusMinutes(1)).body(told, nullValue()).body(ofPlan, nullValue());
        collect(NOW.plusMinutes(30))
                .body(told + ".title.vi", equalTo("Lắp đặt trạm phát sóng"))
                .body(told + ".due", equalTo("2027-01-31"))
                .body(ofPlan, nullValue());
        collect(NOW.plusHours(1))
                .body(told + ".title.vi", equalTo("Tên mới"))
                .body(told + ".due", equalTo("2031-01-31"))
                .body(ofPlan, equalTo("2029-05-31"));
    }

    @Test
    void namesThoseWhoOweByTheirNamesAndNoGroupBesideItsMembers() {
        var owing = "obligations.find { it.obligation == 'agency-report' }.organisations.code";
        collect(NOW)
                .body(owing, not(hasItem("departments")))
                .body(
                        owing + ".findAll { it in ['construction', 'finance', 'ubnd-03388', 'ubnd-03595'] }",
                        // Sở Tài chính, Sở Xây dựng, Ủy ban nhân dân phường Đoàn Kết, … xã Mường Kim.
                        contains("finance", "construction", "ubnd-03388", "ubnd-03595"));
    }

    /** What a later file of a plan adds or says anew was not known before. */
    @Test
    void tellsWhatALaterFileSaysOfTasksFromItsLoadingOn() {
        itIs(NOW.minusDays(3));
        loadPlan("1", planTask("TR.1", "2027-01-31"));
        itIs(NOW.minusDays(1));
        loadPlan("2", planTask("TR.1", "2027-06-30") + "," + planTask("TR.2", "2027-06-30"));
        itIs(NOW);

        QuarkusTransaction.requiringNew().run(() -> {
            rowSecurity.switchRole("", Set.of("report-collection"));
            assertThat(known(NOW.minusDays(10))).containsExactly("TR.1 2027-01-31");
            assertThat(known(NOW.minusDays(2))).containsExactly("TR.1 2027-01-31");
            assertThat(known(NOW)).containsExactly("TR.1 2027-06-30", "TR.2 2027-06-30");
        });
    }

    private List<String> known(OffsetDateTime cutOff) {
        return tasks.listAt("trinh-tu", cutOff.toInstant()).stream()
                .filter(task -> task.code().startsWith("TR."))
                .map(task -> task.code() + " " + task.due())
                .toList();
    }

    private static String planTask(String code, String due) {
        return """
                {"code": "%1$s", "clause": "%1$s", "quote": "Câu", "en": "Sentence", "title": {"vi": "Việc", "en": "Task"},
                 "kind": "TASK", "leads": [], "cooperating": [], "recurrence": "ONCE", "due": "%2$s", "commitments": []}""".formatted(code, due);
    }

    private static void loadPlan(String version, String tasks) {
        as("administrator", "dic", "administrator")
                .contentType(ContentType.JSON)
                .body("""
                        {"plan": "trinh-tu", "version": "%s", "organisations": [], "causes": [], "obstacles": [],
                         "obligations": [], "existingSystems": [], "tasks": [%s]}""".formatted(version, tasks).getBytes(UTF_8))
                .put("/api/v1/plans/trinh-tu/obligations")
                .then()
                .statusCode(200);
    }

    @Test
    void tellsTheMoneyOfEachSourceAsItStoodAtTheCutOff() {
        var put = "/api/v1/budget-balances/" + NOW.getYear() + "/CENTRAL_BUDGET";
        finance()
                .contentType("application/json")
                .body("{\"amount\": 900, \"basis\": \"x\"}")
                .put(put);
        var drafted = enter(officer("dic"), "budget-requests", """
                {"task": "P2.IV.3", "year": %d, "source": "CENTRAL_BUDGET", "amount": 500, "reason": "x"}""".formatted(NOW.getYear()));
        var sent = act(officer("dic"), drafted, "budget-requests", "submission", "");
        QuarkusMock.installMockForType(Clock.fixed(NOW.plusHours(1).toInstant(), ZoneOffset.UTC), Clock.class);
        var appraised = act(finance(), sent, "budget-requests", "appraisal", "{\"amount\": 400, \"reason\": \"x\"}");
        act(leader(), appraised, "budget-requests", "decision", """
                {"amount": 300, "number": "1/QĐ-UBND", "date": "2026-11-26"}""");

        var source = "budget.sources.find { it.source == 'CENTRAL_BUDGET' }.";
        collect(NOW)
                .body(source + "balance", equalTo(900))
                .body(source + "requested", equalTo(500))
                .body(source + "appraised", equalTo(0))
                .body(source + "left", equalTo(900))
                .body("budget.requests.find { it.source == 'CENTRAL_BUDGET' }.state", equalTo("SUBMITTED"));
        collect(NOW.plusHours(2))
                .body(source + "appraised", equalTo(400))
                .body(source + "allotted", equalTo(300))
                .body(source + "left", equalTo(600))
                .body("budget.requests.find { it.source == 'CENTRAL_BUDGET' }.decision.number", equalTo("1/QĐ-UBND"));
        collect(NOW.minusHours(1)).body("budget.sources.findAll { it.source == 'CENTRAL_BUDGET' }", hasSize(0));
    }

    @Test
    void sumsUpWhatEachSourceWasAskedForYearByYear() {
        var year = freshYear();
        for (var amount : List.of(500, 70)) {
            asked(year, amount);
        }
        act(finance(), asked(year + 1, 3), "budget-requests", "appraisal", "{\"amount\": 2, \"reason\": \"x\"}")
                .then()
                .statusCode(200);
        finance()
                .contentType("application/json")
                .body("{\"amount\": 900, \"basis\": \"x\"}")
                .put("/api/v1/budget-balances/" + (year + 1) + "/OTHER")
                .then()
                .statusCode(200);

        var of = "budget.sources.findAll { it.year in [%d, %d] && it.source in ['UNIVERSAL_SERVICE_FUND', 'OTHER'] }."
                .formatted(year, year + 1);
        collect(NOW)
                .body(of + "year", contains(year, year + 1, year + 1))
                .body(of + "source", contains("UNIVERSAL_SERVICE_FUND", "UNIVERSAL_SERVICE_FUND", "OTHER"))
                .body(of + "balance", contains(0, 0, 900))
                .body(of + "requested", contains(570, 3, 0))
                .body(of + "appraised", contains(0, 2, 0))
                .body(of + "allotted", contains(0, 0, 0))
                .body(of + "left", contains(0, 0, 900));
        collect(OffsetDateTime.parse((year + 1) + "-01-01T00:00:00+07:00"))
                .body(of + "requested", contains(3, 0))
                .body("budget.requests.findAll { it.year < " + (year + 1) + " }", hasSize(0));
        collect(OffsetDateTime.parse(year + "-12-31T23:59:59+07:00")).body(of + "requested", contains(570, 3, 0));
    }

    private static Response asked(int year, int amount) {
        var drafted = enter(officer("dic"), "budget-requests", """
                {"task": "P2.IV.3", "year": %d, "source": "UNIVERSAL_SERVICE_FUND", "amount": %d, "reason": "x"}""".formatted(year, amount));
        return act(officer("dic"), drafted, "budget-requests", "submission", "");
    }

    /** Each step an hour after the one before; a cut-off between two of them knows the first alone. */
    @Test
    void tellsHowFarObstaclesAndProposalsWereAtTheCutOff() {
        var obstacle = obstacle();
        itIs(NOW.plusHours(1));
        var draft = draft(POLICY, obstacle);
        itIs(NOW.plusHours(2));
        var submitted = submit(draft);
        itIs(NOW.plusHours(3));
        decide(submitted, freshNumber(), "2026-11-26", "ACCEPTED").then().statusCode(201);

        var state = "reportedObstacles.find { it.id == '" + obstacle + "' }.state";
        var proposal = "proposals.find { it.id == '" + draft.path("id") + "' }";
        collect(NOW.plusMinutes(30)).body(state, equalTo("OPEN")).body(proposal, nullValue());
        collect(NOW.plusMinutes(90)).body(state, equalTo("GATHERED")).body(proposal, nullValue());
        collect(NOW.plusMinutes(150))
                .body(state, equalTo("PROPOSED"))
                .body(proposal + ".state", equalTo("SUBMITTED"))
                .body(proposal + ".decision", nullValue());
        collect(NOW.plusMinutes(210)).body(state, equalTo("RESOLVED")).body(proposal + ".state", equalTo("DECIDED"));
    }

    /** Changed twice, an hour apart, and taken back an hour later. */
    @Test
    void quotesAnObstacleInTheWordsThatWereKnownAtTheCutOff() {
        var first = report(commune(), "Chưa kéo được cáp");
        itIs(NOW.plusHours(1));
        var second = reword(first, "Cột điện bị lũ cuốn");
        itIs(NOW.plusHours(2));
        var third = reword(second, "Đường bị sạt lở");
        itIs(NOW.plusHours(3));
        verb(commune(), third, "withdrawal", "{\"reason\": \"Đã thông đường\"}")
                .then()
                .statusCode(200);

        var told = "reportedObstacles.find { it.id == '" + first.path("id") + "' }.";
        collect(NOW.plusMinutes(30))
                .body(told + "title.vi", equalTo("Chưa kéo được cáp"))
                .body(told + "description", equalTo("Nhiều bản chưa có cột điện"))
                .body(told + "cause", equalTo("Mưa lũ"))
                .body(told + "closedAt", nullValue())
                .body(told + "reason", nullValue());
        collect(NOW.plusMinutes(90))
                .body(told + "title.vi", equalTo("Cột điện bị lũ cuốn"))
                .body(told + "description", equalTo("Mô tả: Cột điện bị lũ cuốn"));
        collect(NOW.plusHours(2)).body(told + "title.vi", equalTo("Đường bị sạt lở"));
        collect(NOW.plusMinutes(210)).body(told + "title", nullValue());
    }

    @Test
    void saysWhatKindEachBodyIs() {
        collect(NOW)
                .body("organisations.dic.kind", equalTo("DEPARTMENT"))
                .body("organisations.vnpt.kind", equalTo("TELECOM_OPERATOR"));
    }

    @Test
    void isForTheReportingServiceAlone() {
        coordinator()
                .get("/internal/v1/report-data?cutOff=2026-12-14T17:00:00Z")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesAQuestionWithoutACutOff() {
        as("service", "dic", "report-collection")
                .get("/internal/v1/report-data")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse collect(OffsetDateTime cutOff) {
        return as("service", "dic", "report-collection")
                .queryParam("cutOff", cutOff.toString())
                .get("/internal/v1/report-data")
                .then()
                .statusCode(200);
    }

    private static String obligation() {
        return "obligations.find { it.obligation == 'operator-plan' }.";
    }

    private static String submission() {
        return "submissions.find { it.organisation == 'ghn' && it.obligation == 'operator-plan' }.";
    }
}
