package vn.laichau.hatangso.chassis.testing;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What the role of the application asked the database, by {@code pg_stat_statements}. */
public final class StatementCounts {

    private static final int MOST_TIMES = 20;

    private static final String CALLS = """
            SELECT s.query, sum(s.calls) FROM statements.pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
            WHERE r.rolname = 'suite_app' AND s.toplevel AND s.query !~* '^(BEGIN|COMMIT|ROLLBACK|SET)'
            GROUP BY s.query
            """;

    private StatementCounts() {}

    /**
     * How often each statement runs in a request: the least of several times, for what works in the background asks too. One that
     * runs once needs no other time.
     */
    public static Map<String, Long> of(Runnable request) {
        var least = once(request);
        for (var time = 1; time < MOST_TIMES && least.values().stream().anyMatch(calls -> calls > 1); time++) {
            var counts = once(request);
            least.replaceAll((statement, calls) -> Math.min(calls, counts.getOrDefault(statement, 0L)));
        }
        least.values().removeIf(calls -> calls == 0);
        return least;
    }

    private static Map<String, Long> once(Runnable request) {
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("SELECT statements.pg_stat_statements_reset()");
            request.run();
            var counts = new TreeMap<String, Long>();
            try (var rows = statement.executeQuery(CALLS)) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
            return counts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
