package vn.laichau.hatangso.agency.demonstration;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.organisation.OrganisationKind;
import vn.laichau.hatangso.agency.referencedata.ReferenceDataCache;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;
import vn.laichau.hatangso.agency.surroundings.MailServer;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;
import vn.laichau.hatangso.agency.surroundings.TestEnvironment;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.TokenIssuer;

@QuarkusTest
// Those of the class above are looked for in this module alone.
@WithTestResource(SuiteDatabase.class)
@WithTestResource(TokenIssuer.class)
@WithTestResource(TestEnvironment.class)
@WithTestResource(MailServer.class)
@TestProfile(DemonstrationTest.Wanted.class)
class DemonstrationTest extends RunningService {

    @Inject
    DemonstrationSubmissions demonstration;

    @Inject
    DemonstrationRegisters registers;

    @Inject
    ObjectMapper mapper;

    @Inject
    ReferenceDataCache referenceDataCache;

    @Inject
    ActingAs actingAs;

    @Inject
    SuccessionCache successionCache;

    @Any
    @Inject
    Instance<OpenWork> features;

    public static final class Wanted implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("plan.demonstration", "true", "dictionary.every", "1s");
        }
    }

    private static long submissions(String condition) {
        return count("SELECT count(*) FROM submission WHERE " + condition);
    }

    @Test
    void holdsSubmissionsInEveryState() {
        assertThat(submissions("state = 'ACCEPTED'")).isEqualTo(34);
        assertThat(submissions("state = 'RETURNED'")).isEqualTo(4);
        assertThat(submissions("state = 'SUBMITTED'")).isEqualTo(3);
        assertThat(submissions("state = 'DRAFT'")).isEqualTo(1);
        assertThat(submissions("state = 'WITHDRAWN'")).isEqualTo(2);
        assertThat(submissions("punctuality = 'ON_TIME'")).isEqualTo(26);
        assertThat(submissions("punctuality = 'ON_DUE_DAY'")).isEqualTo(6);
        assertThat(submissions("punctuality = 'LATE'")).isEqualTo(9);
        assertThat(submissions("punctuality = 'LATE' AND late_reason IS NULL")).isZero();
        assertThat(count("SELECT count(*) FROM submission_version WHERE scan IS NOT NULL"))
                .isEqualTo(3);
        assertThat(count("SELECT count(*) FROM submission_version WHERE number = 2"))
                .isEqualTo(4);
        assertThat(count("SELECT count(*) FROM draft")).isEqualTo(1);
        // Three years whole, and the year that is being sent for.
        assertThat(count("""
                        SELECT count(*) FROM (SELECT year FROM submission WHERE obligation = 'operator-plan' AND state = 'ACCEPTED'
                                              GROUP BY year HAVING count(*) >= 9) AS whole_years""")).isEqualTo(3);
    }

    @Test
    void holdsTasksInEveryState() {
        for (var state : List.of("ASSIGNED", "ACCEPTED", "IN_PROGRESS", "SUBMITTED", "RETURNED", "COMPLETED")) {
            assertThat(count("SELECT count(*) FROM task_occurrence o JOIN task t ON t.id = o.task_id"
                            + " WHERE t.plan = 'added' AND o.state = '" + state + "'"))
                    .as(state)
                    .isPositive();
        }
        assertThat(count("SELECT count(*) FROM task WHERE plan = 'added' AND title_vi NOT LIKE 'Dữ liệu trình diễn:%'"))
                .isZero();
    }

    @Test
    void holdsObstaclesAndProposalsInEveryState() {
        assertThat(count("SELECT count(DISTINCT state) FROM reported_obstacle")).isEqualTo(6);
        assertThat(count("SELECT count(DISTINCT state) FROM proposal")).isEqualTo(4);
        assertThat(count("SELECT count(*) FROM decision")).isEqualTo(3);
        assertThat(count("SELECT count(*) FROM outbox WHERE kind = 'TARGETS'")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM task_version WHERE number = 2")).isEqualTo(1);
        for (var text :
                new String[] {"reported_obstacle WHERE title", "proposal WHERE title", "proposal_item WHERE wording"}) {
            assertThat(count("SELECT count(*) FROM " + text + " NOT LIKE 'Dữ liệu trình diễn:%'"))
                    .as(text)
                    .isZero();
        }
    }

    /** The invented past is told at one start; reports of its days know no more than those days did. */
    @Test
    void tellsReportsOfPastDaysOfTasksAsTheyWereThen() {
        var amended = "taskList.find { it.code == 'P2.III.2.b.7' }.due";
        collect("2025-06-30T23:59:59+07:00").body("taskList", hasSize(50)).body(amended, nullValue());
        collect("2025-10-10T08:59:59+07:00").body(amended, nullValue());
        collect("2025-12-14T23:59:59+07:00")
                .body("taskList.findAll { it.quote == null }", hasSize(0))
                .body(amended, equalTo("2027-12-31"));
        collect("2026-06-30T23:59:59+07:00")
                .body("taskList.findAll { it.quote == null }.code", contains("TD-01", "TD-02", "TD-03", "TD-04"));
    }

    private static ValidatableResponse collect(String cutOff) {
        return as("service", "dic", "report-collection")
                .queryParam("cutOff", cutOff)
                .get("/internal/v1/report-data")
                .then()
                .statusCode(200);
    }

    @Test
    void marksAllOfItAsInvented() {
        assertThat(count("SELECT count(*) FROM submission_version WHERE narrative NOT LIKE 'Dữ liệu trình diễn:%'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM receipt WHERE NOT demonstration"))
                .isZero();
        assertThat(count("SELECT count(*) FROM investment_item")).isGreaterThan(200);
    }

    /** Whose name stands on what is open, and whether it is somebody who exists; groups stand for their members. */
    @Test
    void leavesNothingOpenWithoutALivingAgencyAfterTheReorganisation() {
        assertThat(count("SELECT count(*) FROM succession WHERE kind = 'MERGE'"))
                .isEqualTo(3);
        assertThat(count("SELECT count(*) FROM succession WHERE kind = 'SPLIT'"))
                .isEqualTo(8);
        var living = as("coordinator", "dic", "coordinator")
                .get("/api/v1/organisations?limit=500&validOn=" + today())
                .jsonPath()
                .getList("items.code", String.class);
        assertThat(living).contains("science-technology").doesNotContain("dic", "dpi", "ubnd-106");
        var open = QuarkusTransaction.requiringNew().call(() -> {
            actingAs.administrator();
            return features.stream()
                    .flatMap(feature -> feature.openWork().stream())
                    .toList();
        });
        assertThat(open)
                .extracting(thing -> thing.thing().kind())
                .contains(WorkItemKind.TASK, WorkItemKind.OCCURRENCE, WorkItemKind.REVIEW);
        assertThat(open)
                .filteredOn(thing -> thing.thing().kind() == WorkItemKind.OCCURRENCE)
                .extracting(OpenWorkItem::thing)
                .doesNotHaveDuplicates();
        assertThat(open)
                .allSatisfy(thing -> assertThat(successionCache.responsible(thing.agency(), thing.with()))
                        .isIn(living));
        as("coordinator", "dic", "coordinator")
                .get("/api/v1/tasks?limit=500")
                .then()
                .body("items.leads.flatten().unique()", everyItem(in(living)))
                .body("items.cooperating.flatten().unique()", everyItem(in(living)))
                .body("items.find { it.code == 'P2.IV.2' }.leads", contains("finance"))
                .body("items.find { it.code == 'P2.IV.2' }.cooperating", contains("science-technology"));
        given().get("/api/v1/organisations/dic?validOn=2025-02-28")
                .then()
                .body("name.vi", equalTo("Sở Thông tin và Truyền thông"));
        given().get("/api/v1/successions?organisation=ubnd-106")
                .then()
                .body("items[0].predecessors[0].name.vi", equalTo("Ủy ban nhân dân huyện Tam Đường"))
                .body("items[0].predecessors[0].defaultSuccessor", equalTo("ubnd-03390"))
                .body("items[0].successors", hasSize(6));
    }

    /** What the plan asks of every district is asked of every commune that followed, once of each. */
    @Test
    void asksEachCommuneForItsOwnPartOfWhatTheDistrictsHadToDo() {
        for (var task : List.of("P2.IV.5.1", "P2.IV.5.2", "P2.IV.5.3", "P2.closing")) {
            var holders = QuarkusTransaction.requiringNew().call(() -> {
                actingAs.administrator();
                return features.stream()
                        .flatMap(feature -> feature.openWork().stream())
                        .filter(thing -> thing.thing().kind() == WorkItemKind.OCCURRENCE
                                && thing.with().id().equals(task))
                        .map(thing -> successionCache.responsible(thing.agency(), thing.with()))
                        .filter(holder -> holder.startsWith("ubnd-"))
                        .toList();
            });
            assertThat(holders).as(task).hasSize(38).doesNotHaveDuplicates();
        }
    }

    @Test
    void makesUpTheSameAtEveryStart() throws Exception {
        assertThat(invented()).isNotEmpty().isEqualTo(invented());
    }

    /** Read and made up from the beginning, as at a start. */
    private List<String> invented() throws Exception {
        var file = InventedFile.read(mapper, "submissions.json", DemonstrationFile.class);
        var plans = new InventedPlans(file);
        var contents = new ArrayList<String>();
        for (var told : file.submissions()) {
            var kind = told.figures().isEmpty() ? OrganisationKind.POSTAL_OPERATOR : OrganisationKind.TELECOM_OPERATOR;
            contents.add(mapper.writeValueAsString(plans.of(told, kind, 1)));
        }
        return contents;
    }

    /** The start made it up once already. */
    @Test
    void hasStoredWhatIsMadeUp() throws Exception {
        var stored = new ArrayList<String>();
        try (var connection = SuiteDatabase.superuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT convert_from(body, 'UTF8') FROM submission_version"
                                + " WHERE number = 1 AND scan IS NULL")) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        }
        assertThat(invented()).containsAll(stored);
    }

    @Test
    void deliversTheAcceptedFigures() {
        await().atMost(ofSeconds(30)).until(() -> count("SELECT count(*) FROM outbox WHERE done_at IS NULL") == 0);
        assertThat(count("SELECT count(*) FROM outbox")).isPositive();
    }

    @Test
    void marksItsReceiptsAsDemonstration() throws Exception {
        var receipt = TestCallers.operator("mobifone").get("/api/v1/receipts/LC-2024-000003");
        receipt.then().statusCode(200).body("demonstration", equalTo(true));
        assertThat(JWSObject.parse(receipt.path("jws")).getPayload().toJSONObject())
                .containsEntry("demonstration", true)
                .containsEntry("arrivedAt", "2023-12-15T10:05:41+07:00")
                .containsEntry("punctuality", "ON_DUE_DAY");
    }

    @Test
    void changesNothingAtASecondStart() throws Exception {
        demonstration.load(new StartupEvent());
        assertThat(count("SELECT count(*) FROM submission")).isEqualTo(44);
    }

    /** The one test with a service of its own that asks for names by its clock. */
    @Test
    void learnsTheNamesOfIndicatorsByItself() {
        IndicatorPeer.tellsNames();
        await().atMost(ofSeconds(30)).until(() -> referenceDataCache.find().isPresent());
    }

    @Test
    void fillsEveryRegisterOnceAndSaysThatItIsInvented() throws Exception {
        registers.load(new StartupEvent());
        assertThat(count("SELECT count(DISTINCT state) FROM budget_request")).isEqualTo(7);
        assertThat(count("SELECT count(*) FROM budget_balance WHERE allotted > 0"))
                .isEqualTo(5);
        assertThat(count("SELECT count(*) FROM infrastructure_offer")).isEqualTo(12);
        assertThat(count("SELECT count(DISTINCT state) FROM infrastructure_request"))
                .isEqualTo(3);
        assertThat(count("SELECT count(*) FROM infrastructure_request WHERE ended_from IS NOT NULL"))
                .isOne();
        assertThat(count("SELECT count(DISTINCT state) FROM technical_standard"))
                .isEqualTo(3);
        assertThat(count("SELECT count(*) FROM media_item")).isEqualTo(15);
        assertThat(count("SELECT count(*) FROM existing_system WHERE now_state IS NOT NULL"))
                .isOne();
        assertThat(count("SELECT count(*) FROM register_act WHERE acted_by <> 'Dữ liệu trình diễn'"))
                .isZero();
    }
}
