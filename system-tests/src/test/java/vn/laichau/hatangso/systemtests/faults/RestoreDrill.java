package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.local.console.StackFailure;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.GeneratedObligations;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;
import vn.laichau.hatangso.systemtests.suite.PlanYear;
import vn.laichau.hatangso.systemtests.suite.PortalSession;
import vn.laichau.hatangso.systemtests.suite.Recovery;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.TableState;

/** All data are lost and come back as they were at an instant (docs/operations/restore.md). By hand. */
class RestoreDrill {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int PLANS = 20;
    private static final int ACCEPTED = 5;
    private static final List<SuiteService> SERVICES =
            List.of(SuiteService.INDICATOR, SuiteService.AGENCY, SuiteService.REPORTING);

    private static final String WAITING = "SELECT count(*) FROM outbox WHERE done_at IS NULL";
    private static final String UNSEALED = """
            SELECT (SELECT count(*) FROM audit_entry) - (SELECT coalesce(max(count), 0) FROM audit_checkpoint)""";
    private static final String FIGURES = """
            {"obligation": "%s", "year": %d, "narrative": "Kế hoạch phát triển hạ tầng số.",
             "figures": [{"indicator": "household-fibre", "territory": "12", "period": "%d",
                          "numerator": %d, "denominator": 105678}]}""";

    /** What a crash empties as well: work under way, which is begun anew. */
    private static final Set<String> UNLOGGED = Set.of(
            "staged_figure",
            "arriving_line",
            "import_line",
            "check_scope",
            "check_period",
            "check_figure",
            "check_found");

    private static final String UNREACHED = "recovery ended before configured recovery target was reached";

    private final LocalStack stack = RunningSuite.get();
    private final String name = "restore-" + System.nanoTime();
    private final History history = new History();

    @TempDir
    private Path folder;

    @Test
    void bringsEverythingBackAsItWasAtAnInstant() throws Exception {
        var archive = new Archive(stack, RunningSuite.folder("suite").resolve("postgres"), folder);
        archive.begin();
        Recovery.waitForIt(stack);
        var plans = GeneratedObligations.add(stack, name, 3 * PLANS);
        send(plans, "before");
        archive.backUp();
        send(plans, "kept");
        awaitQuiet();
        var accepted = acceptWhileNobodyTakesFigures();
        stopServices();
        archive.execute("CREATE TABLE mark AS SELECT 'before' AS mark");
        var instant = archive.ask("SELECT clock_timestamp()");
        archive.execute("INSERT INTO mark VALUES ('after')");
        var state = TableState.of(stack, UNLOGGED);
        var kept = Instant.now();
        startServices();
        awaitQuiet();
        send(plans, "lost");
        var lastWal = archive.complete();
        var end = archive.ask("SELECT clock_timestamp()");

        stopServices();
        archive.lose();
        tellsThatNothingIsKeptOf(end, archive);
        tellsThatAFileIsMissing(lastWal, instant, archive);
        var begun = System.nanoTime();
        archive.restore(instant);
        tell("PostgreSQL at the instant", begun);

        assertThat(archive.ask("SELECT string_agg(mark, ',') FROM mark")).isEqualTo("before");
        assertThat(TableState.of(stack, UNLOGGED).entrySet())
                .filteredOn(table -> !table.getValue().equals(state.get(table.getKey())))
                .isEmpty();
        assertThat(count("agency", WAITING)).isEqualTo(ACCEPTED);
        var starting = System.nanoTime();
        startServices();
        Recovery.waitForIt(stack);
        tell(state.size() + " tables as they were; services answering", starting);
        send(plans, "after");
        awaitQuiet();
        checkReceipts(kept);
        checkFigures(accepted);
        checkAudit();
    }

    private void send(GeneratedObligations plans, String what) {
        var firms = OperatorClient.all(stack);
        for (var i = 0; i < PLANS; i++) {
            var firm = firms.get(i % firms.size());
            var plan = plans.next(firm);
            var key = name + "-" + what + "-" + i;
            await().atMost(LONGEST)
                    .until(() ->
                            FaultClient.send(firm.api(), key, plan, history).isAcknowledged());
        }
    }

    /** Nothing waits to be sent or sealed. */
    private void awaitQuiet() {
        await().atMost(LONGEST).until(() -> count("agency", WAITING) == 0);
        for (var service : SERVICES) {
            await().atMost(LONGEST).until(() -> count(database(service), UNSEALED) == 0);
        }
    }

    /** @return ids of submissions whose figures wait in the outbox */
    private List<String> acceptWhileNobodyTakesFigures() throws SQLException {
        var firm = OperatorClient.all(stack).stream()
                .filter(client -> client.organisation().equals("vnpt"))
                .findFirst()
                .orElseThrow();
        var plans = GeneratedObligations.add(stack, "figures-" + name, ACCEPTED);
        var submissions = IntStream.range(0, ACCEPTED)
                .mapToObj(i -> submit(firm, plans, i))
                .toList();
        stack.process(SuiteService.INDICATOR).stop();
        var coordinator = PortalSession.signIn(stack, "coordinator");
        for (var submission : submissions) {
            var address = "/api/v1/submissions/" + submission;
            var seen = coordinator.get(address).headers().firstValue("ETag").orElseThrow();
            assertThat(coordinator
                            .post(address + "/acceptance", "", "If-Match", seen)
                            .statusCode())
                    .isEqualTo(200);
        }
        return submissions;
    }

    private String submit(OperatorClient firm, GeneratedObligations plans, int number) {
        var plan = plans.next(firm);
        var body = FIGURES.formatted(plan.obligation(), plan.year(), PlanYear.CURRENT, 50_000 + number);
        var answer = firm.api().post("/api/v1/submissions", body, "Idempotency-Key", name + "-figures-" + number);
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(201);
        return Api.json(answer).path("id").asText();
    }

    private static void tellsThatNothingIsKeptOf(String end, Archive archive) {
        assertThatThrownBy(() -> archive.restore(end))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining(UNREACHED);
    }

    private static void tellsThatAFileIsMissing(Path wal, String instant, Archive archive) throws IOException {
        var elsewhere = wal.resolveSibling("elsewhere");
        Files.move(wal, elsewhere);
        try {
            assertThatThrownBy(() -> archive.restore(instant))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining(UNREACHED)
                    .hasMessageContaining(wal.getFileName().toString());
        } finally {
            Files.move(elsewhere, wal);
        }
    }

    private long count(String database, String query) throws SQLException {
        try (var connection = stack.superuser(database).getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String database(SuiteService service) {
        return service.module().replace("-service", "");
    }

    private void stopServices() {
        SERVICES.forEach(service -> stack.process(service).stop());
    }

    private void startServices() {
        SERVICES.forEach(service -> stack.process(service).start());
    }

    private static void tell(String what, long since) {
        System.out.printf("%s after %.1f s%n", what, (System.nanoTime() - since) / 1e9);
    }

    /** What was acknowledged by then or is sent since is there, what came between is not; every receipt verifies. */
    private void checkReceipts(Instant kept) throws SQLException {
        var keys = PublishedKeys.read(
                Api.anonymous(stack).get("/api/v1/receipt-keys").body());
        var attempts = history.attempts().stream()
                .filter(attempt -> !attempt.key().startsWith(name + "-lost-"))
                .toList();
        assertThat(attempts).anyMatch(attempt -> attempt.sentAt().isAfter(kept));
        var stored = StoredRows.of(stack, name);
        assertThat(new HistoryCheck(attempts, stored, keys).violations()).isEmpty();
        assertThat(stored).hasSize(3 * PLANS);
    }

    /** What waited in the outbox at the instant was sent before and after: each figure is recorded once. */
    private void checkFigures(List<String> submissions) throws SQLException {
        for (var submission : submissions) {
            assertThat(count(
                            "indicator",
                            "SELECT count(*) FROM observation WHERE source_item = '%s/1/0'".formatted(submission)))
                    .as(submission)
                    .isEqualTo(1);
        }
    }

    private void checkAudit() throws Exception {
        for (var service : SERVICES) {
            var record = folder.resolve(service.module() + ".ndjson");
            var keys = folder.resolve(service.module() + "-keys.json");
            Files.writeString(
                    record, lines(service, "SELECT line FROM audit_export ORDER BY part, place", "\n") + "\n");
            Files.writeString(
                    keys, "{\"keys\":[" + lines(service, "SELECT jwk FROM audit_key ORDER BY since, kid", ",") + "]}");
            var verification = new ProcessBuilder("../verify-audit", record.toString(), "--keys", keys.toString())
                    .redirectErrorStream(true)
                    .start();
            var told = new String(verification.getInputStream().readAllBytes(), UTF_8);
            assertThat(verification.waitFor()).as(told).isZero();
            System.out.println(service.module() + ": " + told.strip());
        }
    }

    private String lines(SuiteService service, String query, String between) throws SQLException {
        try (var connection = stack.superuser(database(service)).getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            var lines = new StringBuilder();
            while (rows.next()) {
                lines.append(lines.isEmpty() ? "" : between).append(rows.getString(1));
            }
            return lines.toString();
        }
    }
}
