package vn.laichau.hatangso.systemtests.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;

/** Counts what the running suite does for a request. */
final class WorkCounter implements AutoCloseable {

    /** What is remembered of a request is known after a few. */
    private static final int WARM_UP = 3;

    private static final int TIMES = 5;
    private static final double KILO = 1e3;

    private static final String STATEMENTS = """
            SELECT coalesce(sum(s.calls), 0) FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
            WHERE r.rolname LIKE '%\\_app' AND s.toplevel AND s.query !~* '^(BEGIN|COMMIT|ROLLBACK|SET)'
            """;

    private final LocalStack stack;
    private final Connection database;
    private final Map<SuiteService, ServiceThreads> threads = new EnumMap<>(SuiteService.class);

    WorkCounter(LocalStack stack) throws IOException, SQLException {
        this.stack = stack;
        this.database = stack.superuser("postgres").getConnection();
        database.createStatement().execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        for (var service : SuiteService.values()) {
            threads.put(service, new ServiceThreads(stack.process(service).pid()));
        }
    }

    /** The background works meanwhile: the least of several times counts. */
    RequestCost cost(Supplier<HttpResponse<byte[]>> request) throws IOException, SQLException {
        for (var time = 0; time < WARM_UP; time++) {
            successful(request);
        }
        var statements = Long.MAX_VALUE;
        var answers = Long.MAX_VALUE;
        var signatures = Long.MAX_VALUE;
        var allocated = Long.MAX_VALUE;
        HttpResponse<byte[]> answer = null;
        for (var time = 0; time < TIMES; time++) {
            var answersBefore = answers();
            var signaturesBefore = signatures();
            var statementsBefore = statements();
            var allocatedBefore = allocated();
            answer = successful(request);
            allocated = Math.min(allocated, grown(allocatedBefore, allocated()));
            statements = Math.min(statements, statements() - statementsBefore);
            signatures = Math.min(signatures, signatures() - signaturesBefore);
            answers = Math.min(answers, answers() - answersBefore);
        }
        return new RequestCost(statements, answers, signatures, answer.body().length / KILO, allocated / KILO);
    }

    private static HttpResponse<byte[]> successful(Supplier<HttpResponse<byte[]>> request) {
        var answer = request.get();
        assertThat(answer.statusCode())
                .as("%s: %s", answer.uri(), new String(answer.body(), UTF_8))
                .isBetween(200, 299);
        return answer;
    }

    private long statements() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(STATEMENTS)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Map<SuiteService, Map<Long, Long>> allocated() {
        var allocated = new EnumMap<SuiteService, Map<Long, Long>>(SuiteService.class);
        threads.forEach((service, its) -> allocated.put(service, its.allocated()));
        return allocated;
    }

    /** A thread that has ended takes with it what it allocated. */
    private static long grown(Map<SuiteService, Map<Long, Long>> before, Map<SuiteService, Map<Long, Long>> after) {
        return after.entrySet().stream()
                .flatMapToLong(service -> service.getValue().entrySet().stream()
                        .mapToLong(thread ->
                                thread.getValue() - before.get(service.getKey()).getOrDefault(thread.getKey(), 0L)))
                .sum();
    }

    private long answers() {
        return counted("http_server_requests_seconds_count", SuiteService.values());
    }

    private long signatures() {
        return counted("receipt_signing_seconds_count", SuiteService.AGENCY);
    }

    private long counted(String series, SuiteService... services) {
        return Stream.of(services)
                .map(service -> Api.at(stack.managementUrl(service), null)
                        .get("/q/metrics")
                        .body())
                .flatMap(metrics -> new String(metrics, UTF_8).lines())
                .filter(line -> line.startsWith(series))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() throws IOException, SQLException {
        database.close();
        for (var service : threads.values()) {
            service.close();
        }
    }
}
