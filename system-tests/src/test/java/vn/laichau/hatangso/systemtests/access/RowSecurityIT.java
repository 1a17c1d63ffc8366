package vn.laichau.hatangso.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** Each table of each service has an owner, is public by its state, is common or only written: tables.txt says which, and why. */
class RowSecurityIT {

    private static final Path CATALOGUE = Path.of("src/test/resources/access/tables.txt");

    private static final Map<String, SuiteService> SERVICES = Map.of(
            "indicator", SuiteService.INDICATOR, "agency", SuiteService.AGENCY, "reporting", SuiteService.REPORTING);

    private static final String TABLES = """
            SELECT c.relname, c.relkind = 'v' OR c.relrowsecurity AND c.relforcerowsecurity
                AND EXISTS (SELECT FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname) AS guarded,
                has_any_column_privilege('%1$s', c.oid, 'SELECT') AS read,
                has_any_column_privilege('%1$s', c.oid, 'SELECT, UPDATE') OR has_table_privilege('%1$s', c.oid, 'DELETE, TRUNCATE')
                    AS touched
            FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND (c.relkind IN ('r', 'p') OR c.relkind = 'v'
                AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)
                AND EXISTS (SELECT FROM pg_rewrite w JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid
                            JOIN pg_class t ON d.refclassid = 'pg_class'::regclass AND d.refobjid = t.oid
                            WHERE w.ev_class = c.oid AND t.relrowsecurity))
            ORDER BY 1
            """;

    private final LocalStack stack = RunningSuite.get();

    /**
     * Of a table, or a view that reads row-secured tables in its owner's name.
     *
     * @param guarded by row security that binds the owner as well, with a policy; a view by what it asks itself
     * @param touched whether the service may do more than add rows
     */
    private record Table(String name, boolean guarded, boolean read, boolean touched) {}

    @Test
    void everyTableIsOwnedPublicByStateOrCommonWithItsReason() throws IOException, SQLException {
        var found = new TreeMap<String, Boolean>();
        for (var service : SERVICES.keySet()) {
            tables(service).forEach(table -> found.put(service + " " + table.name(), table.guarded()));
        }
        var said = new TreeMap<String, Boolean>();
        catalogue().forEach((table, kind) -> said.put(table, kind.equals("owned") || kind.equals("by-state")));
        assertThat(found).isEqualTo(said);
        assertThat(catalogue().values()).containsOnly("owned", "by-state", "common", "write-only");
    }

    @Test
    void whatIsWriteOnlyIsNeverReadChangedNorTakenAway() throws IOException, SQLException {
        var kinds = catalogue();
        for (var service : SERVICES.keySet()) {
            assertThat(tables(service))
                    .filteredOn(table -> "write-only".equals(kinds.get(service + " " + table.name())))
                    .noneMatch(Table::touched);
        }
    }

    /** The demonstration has rows in most of them. */
    @Test
    void nothingThatIsOwnedIsReadWithoutACaller() throws IOException, SQLException {
        var kinds = catalogue();
        var seen = new ArrayList<String>();
        var stored = 0;
        for (var service : SERVICES.entrySet()) {
            var database = stack.database(service.getValue());
            var login = database.application();
            try (var application = DriverManager.getConnection(database.jdbcUrl(), login.user(), login.password());
                    var superuser = stack.superuser(service.getKey()).getConnection()) {
                for (var table : tables(service.getKey())) {
                    if ("owned".equals(kinds.get(service.getKey() + " " + table.name())) && table.read()) {
                        stored += isAny(superuser, table.name()) ? 1 : 0;
                        if (isAny(application, table.name())) {
                            seen.add(service.getKey() + " " + table.name());
                        }
                    }
                }
            }
        }
        assertThat(seen).isEmpty();
        assertThat(stored).isGreaterThan(30);
    }

    /** Of what becomes public only that is seen which is. */
    @Test
    void ofReportsOnlyPublishedOnesAreReadWithoutACaller() throws SQLException {
        var database = stack.database(SuiteService.REPORTING);
        var login = database.application();
        try (var application = DriverManager.getConnection(database.jdbcUrl(), login.user(), login.password())) {
            assertThat(isAny(application, "report WHERE NOT published")).isFalse();
            assertThat(isAny(application, "snapshot WHERE sha256 NOT IN (SELECT snapshot FROM report WHERE published)"))
                    .isFalse();
            assertThat(isAny(
                            application,
                            "paragraph_wording w WHERE w.report NOT IN (SELECT id FROM report WHERE published)"))
                    .isFalse();
            assertThat(
                            isAny(
                                    application,
                                    "report_outline o WHERE o.id NOT IN (SELECT outline FROM report WHERE published AND outline IS NOT NULL)"))
                    .isFalse();
        }
    }

    /** Of figures, final ones of all operators together, with why one was withdrawn; of findings, what is noted on the plan. */
    @Test
    void ofFiguresOnlyWhatIsPublicIsReadWithoutACaller() throws SQLException {
        var database = stack.database(SuiteService.INDICATOR);
        var login = database.application();
        try (var application = DriverManager.getConnection(database.jdbcUrl(), login.user(), login.password());
                var superuser = stack.superuser("indicator").getConnection()) {
            for (var rows : List.of(
                    "observation WHERE status <> 'FINAL'",
                    "observation WHERE operator <> ''",
                    "observation WHERE territory IN (SELECT id FROM territory WHERE level = 'VILLAGE')")) {
                assertThat(isAny(application, rows)).as(rows).isFalse();
            }
            assertThat(isAny(superuser, "observation WHERE status <> 'FINAL' AND operator <> ''"))
                    .isTrue();
            assertThat(isAny(application, "observation")).isTrue();
            assertThat(isAny(
                            application,
                            "observation_withdrawal WHERE observation NOT IN (SELECT id FROM observation)"))
                    .isFalse();
            assertThat(isAny(
                            application, "finding_step WHERE finding NOT LIKE 'plan-%' OR transition <> 'ACKNOWLEDGE'"))
                    .isFalse();
            assertThat(isAny(application, "progress_record WHERE audience <> 'PUBLIC'"))
                    .isFalse();
        }
    }

    private List<Table> tables(String service) throws SQLException {
        var login = stack.database(SERVICES.get(service)).application();
        var tables = new ArrayList<Table>();
        try (var connection = stack.superuser(service).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES.formatted(login.user()))) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getBoolean(2), rows.getBoolean(3), rows.getBoolean(4)));
            }
        }
        return tables;
    }

    private static boolean isAny(Connection connection, String rows) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT FROM " + rows + " LIMIT 1")) {
            return found.next();
        }
    }

    /** Kind by service and table; each line ends in a reason. */
    private static Map<String, String> catalogue() throws IOException {
        var kinds = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(CATALOGUE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var words = line.split(" ", 4);
                assertThat(words).as(line).hasSize(4);
                assertThat(kinds.put(words[0] + " " + words[1], words[2]))
                        .as(line)
                        .isNull();
            }
        }
        return kinds;
    }
}
