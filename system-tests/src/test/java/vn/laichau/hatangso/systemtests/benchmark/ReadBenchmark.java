package vn.laichau.hatangso.systemtests.benchmark;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.systemtests.benchmark.ProcessFigures.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.StackOptions;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.PersistentConnection;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** Not part of the gate: run by name, as the README of {@code system-tests/benchmark} says. */
class ReadBenchmark {

    private static final int PORT = 17_080;
    private static final int PAIRS = Integer.getInteger("reads.pairs", 5);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("reads.warm-up", 30));
    private static final double STEADY_SHARE = 0.4;
    private static final YearMonth FIRST_MONTH = YearMonth.of(2025, 7);
    private static final int MONTHS = 110;
    private static final int QUESTIONS = 20_000;
    /** What is read has as many figures at every size; these grow around it. */
    private static final List<String> OTHERS = List.of(
            "adult-smartphone", "organisation-fibre", "users-2g-only", "population-4g", "household-fibre-coverage");

    private static final String OF_SERVICE = "usename LIKE 'indicator%'";

    /** What PostgreSQL itself took, planning included, by the beginning of each statement. */
    private static final String STATEMENTS = """
            SELECT left(regexp_replace(query, '\\s+', ' ', 'g'), 110), sum(total_exec_time + total_plan_time) FROM pg_stat_statements
            WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) GROUP BY 1
            """;

    private static final int DEAREST = 12;

    private static final String SERIES = "/api/v1/series?indicator=household-fibre&every=MONTH&territory=";
    private static final String KEPT = SERIES + "12&from=2026-01-01&until=2026-12-31";

    @TempDir
    Path folder;

    private LocalStack stack;
    private RealmClients clients;
    private List<String> communes;
    /** Goes on from load to load, so that what was asked for is asked again as late as can be. */
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void printsWhatReadsCostBesideFilesOfTheSameBytesAndHowThatGrows() throws Exception {
        var data = StackOptions.in(folder.resolve("suite"))
                .withPort(PORT)
                .withTraining()
                .empty();
        try (var running = LocalStack.start(data.withLog(System.out::println))) {
            GeneratedOperators.makeKnown(running.superuser("indicator"));
            stack = running;
            clients = RealmClients.of(running);
            communes = communes();
            bring("household-fibre", 0, 4);
            OTHERS.forEach(indicator -> bring(indicator, 0, 4));
            var small = atThisSize();
            OTHERS.forEach(indicator -> bring(indicator, 4, 47));
            var large = atThisSize();
            print(
                    "uncached, 10^6 beside 10^5: requests/s %.2f, p50 %.2f, p99 %.2f",
                    large.rate() / small.rate(), large.p50() / small.p50(), large.p99() / small.p99());
        }
    }

    /** Of gateway, service and database together beside one process that keeps the answer, and its database. */
    @Test
    void printsWhatAKeptPublicReadCostsBesideAPlainSpringService() throws Exception {
        stack = RunningSuite.toMeasure();
        var address = "/api/v1/indicators";
        var bytes = Api.anonymous(stack).get(address).body();
        var content = Files.write(folder.resolve("kept.json"), bytes);
        try (var spring = ComparisonServer.springService(stack, folder, PORT + 53, content)) {
            var kept = ReadLoad.same(stack.gatewayUrl().resolve(address), null);
            var plain = ReadLoad.same(spring.url().resolve("/kept.json"), null);
            var steady = STEADY_SHARE
                    * Math.min(
                            new ReadLoad(stack.gatewayUrl(), kept).saturate(WARM_UP),
                            new ReadLoad(spring.url(), plain).saturate(WARM_UP));
            var gateway = new MeasuredPath(
                    "suite",
                    stack.gatewayUrl(),
                    withDatabase(OF_SERVICE, pid(SuiteService.GATEWAY), pid(SuiteService.INDICATOR)));
            var service = new MeasuredPath(
                    "spring", spring.url(), withDatabase("application_name = 'spring-service'", spring.pids()));
            List<Measurement> suite = new ArrayList<>();
            List<Measurement> others = new ArrayList<>();
            for (var pair = 0; pair < PAIRS; pair++) {
                suite.add(measured(gateway, kept, steady));
                others.add(measured(service, plain, steady));
            }
            print(
                    "medians of %d bytes: %.3f ms of processors beside %.3f ms, p99 %.2f ms beside %.2f ms",
                    bytes.length,
                    Measurement.median(suite, Measurement::cpuMillis),
                    Measurement.median(others, Measurement::cpuMillis),
                    Measurement.median(suite, Measurement::p99),
                    Measurement.median(others, Measurement::p99));
        }
    }

    /** Of all tables of indicator-service, on and off in turn, in one run. */
    @Test
    void printsWhatRowSecurityCostsReadsAndImports() throws Exception {
        stack = RunningSuite.toMeasure();
        clients = RealmClients.of(stack);
        communes = communes();
        GeneratedOperators.makeKnown(stack.superuser("indicator"));
        bring("household-fibre", 0, 4);
        OTHERS.forEach(indicator -> bring(indicator, 0, 4));
        new ReadLoad(stack.serviceUrl(SuiteService.INDICATOR), anew()).saturate(WARM_UP);
        var service = new MeasuredPath(
                "made anew",
                stack.serviceUrl(SuiteService.INDICATOR),
                withDatabase(OF_SERVICE, pid(SuiteService.INDICATOR)));
        Map<Boolean, List<Measurement>> reads = Map.of(true, new ArrayList<>(), false, new ArrayList<>());
        Map<Boolean, List<Double>> imports = Map.of(true, new ArrayList<>(), false, new ArrayList<>());
        Map<Boolean, Map<String, Double>> statements = Map.of(true, new HashMap<>(), false, new HashMap<>());
        execute("ALTER SYSTEM SET pg_stat_statements.track_planning = on");
        execute("SELECT pg_reload_conf()");
        execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        var operator = 4;
        for (var pair = 0; pair < PAIRS; pair++) {
            for (var secured : List.of(pair % 2 == 0, pair % 2 != 0)) {
                secure(secured);
                reads.get(secured).add(measured(service, anew(), 40));
                execute("SELECT pg_stat_statements_reset()");
                var before = ProcessFigures.cpuSeconds(service.pids());
                bring(OTHERS.get(0), operator, operator + 4);
                imports.get(secured).add(1e3 * (ProcessFigures.cpuSeconds(service.pids()) - before));
                addStatements(statements.get(secured));
                operator += 4;
            }
        }
        secure(true);
        for (var secured : List.of(true, false)) {
            print(
                    "row security %s, medians of the processors: %.2f ms a read, %.0f ms an import of %d rows",
                    secured ? "on" : "off",
                    Measurement.median(reads.get(secured), Measurement::cpuMillis),
                    imports.get(secured).stream()
                            .sorted()
                            .skip(PAIRS / 2)
                            .findFirst()
                            .orElseThrow(),
                    4 * MONTHS * communes.size());
        }
        var on = statements.get(true);
        var off = statements.get(false);
        on.keySet().stream()
                .sorted(comparingDouble(statement -> off.getOrDefault(statement, 0.0) - on.get(statement)))
                .limit(DEAREST)
                .forEach(statement -> print(
                        "  %8.0f ms an import with it, %8.0f without: %s",
                        on.get(statement) / PAIRS, off.getOrDefault(statement, 0.0) / PAIRS, statement));
    }

    private void addStatements(Map<String, Double> sums) throws SQLException {
        try (var connection = stack.superuser("indicator").getConnection();
                var rows = connection.createStatement().executeQuery(STATEMENTS)) {
            while (rows.next()) {
                sums.merge(rows.getString(1), rows.getDouble(2), Double::sum);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = stack.superuser("indicator").getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private void secure(boolean secured) throws SQLException {
        try (var connection = stack.superuser("indicator").getConnection();
                var statement = connection.createStatement();
                var change = connection.createStatement();
                var tables = statement.executeQuery(
                        "SELECT relname FROM pg_class WHERE relforcerowsecurity AND relkind = 'r'")) {
            while (tables.next()) {
                change.execute("ALTER TABLE \"" + tables.getString(1) + "\" " + (secured ? "ENABLE" : "DISABLE")
                        + " ROW LEVEL SECURITY");
            }
        }
    }

    private long pid(SuiteService service) {
        return stack.process(service).pid();
    }

    /** Each connection that it has by now is a process of PostgreSQL. */
    private long[] withDatabase(String connections, long... processes) throws SQLException {
        var pids = LongStream.builder();
        LongStream.of(processes).forEach(pids);
        try (var connection = stack.superuser("indicator").getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT pid FROM pg_stat_activity WHERE datname = 'indicator' AND " + connections)) {
            while (rows.next()) {
                pids.add(rows.getLong(1));
            }
        }
        return pids.build().toArray();
    }

    private List<String> communes() {
        List<String> codes = new ArrayList<>();
        Api.json(Api.anonymous(stack).get("/api/v1/territories?level=COMMUNE&limit=200&validOn=2026-01-01"))
                .path("items")
                .forEach(item -> codes.add(item.path("code").asText()));
        assertThat(codes).hasSize(38);
        return codes;
    }

    /** Sends a file of the indicator through the gateway, a figure for each commune, month and operator. */
    private void bring(String indicator, int firstOperator, int lastOperator) {
        var lines = new StringBuilder("indicator,territory,period,operator,numerator,denominator\n");
        var count = 0;
        for (var month = 0; month < MONTHS; month++) {
            for (var commune : communes) {
                for (var operator = firstOperator; operator < lastOperator; operator++) {
                    lines.append(indicator).append(',').append(commune).append(',');
                    lines.append(FIRST_MONTH.plusMonths(month)).append(',').append(GeneratedOperators.code(operator));
                    lines.append(',').append(count++ % 20).append(",1000\n");
                }
            }
        }
        var begun = System.nanoTime();
        var api = Api.at(stack.gatewayUrl(), clients.token(Principals.COORDINATOR));
        var answer = api.callWith("text/csv", "POST", "/api/v1/imports", lines.toString());
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(202);
        var location = answer.headers().firstValue("Location").orElseThrow();
        var job = Api.json(api.get(location));
        while (job.path("percent").asInt() < 100) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            job = Api.json(api.get(location));
        }
        assertThat(job.path("created").asInt()).as(job.toString()).isEqualTo(count);
        print(
                "%s: %d rows through the gateway, %.0f rows/s with the look for findings",
                indicator, count, count * 1e9 / (System.nanoTime() - begun));
    }

    /** @return medians of what is made for each question anew */
    private Measurement atThisSize() throws IOException, InterruptedException {
        var service = new MeasuredPath("kept", stack.serviceUrl(SuiteService.INDICATOR), pid(SuiteService.INDICATOR));
        var making = new MeasuredPath("made anew", service.entrance(), service.pids());
        var folderOfFiles = Files.createDirectories(folder.resolve("files-" + System.nanoTime()));
        Files.write(folderOfFiles.resolve("kept.json"), bytesOfKept());
        try (var files = ComparisonServer.files(folderOfFiles, PORT + 52)) {
            var nginx = new MeasuredPath("nginx", files.url(), files.pids());
            service.saturate(kept(), WARM_UP);
            making.saturate(anew(), WARM_UP);
            var steady = STEADY_SHARE * service.saturate(kept(), Duration.ofSeconds(5));
            var steadyAnew = STEADY_SHARE * making.saturate(anew(), Duration.ofSeconds(5));
            List<Measurement> given = new ArrayList<>();
            List<Measurement> plain = new ArrayList<>();
            List<Measurement> made = new ArrayList<>();
            for (var pair = 0; pair < PAIRS; pair++) {
                given.add(measured(service, kept(), steady));
                plain.add(measured(nginx, file(nginx), steady));
                made.add(measured(making, anew(), steadyAnew));
            }
            print(
                    "medians: kept beside nginx %.2f of its requests per CPU-second, p99 %.2f ms beside %.2f ms",
                    Measurement.median(plain, Measurement::cpuMillis)
                            / Measurement.median(given, Measurement::cpuMillis),
                    Measurement.median(given, Measurement::p99),
                    Measurement.median(plain, Measurement::p99));
            var medians = new Measurement(
                    Measurement.median(made, Measurement::rate),
                    Measurement.median(made, Measurement::cpuMillis),
                    Measurement.median(made, Measurement::p50),
                    Measurement.median(made, Measurement::p99));
            print(
                    "medians: made anew %.0f requests/s, p50 %.2f ms, p99 %.2f ms",
                    medians.rate(), medians.p50(), medians.p99());
            return medians;
        }
    }

    private static Measurement measured(MeasuredPath measuredPath, Supplier<byte[]> requests, double steady)
            throws InterruptedException {
        var measurement = measuredPath.measure(requests, steady);
        print(
                "  %-10s %8.0f requests/s  %6.3f CPU ms/request  p50 %6.2f ms  p99 %6.2f ms at %.0f/s",
                measuredPath.name(),
                measurement.rate(),
                measurement.cpuMillis(),
                measurement.p50(),
                measurement.p99(),
                steady);
        return measurement;
    }

    private byte[] bytesOfKept() {
        var answer = Api.at(stack.serviceUrl(SuiteService.INDICATOR), clients.token(Principals.COORDINATOR))
                .get(KEPT);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.json(answer).toString()).contains("\"2026-12\"");
        print("one year of the province by month: %d bytes", answer.body().length);
        return answer.body();
    }

    private Supplier<byte[]> kept() {
        return questions(List.of(KEPT));
    }

    /** A year of a commune from any day on: no two questions are the same before twenty thousand are asked. */
    private Supplier<byte[]> anew() {
        return questions(IntStream.range(0, QUESTIONS)
                .mapToObj(i -> {
                    var from = LocalDate.of(2026, 1, 1).plusDays(i / communes.size());
                    return SERIES + communes.get(i % communes.size()) + "&from=" + from + "&until=" + from.plusYears(1);
                })
                .toList());
    }

    private static Supplier<byte[]> file(MeasuredPath nginx) {
        return ReadLoad.same(nginx.entrance().resolve("/kept.json"), null);
    }

    /** With a fresh token each time: they live five minutes, the run lasts longer. */
    private Supplier<byte[]> questions(List<String> paths) {
        var token = clients.token(Principals.COORDINATOR);
        var entrance = stack.serviceUrl(SuiteService.INDICATOR);
        var requests = paths.stream()
                .map(path -> PersistentConnection.get(entrance.resolve(path), token))
                .toList();
        return () -> requests.get(Math.floorMod(asked.getAndIncrement(), requests.size()));
    }
}
