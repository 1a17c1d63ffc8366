package vn.laichau.hatangso.systemtests.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.systemtests.benchmark.ProcessFigures.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.StackOptions;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;

/** Not part of the gate: run by name, as the README of {@code system-tests/benchmark} says. */
class GatewayBenchmark {

    private static final String READ = "/api/v1/indicators";
    private static final int PORT = 17_080;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    /** Of what the slowest proxy can take: there, queues are short. */
    private static final double STEADY_SHARE = 0.4;

    private static final int LINES_OF_A_BLOCK = 20_000;
    private static final int MEGABYTES = 100;

    @TempDir
    static Path data;

    private static LocalStack stack;

    @BeforeAll
    static void start() {
        stack = LocalStack.start(
                StackOptions.in(data).withPort(PORT).withTraining().withLog(System.out::println));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    /** The work of the gateway alone is counted; the service behind is the same for all. */
    @Test
    void comparesTheGatewayWithThreeWellKnownProxies() throws Exception {
        var service = stack.serviceUrl(SuiteService.INDICATOR);
        var indicator = stack.process(SuiteService.INDICATOR).pid();
        try (var haproxy = ComparisonServer.haproxy(stack, data, PORT + 50);
                var nginx = ComparisonServer.nginx(stack, data, PORT + 51);
                var spring = ComparisonServer.springGateway(stack, data, PORT + 53)) {
            var roads = List.of(
                    new MeasuredPath("direct", service, indicator),
                    new MeasuredPath(
                            "gateway",
                            stack.gatewayUrl(),
                            stack.process(SuiteService.GATEWAY).pid()),
                    new MeasuredPath("haproxy", haproxy.url(), haproxy.pids()),
                    new MeasuredPath("nginx", nginx.url(), nginx.pids()),
                    new MeasuredPath("spring", spring.url(), spring.pids()));
            var slowest = Double.MAX_VALUE;
            for (var measuredPath : roads) {
                slowest = Math.min(slowest, measuredPath.saturate(reads(measuredPath), WARM_UP));
            }
            printMedians(measured(roads, STEADY_SHARE * slowest));
        }
    }

    private static Map<String, List<Measurement>> measured(List<MeasuredPath> roads, double steady)
            throws InterruptedException {
        print("GET %s, %d rounds; latency at %.0f requests/s", READ, ROUNDS, steady);
        var samples = new LinkedHashMap<String, List<Measurement>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var measuredPath : roads) {
                samples.computeIfAbsent(measuredPath.name(), first -> new ArrayList<>())
                        .add(measuredPath.measure(reads(measuredPath), steady));
            }
        }
        return samples;
    }

    private static void printMedians(Map<String, List<Measurement>> samples) {
        var direct = samples.get("direct");
        var gateway = Measurement.median(samples.get("gateway"), Measurement::cpuMillis);
        samples.forEach((name, its) -> print(
                "median %-8s %8.0f requests/s  %8.0f requests per CPU-second of its own (gateway: %.2f of it)"
                        + "  added p50 %6.3f ms  p99 %6.3f ms",
                name,
                Measurement.median(its, Measurement::rate),
                1e3 / Measurement.median(its, Measurement::cpuMillis),
                Measurement.median(its, Measurement::cpuMillis) / gateway,
                Measurement.median(its, Measurement::p50) - Measurement.median(direct, Measurement::p50),
                Measurement.median(its, Measurement::p99) - Measurement.median(direct, Measurement::p99)));
    }

    private static Supplier<byte[]> reads(MeasuredPath measuredPath) {
        var token = Api.token(stack, stack.credentials().apiClients().get(0));
        return ReadLoad.same(measuredPath.entrance().resolve(READ), token);
    }

    /** Not a line of the file is right, so that nothing is recorded of it; all of it passes the gateway. */
    @Test
    void passesAHundredMegabytesInFlatMemory() throws IOException, InterruptedException {
        var gateway = stack.process(SuiteService.GATEWAY).pid();
        var token = RealmClients.of(stack).token(Principals.COORDINATOR);
        for (int time = 1; time <= 3; time++) {
            var before = ProcessFigures.residentMegabytes(gateway);
            var highest = before;
            var sending = CompletableFuture.supplyAsync(() -> Api.send(file(token)));
            while (!sending.isDone()) {
                Thread.sleep(20);
                highest = Math.max(highest, ProcessFigures.residentMegabytes(gateway));
            }
            assertThat(sending.join().statusCode()).isEqualTo(202);
            print(
                    "%d MB through the gateway, time %d: resident memory before %d MB, highest %d MB, after %d MB",
                    MEGABYTES, time, before, highest, ProcessFigures.residentMegabytes(gateway));
            if (time > 1) {
                assertThat(highest - before).isLessThan(MEGABYTES / 2);
            }
        }
    }

    private static HttpRequest file(String token) {
        var block = "no-such-indicator,12,2026,operator-1,12345,67890\n"
                .repeat(LINES_OF_A_BLOCK)
                .getBytes(UTF_8);
        var parts = new ArrayList<java.io.InputStream>();
        parts.add(new ByteArrayInputStream(
                "indicator,territory,period,operator,numerator,denominator\n".getBytes(UTF_8)));
        for (int sent = 0; sent < MEGABYTES * 1_000_000; sent += block.length) {
            parts.add(new ByteArrayInputStream(block));
        }
        return HttpRequest.newBuilder(stack.gatewayUrl().resolve("/api/v1/imports?validateOnly=true"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new SequenceInputStream(Collections.enumeration(parts))))
                .build();
    }
}
