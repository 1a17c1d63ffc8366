package vn.laichau.hatangso.systemtests.benchmark;

import static vn.laichau.hatangso.systemtests.benchmark.ProcessFigures.print;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.StackOptions;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.PersistentConnection;
import vn.laichau.hatangso.systemtests.suite.PlanYear;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;

/** Not part of the gate: run by name, as the README of {@code system-tests/benchmark} says. */
class ListBenchmark {

    private static final int PORT = 17_280;
    private static final int WARM_UP = Integer.getInteger("lists.warm-up", 400);
    private static final int TIMES = Integer.getInteger("lists.times", 200);

    private static final Map<SuiteService, List<String>> LISTS = new TreeMap<>(Map.of(
            SuiteService.AGENCY,
            List.of(
                    "tasks/tree",
                    "tasks",
                    "tasks/occurrences",
                    "tasks/board",
                    "decisions",
                    "proposals",
                    "obstacles",
                    "submissions",
                    "deadlines?year=" + PlanYear.CURRENT,
                    "successions",
                    "obligations",
                    "organisations",
                    "extensions",
                    "arrivals",
                    "budget-requests",
                    "infrastructure-requests",
                    "standards",
                    "media-items",
                    "existing-systems"),
            SuiteService.INDICATOR,
            List.of(
                    "indicators",
                    "targets",
                    "baselines",
                    "progress",
                    "territories",
                    "observations?indicator=household-fibre",
                    "series?indicator=household-fibre",
                    "quality-findings",
                    "quality-rules",
                    "period-locks",
                    "imports"),
            SuiteService.REPORTING,
            List.of("reports", "report-schedules")));

    /** Statements and milliseconds of one role, plans included. */
    private static final String SPENT = """
            SELECT coalesce(sum(calls), 0), coalesce(sum(total_exec_time + total_plan_time), 0) FROM pg_stat_statements
            WHERE query !~* '^(BEGIN|COMMIT|SET)'
            """;

    @TempDir
    Path data;

    @Test
    void printsWhatListsTake() throws Exception {
        try (var stack = LocalStack.start(
                StackOptions.in(data.resolve("suite")).withPort(PORT).withLog(System.out::println))) {
            countStatements(stack);
            var clients = RealmClients.of(stack);
            print("%-50s %6s %10s %8s %8s %8s", "list", "kB", "statements", "SQL ms", "p50 ms", "p95 ms");
            for (var lists : LISTS.entrySet()) {
                for (var list : lists.getValue()) {
                    measure(stack, lists.getKey(), list, clients.token(Principals.COORDINATOR));
                }
            }
        }
    }

    private static void countStatements(LocalStack stack) throws SQLException {
        execute(stack, "ALTER SYSTEM SET pg_stat_statements.track_planning = on");
        execute(stack, "SELECT pg_reload_conf()");
        execute(stack, "CREATE EXTENSION pg_stat_statements");
    }

    /** One reader on one connection, who asks again when it has the answer. */
    private static void measure(LocalStack stack, SuiteService service, String list, String token)
            throws IOException, SQLException {
        var entrance = stack.serviceUrl(service);
        var request = PersistentConnection.get(entrance.resolve("/api/v1/" + list), token);
        try (var connection = new PersistentConnection(entrance)) {
            for (var time = 0; time < WARM_UP; time++) {
                connection.exchange(request);
            }
            execute(stack, "SELECT pg_stat_statements_reset()");
            var latencies = new long[TIMES];
            var bytes = 0;
            for (var time = 0; time < TIMES; time++) {
                var begin = System.nanoTime();
                var answer = connection.exchange(request);
                latencies[time] = System.nanoTime() - begin;
                bytes = answer.body().length;
                if (answer.status() != 200) {
                    throw new IOException(list + " answered " + answer.status());
                }
            }
            Arrays.sort(latencies);
            try (var database = stack.superuser("postgres").getConnection();
                    var spent = database.createStatement().executeQuery(SPENT)) {
                spent.next();
                print(
                        "%-50s %6.1f %10.1f %8.2f %8.2f %8.2f",
                        list,
                        bytes / 1e3,
                        spent.getDouble(1) / TIMES,
                        spent.getDouble(2) / TIMES,
                        Measurement.percentile(latencies, 0.5),
                        Measurement.percentile(latencies, 0.95));
            }
        }
    }

    private static void execute(LocalStack stack, String sql) throws SQLException {
        try (var database = stack.superuser("postgres").getConnection();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
