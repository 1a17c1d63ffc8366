package vn.laichau.hatangso.agency.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.agency.isolation.InsertedRows.Said;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** Who may do what with which row by the database alone, each role of each organisation, held against row-policies.txt. */
@QuarkusTest
class RowPoliciesTest extends RunningService {

    private static final List<Said> RULES = Said.in("/isolation/row-policies.txt");
    private static final Set<String> STATE_BODIES = Set.of(
            "leader",
            "coordinator",
            "clerk",
            "finance-officer",
            "construction-officer",
            "agency-officer",
            "auditor",
            "administrator");
    private static final List<String> ROLES = Stream.concat(
                    STATE_BODIES.stream().sorted(), Stream.of("operator", "observations-feed", "report-collection", ""))
            .toList();

    /** Tries a statement as each actor, takes back what it did, and tells for whom it worked on a row. */
    private static final String TRYING = """
            CREATE FUNCTION pg_temp.allowed(statement text, actors text[]) RETURNS integer[] LANGUAGE plpgsql AS $$
            DECLARE
                allowed integer[] := '{}';
                touched bigint;
            BEGIN
                FOR i IN 1 .. array_length(actors, 1) LOOP
                    PERFORM set_config('app.organisation', actors[i][1], true), set_config('app.roles', actors[i][2], true),
                        set_config('app.recorded_for', actors[i][3], true), set_config('app.predecessors', actors[i][4], true);
                    BEGIN
                        EXECUTE statement;
                        GET DIAGNOSTICS touched = ROW_COUNT;
                        RAISE EXCEPTION 'touched %', touched USING ERRCODE = 'LC000';
                    EXCEPTION
                        WHEN insufficient_privilege THEN touched := 0;
                        WHEN unique_violation THEN touched := 1;
                        WHEN SQLSTATE 'LC000' THEN NULL;
                    END;
                    IF touched > 0 THEN
                        allowed := allowed || i;
                    END IF;
                END LOOP;
                RETURN allowed;
            END $$
            """;

    /**
     * Somebody who calls.
     *
     * @param recordedFor whose paper is recorded in the transaction
     * @param predecessor whose work went over to the organisation
     */
    private record Actor(String organisation, String role, String recordedFor, String predecessor) {

        /** @param rule {@code vnpt}, {@code leader}, {@code operator of vnpt}, {@code clerk for vnpt}, {@code vnpt itself} */
        boolean fits(String rule) {
            if (rule.endsWith(" itself")) {
                return organisation.equals(rule.replace(" itself", ""));
            }
            if (rule.contains(" of ")) {
                var parts = rule.split(" of ");
                return isRole(parts[0]) && isOf(parts[1]);
            }
            if (rule.contains(" for ")) {
                return isRole(rule.split(" for ")[0]) && recordedFor.equals(rule.split(" for ")[1]);
            }
            return rule.equals("everyone") || isRole(rule) || isOf(rule);
        }

        private boolean isRole(String name) {
            return role.equals(name) || name.equals("state-body") && STATE_BODIES.contains(role);
        }

        private boolean isOf(String code) {
            return organisation.equals(code) || predecessor.equals(code);
        }

        String settings() {
            return "{%s,\"%s\",\"%s\",\"%s\"}"
                    .formatted(organisation, role.isEmpty() ? "" : "," + role + ",", recordedFor, predecessor);
        }
    }

    private static final List<Actor> ACTORS = actors();

    private static List<Actor> actors() {
        var actors = new ArrayList<Actor>();
        for (var role : ROLES) {
            for (var organisation : List.of("vnpt", "viettel", "dic", "stranger")) {
                actors.add(new Actor(organisation, role, "", ""));
            }
            actors.add(new Actor("dic", role, "vnpt", ""));
            actors.add(new Actor("stranger", role, "", "vnpt"));
        }
        return actors;
    }

    static Stream<Said> rows() {
        return RULES.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void letsThoseTouchARowWhoMay(Said said) throws SQLException {
        try (var connection = InsertedRows.connection();
                var sql = connection.createStatement()) {
            for (var row : said.rows()) {
                InsertedRows.put(connection, row);
            }
            sql.execute(TRYING);
            sql.execute("SET LOCAL ROLE suite_app");
            for (var rule : rules(said).entrySet()) {
                var may = List.of(rule.getValue().split(" *, *"));
                assertThat(allowed(connection, statement(connection, said.row(), rule.getKey())))
                        .as("%s: %s", said.rows(), rule)
                        .containsExactlyElementsOf(ACTORS.stream()
                                .filter(actor -> may.stream().anyMatch(actor::fits))
                                .toList());
            }
        }
    }

    private static Map<String, String> rules(Said said) {
        var rules = new LinkedHashMap<>(said.said());
        rules.remove("columns");
        return rules;
    }

    private static String statement(Connection connection, String row, String verb) throws SQLException {
        var table = InsertedRows.table(row);
        var words = verb.split(" ", 2);
        var otherwise = words.length == 1 ? "" : words[1];
        return switch (words[0]) {
            case "add" -> InsertedRows.insertion(connection, row, otherwise);
            case "read" -> "SELECT 1 FROM " + table + key(connection, table);
            case "change" -> "UPDATE " + table + " SET " + InsertedRows.assignments(otherwise) + key(connection, table);
            case "delete" -> "DELETE FROM " + table + key(connection, table);
            default -> throw new IllegalStateException(verb);
        };
    }

    /** By the UUID that no other row has; where rows have but a number, of those that this transaction has added. */
    private static String key(Connection connection, String table) throws SQLException {
        try (var column = connection.createStatement().executeQuery("""
                SELECT attname, (SELECT bool_or(attidentity <> '') FROM pg_attribute WHERE attrelid = '%1$s'::regclass) AS numbered
                FROM pg_attribute WHERE attrelid = '%1$s'::regclass AND attnum > 0
                AND (atttypid = 'uuid'::regtype AND attnotnull OR attname = 'organisation')
                AND has_column_privilege('suite_app', attrelid, attnum, 'SELECT')
                ORDER BY atttypid <> 'uuid'::regtype, attnum LIMIT 1
                """.formatted(table))) {
            column.next();
            if (!column.getString(1).equals("organisation")) {
                return " WHERE " + column.getString(1) + " = '" + InsertedRows.ID + "'";
            }
            return " WHERE organisation = 'vnpt'"
                    + (column.getBoolean("numbered") ? " AND xmin = pg_current_xact_id()::xid" : "");
        }
    }

    private static List<Actor> allowed(Connection connection, String statement) throws SQLException {
        try (var call = connection.prepareStatement("SELECT pg_temp.allowed(?, CAST(? AS text[]))")) {
            call.setString(1, statement);
            call.setString(2, "{" + ACTORS.stream().map(Actor::settings).collect(Collectors.joining(",")) + "}");
            try (var answer = call.executeQuery()) {
                answer.next();
                return Arrays.stream((Integer[]) answer.getArray(1).getArray())
                        .map(number -> ACTORS.get(number - 1))
                        .toList();
            }
        }
    }

    /** No policy without a sentence about it: what it allows stands in the file, by each of its verbs. */
    @Test
    void knowsEveryPolicyOfTheApplication() throws SQLException {
        var said = new TreeSet<String>();
        RULES.forEach(rule -> rules(rule)
                .keySet()
                .forEach(verb -> said.add(InsertedRows.table(rule.row()) + " "
                        + switch (verb.split(" ")[0]) {
                            case "read" -> "SELECT";
                            case "add" -> "INSERT";
                            case "change" -> "UPDATE";
                            default -> "DELETE";
                        })));
        assertThat(strings("""
                        SELECT DISTINCT p.tablename || ' ' || v.verb FROM pg_policies p
                        JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS v (verb) ON p.cmd IN ('ALL', v.verb)
                        WHERE NOT p.roles && '{suite_job,suite_owner}' AND p.tablename NOT LIKE 'audit%'
                        AND (has_table_privilege('suite_app', p.tablename::regclass, v.verb)
                             OR v.verb IN ('SELECT', 'UPDATE', 'INSERT')
                                AND has_any_column_privilege('suite_app', p.tablename::regclass, v.verb))
                        ORDER BY 1
                        """)).isSubsetOf(said);
    }

    /** What the application may change of a row at all. */
    @Test
    void letsTheApplicationChangeTheseColumnsAlone() throws SQLException {
        var said = RULES.stream()
                .filter(rule -> rule.said().containsKey("columns"))
                .map(rule -> InsertedRows.table(rule.row()) + ": " + rule.said().get("columns"))
                .sorted()
                .toList();
        assertThat(strings("""
                        SELECT c.relname || ': ' || string_agg(a.attname, ' ' ORDER BY a.attname)
                        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                        WHERE c.relforcerowsecurity AND c.relname NOT LIKE 'audit%'
                            AND has_column_privilege('suite_app', c.oid, a.attnum, 'UPDATE')
                        GROUP BY c.relname ORDER BY 1
                        """)).containsExactlyElementsOf(said);
    }

    private static List<String> strings(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = SuiteDatabase.superuser();
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
