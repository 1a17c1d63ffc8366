package vn.laichau.hatangso.systemtests.benchmark;

import static vn.laichau.hatangso.systemtests.benchmark.Figures.print;

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
            Figures.printMemory("idle for 15 s", stack.processes());
            compareRoads(stack);
            Figures.printMemory("after the load", stack.processes());
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
        var direct = new Road("direct", stack.serviceUrl(SuiteService.INDICATOR), service);
        var through = new Road(
                "gateway",
                stack.gatewayUrl(),
                service,
                stack.process(SuiteService.GATEWAY).pid());
        direct.saturate(reads(direct, stack), WARM_UP);
        var steady = STEADY_SHARE * through.saturate(reads(through, stack), WARM_UP);
        print("GET %s, pairs of direct and gateway; latency at %.0f requests/s", READ, steady);
        List<Sample> directly = new ArrayList<>();
        List<Sample> throughGateway = new ArrayList<>();
        for (var pair = 0; pair < PAIRS; pair++) {
            directly.add(measured(direct, stack, steady));
            throughGateway.add(measured(through, stack, steady));
        }
        printMedians("requests/s", directly, throughGateway, Sample::rate);
        printMedians("CPU ms/request", directly, throughGateway, Sample::cpuMillis);
        printMedians("p50 ms", directly, throughGateway, Sample::p50);
        printMedians("p99 ms", directly, throughGateway, Sample::p99);
    }

    private static Sample measured(Road road, LocalStack stack, double steady) throws InterruptedException {
        var sample = road.measure(reads(road, stack), steady);
        print(
                "  %-8s %8.0f requests/s  %6.3f CPU ms/request  p50 %6.2f ms  p99 %6.2f ms",
                road.name(), sample.rate(), sample.cpuMillis(), sample.p50(), sample.p99());
        return sample;
    }

    private static void printMedians(
            String what, List<Sample> direct, List<Sample> through, ToDoubleFunction<Sample> figure) {
        var alone = Sample.median(direct, figure);
        var behind = Sample.median(through, figure);
        print("median %-15s direct %9.3f  gateway %9.3f  ratio %.2f", what, alone, behind, behind / alone);
    }

    /** With a fresh token each time: they live five minutes, the run lasts longer. */
    private static Supplier<byte[]> reads(Road road, LocalStack stack) {
        var token = Api.token(stack, stack.credentials().apiClients().get(0));
        return Load.same(road.entrance().resolve(READ), token);
    }
}
