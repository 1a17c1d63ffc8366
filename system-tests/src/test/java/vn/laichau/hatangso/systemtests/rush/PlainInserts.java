package vn.laichau.hatangso.systemtests.rush;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.GeneratedObligations;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;

/**
 * The meter: the rows of one sending inserted again and again, one commit each, by prepared statements of plain JDBC in the
 * application role, row-level security included. No request, no token, no check, no signature.
 */
final class PlainInserts {

    private final LocalStack stack;
    private final GeneratedObligations plans;
    private final List<OperatorClient> firms;
    private final List<TableRows> tables;
    private final AtomicInteger number = new AtomicInteger();

    /** @param key of the sending whose rows are copied */
    PlainInserts(LocalStack stack, GeneratedObligations plans, String key) throws SQLException {
        this.stack = stack;
        this.plans = plans;
        this.firms = OperatorClient.all(stack);
        try (var connection = stack.superuser("agency").getConnection()) {
            this.tables = read(connection, key);
        }
    }

    private static List<TableRows> read(Connection connection, String key) throws SQLException {
        var ofKey = "convert_from(body, 'UTF8') LIKE '%' || ? || ' %'";
        var version = TableRows.read(connection, "submission_version", ofKey, key);
        var id = version.value(version.rows().get(0), version.columns().indexOf("id"), Map.of());
        var submission = version.value(version.rows().get(0), version.columns().indexOf("submission_id"), Map.of());
        var tables = new ArrayList<TableRows>();
        tables.add(TableRows.read(connection, "submission", "id = ?", submission));
        tables.add(version);
        for (var table : List.of("figure", "investment_item", "coverage_commitment", "answer")) {
            tables.add(TableRows.read(connection, table, "version_id = ?", id));
        }
        tables.add(TableRows.read(connection, "receipt", "submission_id = ?", submission));
        tables.add(TableRows.read(connection, "idempotency_key", "key = ?", key));
        tables.removeIf(TableRows::isEmpty);
        return tables;
    }

    /** Rows of one sending. */
    int rows() {
        return tables.stream().mapToInt(table -> table.rows().size()).sum();
    }

    /** Sendings per second. */
    double saturate(int connections, Duration time) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(connections);
        try {
            var end = System.nanoTime() + time.toNanos();
            Callable<Integer> work = () -> insertUntil(end);
            var inserted = 0;
            for (var done : pool.invokeAll(
                    Stream.generate(() -> work).limit(connections).toList())) {
                inserted += done.get();
            }
            return inserted / (time.toNanos() / 1e9);
        } finally {
            pool.shutdown();
        }
    }

    private int insertUntil(long end) throws SQLException {
        var database = stack.database(SuiteService.AGENCY);
        var login = database.application();
        var count = 0;
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), login.user(), login.password());
                var scope = connection.prepareStatement("SELECT set_config('app.organisation', ?, true)")) {
            connection.setAutoCommit(false);
            var inserts = new ArrayList<PreparedStatement>();
            for (var table : tables) {
                inserts.add(connection.prepareStatement(table.insert()));
            }
            for (; System.nanoTime() < end; count++) {
                insertOne(scope, inserts);
                connection.commit();
            }
        }
        return count;
    }

    private void insertOne(PreparedStatement scope, List<PreparedStatement> inserts) throws SQLException {
        var names = newNames();
        scope.setObject(1, names.get("organisation"));
        scope.execute();
        for (var i = 0; i < tables.size(); i++) {
            insert(tables.get(i), inserts.get(i), names);
        }
    }

    private static void insert(TableRows table, PreparedStatement statement, Map<String, Object> names)
            throws SQLException {
        for (var row : table.rows()) {
            for (var column = 0; column < row.size(); column++) {
                statement.setObject(column + 1, table.value(row, column, names));
            }
            statement.addBatch();
        }
        statement.executeBatch();
    }

    /** What must differ from one sending to the next. */
    private Map<String, Object> newNames() {
        var count = number.getAndIncrement();
        var plan = plans.next(firms.get(count % firms.size()));
        var submission = UUID.randomUUID();
        var version = UUID.randomUUID();
        var names = new HashMap<String, Object>();
        names.put("organisation", plan.organisation());
        names.put("obligation", plan.obligation());
        names.put("year", plan.year());
        names.put("submission.id", submission);
        names.put("submission_id", submission);
        names.put("submission_version.id", version);
        names.put("version_id", version);
        names.put("receipt.number", "PLAIN-" + count);
        names.put("key", "plain-" + count);
        return names;
    }
}
