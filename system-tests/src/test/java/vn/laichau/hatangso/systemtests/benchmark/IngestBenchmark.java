package vn.laichau.hatangso.systemtests.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.systemtests.benchmark.ProcessFigures.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.StackOptions;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;

/**
 * Not part of the gate: run by name, as the README of indicator-service says. A file of figures that comes through the gateway,
 * beside plain ways to the same rows: each begins with an empty table, and counts and sums are compared after each.
 */
class IngestBenchmark {

    private static final int PORT = 17_280;
    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;
    private static final int PAIRS = Integer.getInteger("ingest.pairs", 5);
    private static final int LARGE_PAIRS = Integer.getInteger("ingest.large-pairs", 3);
    private static final int SINGLE_ROWS = 20_000;
    private static final int LINES_OF_A_BLOCK = 20_000;
    private static final long GIBIBYTE = 1L << 30;

    @TempDir
    Path folder;

    private LocalStack stack;
    private RealmClients clients;
    private PlainIngest plain;

    @Test
    void comparesAFileThroughTheGatewayWithPlainWaysToTheSameRows() throws Exception {
        var data = StackOptions.in(folder.resolve("suite"))
                .withPort(PORT)
                .withTraining()
                .empty();
        try (var running = LocalStack.start(data.withLog(System.out::println));
                var others = new PlainIngest(running.superuser("indicator"))) {
            GeneratedOperators.makeKnown(running.superuser("indicator"));
            stack = running;
            clients = RealmClients.of(running);
            plain = others;
            var small = pairs(SMALL, PAIRS);
            printPeaks("after 10^5 rows at a time");
            var large = pairs(LARGE, LARGE_PAIRS);
            printPeaks("after 10^6 rows at a time");
            var values = rates(SMALL, PAIRS, plain::valuesOfFiveHundred);
            var single = rates(SINGLE_ROWS, PAIRS, plain::persisted);
            printMedians(small, large, values, single);
            bringAGibibyteThatIsAllWrong();
            printPeaks("after 1 GiB of faulty lines");
        }
    }

    /** Rows a second of one size, each with its fellow in plain SQL just after it. */
    private record Pairs(List<Double> gateway, List<Double> withFindings, List<Double> copy) {}

    private Pairs pairs(int size, int count) throws Exception {
        var file = file(size);
        var pairs = new Pairs(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        // The first pair warms up.
        for (var pair = 0; pair <= count; pair++) {
            plain.empty();
            var seconds = throughTheGateway(file, size);
            plain.compare(size);
            plain.empty();
            var copied = plain.copied(size);
            plain.compare(size);
            print(
                    "  %8d rows: gateway %6.2f s, with findings %6.2f s, plain SQL %6.2f s",
                    size, seconds[0], seconds[1], copied);
            if (pair > 0) {
                pairs.gateway.add(size / seconds[0]);
                pairs.withFindings.add(size / seconds[1]);
                pairs.copy.add(size / copied);
            }
        }
        Files.delete(file);
        return pairs;
    }

    /** One of the plain ways. */
    private interface Way {
        double seconds(int size) throws SQLException, IOException;
    }

    private List<Double> rates(int size, int times, Way way) throws SQLException, IOException {
        List<Double> rates = new ArrayList<>();
        for (var time = 0; time <= times; time++) {
            plain.empty();
            var seconds = way.seconds(size);
            plain.compare(size);
            if (time > 0) {
                rates.add(size / seconds);
            }
        }
        return rates;
    }

    private static void printMedians(Pairs small, Pairs large, List<Double> values, List<Double> single) {
        print("medians, rows a second; all on the same processors");
        print(
                "  through the gateway, recorded       10^5 %7.0f  10^6 %7.0f",
                median(small.gateway), median(large.gateway));
        print(
                "  through the gateway, with findings  10^5 %7.0f  10^6 %7.0f",
                median(small.withFindings), median(large.withFindings));
        print("  binary COPY and plain SQL           10^5 %7.0f  10^6 %7.0f", median(small.copy), median(large.copy));
        print("  VALUES of 500 rows                  10^5 %7.0f", median(values));
        print("  Hibernate persist                        %7.0f", median(single));
        print("gateway beside them, medians of the pairs' ratios where there are pairs:");
        print("  plain SQL 10^5 %.2f, 10^6 %.2f", ratio(small), ratio(large));
        print(
                "  VALUES of 500 rows %.2f, Hibernate persist %.1f",
                median(small.gateway) / median(values), median(small.gateway) / median(single));
        print(
                "slope of the time from 10^5 to 10^6 (1 is linear): %.2f",
                1 + Math.log10(median(small.gateway) / median(large.gateway)));
    }

    private static double ratio(Pairs pairs) {
        return median(IntStream.range(0, pairs.copy.size())
                .mapToObj(pair -> pairs.gateway.get(pair) / pairs.copy.get(pair))
                .toList());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** @return seconds from the first byte until the figures were recorded, and until the findings were there as well */
    private double[] throughTheGateway(Path file, int size) throws Exception {
        var begun = System.nanoTime();
        var token = clients.token(Principals.COORDINATOR);
        var api = Api.at(stack.gatewayUrl(), token);
        var location = send(token, BodyPublishers.ofFile(file));
        var recorded = 0.0;
        var job = Api.json(api.get(location));
        while (job.path("percent").asInt() < 100) {
            if (recorded == 0 && job.path("state").asText().equals("DONE")) {
                recorded = (System.nanoTime() - begun) / 1e9;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            job = Api.json(api.get(location));
        }
        var checked = (System.nanoTime() - begun) / 1e9;
        assertThat(job.path("created").asInt()).as(job.toString()).isEqualTo(size);
        return new double[] {recorded == 0 ? checked : recorded, checked};
    }

    private String send(String token, BodyPublisher file) {
        var request = HttpRequest.newBuilder(stack.gatewayUrl().resolve("/api/v1/imports"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(file)
                .build();
        var answer = Api.send(request);
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private Path file(int size) throws IOException {
        var file = folder.resolve("figures-" + size + ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(GeneratedFigure.HEAD);
            for (var number = 0; number < size; number++) {
                out.write(new GeneratedFigure(number).line());
            }
        }
        return file;
    }

    /** Not a line of it is right, so nothing but the reading of it is seen. */
    private void bringAGibibyteThatIsAllWrong() {
        var block = "no-such-indicator,12,2026,operator-1,12345,67890\n"
                .repeat(LINES_OF_A_BLOCK)
                .getBytes(UTF_8);
        var blocks = (int) (GIBIBYTE / block.length) - 1;
        var begun = System.nanoTime();
        var token = clients.token(Principals.COORDINATOR);
        var location = send(token, BodyPublishers.ofInputStream(() -> lines(block, blocks)));
        var api = Api.at(stack.gatewayUrl(), clients.token(Principals.COORDINATOR));
        var job = Api.json(api.get(location));
        while (job.path("percent").asInt() < 100) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            job = Api.json(api.get(location));
        }
        assertThat(job.path("rejected").asInt()).isEqualTo(blocks * LINES_OF_A_BLOCK);
        print("1 GiB of %d faulty lines in %.1f s", blocks * LINES_OF_A_BLOCK, (System.nanoTime() - begun) / 1e9);
    }

    private static InputStream lines(byte[] block, int times) {
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream(GeneratedFigure.HEAD.getBytes(UTF_8)));
        IntStream.range(0, times).forEach(time -> parts.add(new ByteArrayInputStream(block)));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private void printPeaks(String when) throws IOException {
        for (var service : List.of(SuiteService.GATEWAY, SuiteService.INDICATOR)) {
            var process = stack.process(service);
            print(
                    "  most memory ever resident, %s: %s %d MB",
                    when, process.name(), ProcessFigures.peakMegabytes(process.pid()));
        }
    }
}
