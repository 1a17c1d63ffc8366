package vn.laichau.hatangso.chassis.testing;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What the role of the application asked the database, by {@code pg_stat_statements}. */
public final class StatementCounts {

    private static final int MOST_TIMES = 20;

    private static final String CALLS = """
            SELECT s.queryid, min(s.query), sum(s.calls) FROM statements.pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
            WHERE r.rolname = 'suite_app' AND s.toplevel AND s.query !~* '^(BEGIN|COMMIT|ROLLBACK|SET)'
            GROUP BY s.queryid
            """;

    private StatementCounts() {}

    /**
     * How often each statement runs in a request: the least of several times, for what works in the background asks too. One that
     * runs once needs no other time. It is known by its number: once it is prepared in the server, its text keeps the constants
     * that stood as parameters in it before.
     */
    public static Map<String, Long> of(Runnable request) {
        var texts = new HashMap<Long, String>();
        var least = once(request, texts);
        for (var time = 1; time < MOST_TIMES && least.values().stream().anyMatch(calls -> calls > 1); time++) {
            var counts = once(request, texts);
            least.replaceAll((statement, calls) -> Math.min(calls, counts.getOrDefault(statement, 0L)));
        }
        least.values().removeIf(calls -> calls == 0);
        var told = new TreeMap<String, Long>();
        least.forEach((statement, calls) -> told.merge(texts.get(statement), calls, Long::sum));
        return told;
    }

    private static Map<Long, Long> once(Runnable request, Map<Long, String> texts) {
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("SELECT statements.pg_stat_statements_reset()");
            request.run();
            var counts = new HashMap<Long, Long>();
            try (var rows = statement.executeQuery(CALLS)) {
                while (rows.next()) {
                    texts.putIfAbsent(rows.getLong(1), rows.getString(2));
                    counts.put(rows.getLong(1), rows.getLong(3));
                }
            }
            return counts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
