package vn.laichau.hatangso.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Work that was brought to a stand in its middle by a lock that it needs late: it goes on holding whatever it holds there, however
 * quick or slow the machine is.
 */
public final class StandingWork implements AutoCloseable {

    private static final Pattern PATH = Pattern.compile("  (/\\S+):");
    private static final Pattern WRITE = Pattern.compile("    (post|put|patch|delete):");

    /** Whoever stands behind the work, or behind somebody who does. */
    private static final String HELD_UP = """
            WITH RECURSIVE waiting AS MATERIALIZED (
                SELECT pid, application_name, pg_blocking_pids(pid) AS blocking FROM pg_stat_activity WHERE wait_event_type = 'Lock'),
            held_up AS (
                SELECT pid, application_name FROM waiting WHERE %d = ANY(blocking)
                UNION
                SELECT w.pid, w.application_name FROM waiting w JOIN held_up h ON h.pid = ANY(w.blocking))
            SELECT application_name FROM held_up
            """;

    /** Nothing is measured by it: an end where somebody would wait for ever. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Connection pause;
    private final CompletableFuture<?> work;
    private final long process;

    private StandingWork(Connection pause, CompletableFuture<?> work, long process) {
        this.pause = pause;
        this.work = work;
        this.process = process;
    }

    /**
     * @param pause statement whose locks the work meets; held until this is closed
     * @param begin does the work, or asks for it
     */
    public static StandingWork at(String pause, Runnable begin) throws SQLException {
        var connection = SuiteDatabase.superuser();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(pause);
            var rows = statement.executeQuery("SELECT pg_backend_pid()");
            rows.next();
            var stopped = Waits.behind(rows.getLong(1));
            var work = CompletableFuture.runAsync(begin, task -> new Thread(task).start());
            await().atMost(LONGEST).until(() -> {
                assertThat(work).isNotCompletedExceptionally();
                return stopped.any();
            });
            return new StandingWork(connection, work, stopped.process());
        } catch (SQLException | RuntimeException | Error failure) {
            connection.close();
            throw failure;
        }
    }

    /** The operations of the module's contracts that write, as a transaction calls itself in the database. */
    public static Set<String> writes() throws IOException {
        var writes = new TreeSet<>(writes(Path.of("openapi.yaml")));
        var internal = Path.of("openapi-internal.yaml");
        writes.addAll(Files.exists(internal) ? writes(internal) : Set.of());
        return writes;
    }

    private static Set<String> writes(Path contract) throws IOException {
        var writes = new TreeSet<String>();
        var path = "";
        for (var line : Files.readAllLines(contract)) {
            var place = PATH.matcher(line);
            var verb = WRITE.matcher(line);
            if (place.matches()) {
                path = place.group(1);
            } else if (verb.matches()) {
                writes.add(verb.group(1).toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return writes;
    }

    /**
     * Sends all requests while the work stands, and lets it go on.
     *
     * @param requests by the names of their operations; each that goes on must do what it asks for
     * @param idle operations that find nothing to do
     * @return the operations that could not be done before the work was
     */
    public Set<String> heldUp(Map<String, Supplier<Response>> requests, String... idle) throws SQLException {
        var answers = new LinkedHashMap<String, CompletableFuture<Response>>();
        requests.forEach((operation, request) ->
                answers.put(operation, CompletableFuture.supplyAsync(request, task -> new Thread(task).start())));
        var open = new TreeSet<>(requests.keySet());
        try (var watch = SuiteDatabase.superuser()) {
            // What stands behind the work stands until the work goes on.
            await().atMost(LONGEST).until(() -> {
                open.removeIf(operation -> answers.get(operation).isDone());
                return heldUp(watch).containsAll(open);
            });
        }
        close();
        work.join();
        var refused = new ArrayList<String>();
        answers.forEach((operation, answer) -> {
            if (answer.join().statusCode() >= 400
                    && !open.contains(operation)
                    && !Set.of(idle).contains(operation)) {
                refused.add(operation + ": " + answer.join().asString());
            }
        });
        assertThat(refused).as("requests that do nothing prove nothing").isEmpty();
        return open;
    }

    private Set<String> heldUp(Connection watch) throws SQLException {
        var names = new TreeSet<String>();
        try (var statement = watch.createStatement();
                var rows = statement.executeQuery(HELD_UP.formatted(process))) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Override
    public void close() throws SQLException {
        pause.close();
    }
}
