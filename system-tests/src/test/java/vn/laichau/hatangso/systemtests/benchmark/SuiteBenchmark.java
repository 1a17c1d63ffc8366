package vn.laichau.hatangso.systemtests.benchmark;

import static vn.laichau.hatangso.systemtests.benchmark.ProcessFigures.print;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.StackOptions;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;

/** Not part of the gate: run by name, as the README of {@code system-tests/benchmark} says. */
class SuiteBenchmark {

    private static final String READ = "/api/v1/indicators";
    private static final int PORT = 17_080;
    private static final int PAIRS = 7;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofSeconds(15);
    /** Of what the slower road can take: there, queues are short. */
    private static final double STEADY_SHARE = 0.4;

    @TempDir
    Path data;

    @Test
    void printsTheFiguresOfStartSizeAndTheGateway() throws IOException, InterruptedException {
        start("first").close();
        try (var stack = start("second")) {
            Thread.sleep(IDLE.toMillis());
            ProcessFigures.printMemory("idle for 15 s", stack.processes());
            compareRoads(stack);
            ProcessFigures.printMemory("after the load", stack.processes());
        }
    }

    private LocalStack start(String which) {
        var begin = System.nanoTime();
        var stack = LocalStack.start(
                StackOptions.in(data).withPort(PORT).withTraining().withLog(System.out::println));
        print("Ready after the %s start: %.1f s", which, (System.nanoTime() - begin) / 1e9);
        return stack;
    }

    private static void compareRoads(LocalStack stack) throws InterruptedException {
        var service = stack.process(SuiteService.INDICATOR).pid();
        var direct = new MeasuredPath("direct", stack.serviceUrl(SuiteService.INDICATOR), service);
        var through = new MeasuredPath(
                "gateway",
                stack.gatewayUrl(),
                service,
                stack.process(SuiteService.GATEWAY).pid());
        direct.saturate(reads(direct, stack), WARM_UP);
        var steady = STEADY_SHARE * through.saturate(reads(through, stack), WARM_UP);
        print("GET %s, pairs of direct and gateway; latency at %.0f requests/s", READ, steady);
        List<Measurement> directly = new ArrayList<>();
        List<Measurement> throughGateway = new ArrayList<>();
        for (var pair = 0; pair < PAIRS; pair++) {
            directly.add(measured(direct, stack, steady));
            throughGateway.add(measured(through, stack, steady));
        }
        printMedians("requests/s", directly, throughGateway, Measurement::rate);
        printMedians("CPU ms/request", directly, throughGateway, Measurement::cpuMillis);
        printMedians("p50 ms", directly, throughGateway, Measurement::p50);
        printMedians("p99 ms", directly, throughGateway, Measurement::p99);
    }

    private static Measurement measured(MeasuredPath measuredPath, LocalStack stack, double steady)
            throws InterruptedException {
        var measurement = measuredPath.measure(reads(measuredPath, stack), steady);
        print(
                "  %-8s %8.0f requests/s  %6.3f CPU ms/request  p50 %6.2f ms  p99 %6.2f ms",
                measuredPath.name(), measurement.rate(), measurement.cpuMillis(), measurement.p50(), measurement.p99());
        return measurement;
    }

    private static void printMedians(
            String what, List<Measurement> direct, List<Measurement> through, ToDoubleFunction<Measurement> figure) {
        var alone = Measurement.median(direct, figure);
        var behind = Measurement.median(through, figure);
        print("median %-15s direct %9.3f  gateway %9.3f  ratio %.2f", what, alone, behind, behind / alone);
    }

    /** With a fresh token each time: they live five minutes, the run lasts longer. */
    private static Supplier<byte[]> reads(MeasuredPath measuredPath, LocalStack stack) {
        var token = Api.token(stack, stack.credentials().apiClients().get(0));
        return ReadLoad.same(measuredPath.entrance().resolve(READ), token);
    }
}
