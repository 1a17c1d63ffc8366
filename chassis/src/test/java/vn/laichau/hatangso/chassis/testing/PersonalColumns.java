package vn.laichau.hatangso.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the database of a service to the register of personal data. */
public final class PersonalColumns {

    /** What a column is called that may hold a person. */
    private static final String LOOKS_LIKE_A_PERSON =
            "(^|_)(by|actor|account|author|person|principal|subject|signers?|signatures?|e?mail|phone|address|ip|user|username)$|^name$";

    private static final String COLUMNS = """
            SELECT c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0
            AND NOT a.attisdropped AND c.relname <> 'flyway_schema_history'""";

    private PersonalColumns() {}

    /**
     * Every column that looks like one is in the register, as somebody's or as nobody's; each that the register names is there; and
     * rows that end do so after the term that it tells.
     *
     * @param service as the register names it
     */
    public static void check(String service) throws SQLException, IOException {
        var register = register();
        var named = new TreeSet<String>();
        var terms = new TreeMap<String, String>();
        for (var item : register.get("kept")) {
            for (var column : item.at("/columns/" + service)) {
                assertThat(named.add(column.textValue())).as(column.textValue()).isTrue();
                if (item.has("rows")) {
                    terms.put(
                            column.textValue().split("\\.")[0], item.get("rows").textValue());
                }
            }
        }
        register.at("/nobody/" + service)
                .fieldNames()
                .forEachRemaining(
                        column -> assertThat(named.add(column)).as(column).isTrue());
        assertThat(named)
                .containsAll(query(COLUMNS + " AND a.attname ~ '" + LOOKS_LIKE_A_PERSON + "'")
                        .keySet());
        assertThat(query(COLUMNS).keySet()).containsAll(named);
        assertThat(query("SELECT relation, term::text FROM retention_rule")).containsAllEntriesOf(years(terms));
    }

    /** As PostgreSQL writes an interval. */
    private static Map<String, String> years(Map<String, String> terms) throws SQLException {
        var written = new TreeMap<String, String>();
        for (var term : terms.entrySet()) {
            written.put(
                    term.getKey(),
                    query("SELECT '" + term.getValue() + "'::interval::text")
                            .keySet()
                            .iterator()
                            .next());
        }
        return written;
    }

    private static JsonNode register() throws IOException {
        try (var file = PersonalColumns.class.getResourceAsStream("/personal-data.json")) {
            return new ObjectMapper().readTree(file);
        }
    }

    private static Map<String, String> query(String sql) throws SQLException {
        var found = new TreeMap<String, String>();
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(rows.getMetaData().getColumnCount()));
            }
        }
        return found;
    }
}
