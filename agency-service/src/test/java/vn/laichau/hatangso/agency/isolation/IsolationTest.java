package vn.laichau.hatangso.agency.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Tokens;

@QuarkusTest
class IsolationTest extends RunningService {

    private static final List<String> OPERATORS =
            List.of("vnpt", "viettel", "mobifone", "vietnamobile", "viettelpost", "ghn", "ghtk", "than-phong");

    private static final Pattern OWNER = Pattern.compile("\"organisation\":\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static List<String> organisationTables() throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = SuiteDatabase.superuser();
                var rows = connection.createStatement().executeQuery("""
                        SELECT table_name FROM information_schema.columns JOIN information_schema.tables USING (table_name)
                        WHERE columns.table_schema = 'public' AND column_name = 'organisation'
                        AND table_type = 'BASE TABLE' ORDER BY table_name
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    @Test
    void everyTableOfOrganisationsForcesItsPolicies() throws SQLException {
        assertThat(organisationTables())
                .contains(
                        "submission",
                        "submission_version",
                        "figure",
                        "remark",
                        "receipt",
                        "arrival",
                        "investment_item",
                        "coverage_commitment",
                        "answer",
                        "attachment",
                        "attachment_part",
                        "attachment_use",
                        "draft",
                        "outbox",
                        "finding",
                        "extension",
                        "waiver",
                        "agency_contact",
                        "reminder",
                        "calendar_feed",
                        "task_occurrence",
                        "task_event",
                        "task_update",
                        "task_figure",
                        "task_evidence",
                        "task_comment",
                        "task_extension",
                        "reported_obstacle",
                        "obstacle_place",
                        "proposal",
                        "proposal_item",
                        "proposal_obstacle",
                        "decision",
                        "decided_item",
                        "budget_request",
                        "infrastructure_offer",
                        "infrastructure_request",
                        "technical_standard",
                        "media_item",
                        "register_act",
                        "webhook",
                        "webhook_secret",
                        "webhook_progress",
                        "webhook_delivery",
                        "idempotency_key");
        for (var table : organisationTables()) {
            assertThat(SuiteDatabase.count("""
                            SELECT count(*) FROM pg_class WHERE oid = '%1$s'::regclass
                            AND relrowsecurity AND relforcerowsecurity
                            AND EXISTS (SELECT FROM pg_policy WHERE polrelid = '%1$s'::regclass)
                            """.formatted(table))).as(table).isEqualTo(1);
        }
    }

    @Test
    void nobodyOwnsOrBypassesWhatTheApplicationRoleUses() {
        assertThat(SuiteDatabase.count("""
                        SELECT count(*) FROM pg_roles WHERE rolname IN ('suite_app', 'suite_job')
                        AND (rolsuper OR rolbypassrls OR pg_has_role(rolname, 'suite_owner', 'MEMBER'))
                        """)).isZero();
    }

    @Test
    void rawSqlWithoutACallerSeesNothingOfTablesThatAreFull() throws SQLException {
        SampleRows.bring();
        for (var table : organisationTables()) {
            assertThat(SuiteDatabase.count("SELECT count(*) FROM " + table))
                    .as(table)
                    .isPositive();
            assertThat(visibleRows(table)).as(table).isZero();
        }
    }

    private long visibleRows(String table) throws SQLException {
        try (var connection = SuiteDatabase.application();
                var statement = connection.createStatement()) {
            var may = statement.executeQuery("SELECT has_table_privilege('" + table + "', 'SELECT')");
            may.next();
            if (!may.getBoolean(1)) {
                return 0;
            }
            var rows = statement.executeQuery("SELECT count(*) FROM " + table);
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void interleavedRequestsOfManyOrganisationsNeverCross() throws Exception {
        var year = freshYear();
        for (var organisation : OPERATORS) {
            sendPlan(organisation, year).then().statusCode(201);
        }
        var lists = OPERATORS.stream()
                .collect(Collectors.toMap(Function.identity(), organisation -> list(organisation, year)));
        var requests = new ArrayList<Callable<List<String>>>();
        for (var i = 0; i < 400; i++) {
            var organisation = OPERATORS.get(i % OPERATORS.size());
            requests.add(() -> foreignRowsSeenBy(lists.get(organisation), organisation));
        }
        var pool = Executors.newFixedThreadPool(8);
        for (var seen : pool.invokeAll(requests)) {
            assertThat(seen.get()).isEmpty();
        }
        pool.shutdown();
    }

    private static List<String> foreignRowsSeenBy(HttpRequest request, String organisation) throws Exception {
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        var seen = OWNER.matcher(answer.body())
                .results()
                .map(owner -> owner.group(1))
                .toList();
        assertThat(seen).isNotEmpty();
        return seen.stream().filter(owner -> !owner.equals(organisation)).toList();
    }

    private static HttpRequest list(String organisation, int year) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/submissions?year=" + year))
                .header("Authorization", "Bearer " + Tokens.of("operator", organisation, "operator"))
                .build();
    }
}
