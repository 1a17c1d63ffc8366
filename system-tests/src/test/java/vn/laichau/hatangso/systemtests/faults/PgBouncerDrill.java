package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.local.process.Ports;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.PortalSession;
import vn.laichau.hatangso.systemtests.suite.Replica;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/**
 * A second replica of each service works through PgBouncer as Debian brings it, each transaction on whatever connection is free,
 * beside the first, which does not: what they hold against each other, they hold in transactions alone (docs/operations/capacity.md). By
 * hand.
 */
class PgBouncerDrill {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int ACKNOWLEDGED = 200;
    private static final int PLANS_OF_EACH = 4_000;
    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/(\\w+)");
    private static final Pattern ACCOUNT = Pattern.compile("(?m)^DATABASE_(\\w*)(USER|PASSWORD)='(.*)'$");

    /** Few connections, so that what one client leaves behind meets another. */
    private static final String CONFIGURATION = """
            [databases]
            indicator = host=%1$s port=%2$s connect_query='SET plan_cache_mode = force_custom_plan'
            * = host=%1$s port=%2$s
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = %3$d
            unix_socket_dir =
            auth_type = trust
            auth_file = %4$s
            pool_mode = transaction
            default_pool_size = 4
            max_client_conn = 500
            max_prepared_statements = 200
            ignore_startup_parameters = extra_float_digits, options
            """;

    private static final List<String> READS = List.of(
            "/api/v1/progress",
            "/api/v1/series?indicator=household-fibre",
            "/api/v1/indicators",
            "/api/v1/observations?limit=50",
            "/api/v1/tasks?limit=50",
            "/api/v1/submissions?limit=20",
            "/api/v1/reports");

    private final LocalStack stack = RunningSuite.get();
    private final String name = "bouncer-" + System.nanoTime();
    private final History history = new History();

    @TempDir
    private Path folder;

    @Test
    void changesNothingThatAnybodySees() throws Exception {
        var port = Ports.free().base();
        var bouncer = start(port);
        try (var indicator = Replica.start(SuiteService.INDICATOR, through(SuiteService.INDICATOR, port));
                var agency = Replica.start(
                        SuiteService.AGENCY,
                        through(SuiteService.AGENCY, port),
                        "INDICATOR_URL=" + indicator.address());
                var reporting = Replica.start(
                        SuiteService.REPORTING,
                        through(SuiteService.REPORTING, port),
                        "INDICATOR_URL=" + indicator.address(),
                        "AGENCY_URL=" + agency.address());
                var gateway = Replica.start(
                        SuiteService.GATEWAY,
                        "INDICATOR_URL=" + indicator.address(),
                        "AGENCY_URL=" + agency.address(),
                        "REPORTING_URL=" + reporting.address())) {
            var entrance = gateway.address();
            takesEachPlanOnce(entrance);
            readsTheSame(entrance);
            recordsFigures(entrance);
            makesAReport(entrance);
            assertThat(Stream.of(indicator, agency, reporting).map(Replica::failures))
                    .containsOnly("");
        } finally {
            bouncer.destroy();
            bouncer.onExit().join();
        }
    }

    private void takesEachPlanOnce(URI entrance) throws SQLException, InterruptedException {
        try (var firms =
                new SendingFirms(stack, name, 0, PLANS_OF_EACH, history, firm -> Api.at(entrance, firm.token()))) {
            await().atMost(LONGEST).until(() -> history.acknowledged() >= ACKNOWLEDGED);
            firms.end(LONGEST);
        }
        var stored = StoredRows.of(stack, name);
        var keys = PublishedKeys.read(
                Api.anonymous(stack).get("/api/v1/receipt-keys").body());
        System.out.printf(
                "acknowledged %d, stored %d, %s%n", history.acknowledged(), stored.size(), history.statuses());
        assertThat(new HistoryCheck(history.attempts(), stored, keys).violations())
                .isEmpty();
    }

    private void readsTheSame(URI entrance) {
        var through = PortalSession.signIn(stack, entrance, "coordinator");
        var direct = PortalSession.signIn(stack, "coordinator");
        for (var path : READS) {
            var answer = through.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(new String(answer.body(), UTF_8))
                    .as(path)
                    .isEqualTo(new String(direct.get(path).body(), UTF_8));
        }
    }

    private void recordsFigures(URI entrance) {
        var coordinator = PortalSession.signIn(stack, entrance, "coordinator");
        for (var figure = 1; figure <= 20; figure++) {
            var answer = coordinator.post("/api/v1/observations", """
                    {"indicator": "household-fibre", "territory": "12", "period": "20%d", "numerator": %d, "denominator": 50}""".formatted(60 + figure, figure));
            assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(201);
        }
        var read = Api.json(coordinator.get("/api/v1/series?indicator=household-fibre&from=2061-01-01"));
        assertThat(read.at("/items/0/values")).hasSize(20);
    }

    private void makesAReport(URI entrance) {
        var coordinator = PortalSession.signIn(stack, entrance, "coordinator");
        var cutOff = OffsetDateTime.parse(Api.json(coordinator.get("/api/v1/deadlines?year=2030"))
                .path("now")
                .asText());
        var report = coordinator.post(
                "/api/v1/reports",
                "{\"kind\": \"ANNUAL\", \"year\": %d, \"cutOff\": \"%s\"}".formatted(cutOff.getYear(), cutOff),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(report.statusCode()).as(new String(report.body(), UTF_8)).isEqualTo(201);
        var file = Api.patiently(() ->
                coordinator.get("/api/v1/reports/" + Api.json(report).path("id").asText() + "/documents/docx"));
        assertThat(file.statusCode()).isEqualTo(200);
        System.out.printf("a report of %d bytes%n", file.body().length);
    }

    private Process start(int port) throws IOException {
        var server = ADDRESS.matcher(stack.database(SuiteService.AGENCY).jdbcUrl());
        assertThat(server.find()).isTrue();
        var accounts = folder.resolve("accounts");
        Files.writeString(
                accounts,
                accounts(SuiteService.INDICATOR) + accounts(SuiteService.AGENCY) + accounts(SuiteService.REPORTING));
        var configuration = folder.resolve("pgbouncer.ini");
        Files.writeString(
                configuration,
                CONFIGURATION.formatted(server.group(1), server.group(2), port, accounts)
                        + (System.getProperty("user.name").equals("root") ? "user = nobody\n" : ""));
        var process = new ProcessBuilder("pgbouncer", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "pgbouncer.log").toFile())
                .start();
        await().atMost(START).ignoreExceptionsInstanceOf(IOException.class).until(() -> {
            new Socket("127.0.0.1", port).close();
            return true;
        });
        return process;
    }

    /** By which PgBouncer knows each role of a service, as its own file wants them. */
    private static String accounts(SuiteService service) throws IOException {
        var environment =
                Files.readString(RunningSuite.folder("suite").resolve("run/" + service.module() + "/environment"));
        var values = ACCOUNT.matcher(environment)
                .results()
                .collect(toMap(found -> found.group(1) + found.group(2), found -> found.group(3)));
        return Stream.of("", "OWNER_", "JOB_")
                .filter(role -> values.containsKey(role + "USER"))
                .map(role -> "\"%s\" \"%s\"%n".formatted(values.get(role + "USER"), values.get(role + "PASSWORD")))
                .collect(joining());
    }

    private String through(SuiteService service, int port) {
        return "DATABASE_URL='"
                + ADDRESS.matcher(stack.database(service).jdbcUrl())
                        .replaceFirst("jdbc:postgresql://127.0.0.1:" + port + "/$3")
                + "'";
    }
}
