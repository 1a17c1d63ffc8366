package vn.laichau.hatangso.systemtests.benchmark;

import static vn.laichau.hatangso.systemtests.benchmark.ProcessFigures.print;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.StackOptions;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.PlanYear;
import vn.laichau.hatangso.systemtests.suite.Principal;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;

/** Not part of the gate: run by name, as the README of {@code system-tests/benchmark} says. */
class ReportBenchmark {

    private static final int PORT = 17_180;
    private static final int PAIRS = Integer.getInteger("report.pairs", 5);
    private static final int READERS = 20;
    private static final int AGAIN = 99;
    /** Java has then compiled what a read takes; before, it is still about the reports that were made. */
    private static final Duration UNTIL_WARM = Duration.ofMinutes(1);

    /** More than one, for the gateway lets one client have only so many files made at once. */
    private static final List<Principal> WHO_READS =
            List.of(Principals.COORDINATOR, Principals.LEADER, Principals.AUDITOR);

    private static final List<String> FORMATS = List.of("docx", "pdf", "xlsx", "html");

    @TempDir
    Path data;

    private LocalStack stack;
    private RealmClients clients;

    @Test
    void printsWhatReportsTake() throws Exception {
        try (var started = LocalStack.start(StackOptions.in(data.resolve("suite"))
                .withPort(PORT)
                .withTraining()
                .withLog(System.out::println))) {
            stack = started;
            clients = RealmClients.of(stack);
            print("The annual report on demonstration data");
            measure(this::ask);
            print("The large one: 20 themes, 100 pages, 100,000 figures of operators");
            var large = LargeReport.from(stack, ask());
            measure(large::another);
        }
    }

    /** A new report each time: no file of it is kept. */
    private interface NewReport {
        String make() throws IOException, SQLException;
    }

    private void measure(NewReport reports) throws Exception {
        var first = reports.make();
        for (var format : FORMATS) {
            print("  cold %-4s %7.0f ms", format, millis(first, format));
        }
        var docx = data.resolve("report.docx");
        Files.write(docx, get(first, "docx"));
        print(
                "  size: docx %d kB, pdf %d kB, html %d kB",
                kilobytes(first, "docx"), kilobytes(first, "pdf"), kilobytes(first, "html"));
        compare(reports, docx);
        again(first, "at first");
        read(first, UNTIL_WARM);
        again(first, "warm");
        together(reports.make());
        print(
                "  peak resident memory of reporting-service: %d MB",
                ProcessFigures.peakMegabytes(
                        stack.process(SuiteService.REPORTING).pid()));
    }

    /** By one reader with one token, as a browser asks: all of it, and whether it is still what the reader has. */
    private void again(String report, String when) {
        var reader = coordinator();
        for (var format : FORMATS) {
            var path = path(report, format);
            var tag = reader.get(path).headers().firstValue("ETag").orElseThrow();
            print(
                    "  %s again, %s: %.1f ms; that it is unchanged: %.1f ms",
                    format,
                    when,
                    median(AGAIN, () -> millis(() -> ok(reader.get(path), format))),
                    median(AGAIN, () -> millis(() -> unchanged(reader.get(path, "If-None-Match", tag)))));
        }
    }

    private void read(String report, Duration howLong) {
        var reader = coordinator();
        var end = System.nanoTime() + howLong.toNanos();
        while (System.nanoTime() < end) {
            for (var format : FORMATS) {
                var answer = reader.get(path(report, format));
                ok(answer, format);
                unchanged(reader.get(
                        path(report, format),
                        "If-None-Match",
                        answer.headers().firstValue("ETag").orElseThrow()));
            }
        }
    }

    /** Ours and the others' in turn; theirs are given what ours has laid out. */
    private void compare(NewReport reports, Path docx) throws Exception {
        var ours = new ArrayList<Double>();
        var whole = new ArrayList<Double>();
        var office = new ArrayList<ComparisonTools.Run>();
        var weasy = new ArrayList<ComparisonTools.Run>();
        var page = ComparisonTools.isThere("weasyprint") ? ComparisonTools.page(docx) : null;
        for (var pair = 0; pair < PAIRS; pair++) {
            var report = reports.make();
            ours.add(millis(report, "pdf"));
            whole.add(ours.get(pair) + millis(report, "docx") + millis(report, "xlsx"));
            office.add(ComparisonTools.office(docx));
            if (page != null) {
                weasy.add(ComparisonTools.weasyPrint(page));
            }
        }
        print("  warm: PDF %.0f ms; PDF, DOCX and XLSX %.0f ms", median(ours), median(whole));
        printBeside("LibreOffice DOCX to PDF", office, median(ours));
        if (page != null) {
            printBeside("WeasyPrint HTML to PDF", weasy, median(ours));
        }
    }

    private static void printBeside(String other, List<ComparisonTools.Run> runs, double ours) {
        var millis = median(runs.stream().map(ComparisonTools.Run::millis).toList());
        var most = runs.stream().mapToLong(ComparisonTools.Run::megabytes).max().orElseThrow();
        print("  %s %.0f ms, %.1f times ours; at most %d MB", other, millis, millis / ours, most);
    }

    private void together(String report) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(READERS);
        try {
            List<Callable<Double>> readers = IntStream.range(0, READERS)
                    .mapToObj(number -> clients.token(WHO_READS.get(number % WHO_READS.size())))
                    .<Callable<Double>>map(token -> () -> millis(Api.at(stack.gatewayUrl(), token), report, "pdf"))
                    .toList();
            var begin = System.nanoTime();
            var times = pool.invokeAll(readers).stream()
                    .map(ReportBenchmark::done)
                    .sorted()
                    .toList();
            print(
                    "  %d readers of a new report at once: all after %.0f ms, median %.0f ms",
                    READERS, (System.nanoTime() - begin) / 1e6, times.get(READERS / 2));
        } finally {
            pool.shutdown();
        }
    }

    private static double done(java.util.concurrent.Future<Double> time) {
        try {
            return time.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String ask() {
        var answer = coordinator()
                .post(
                        "/api/v1/reports",
                        "{\"kind\": \"ANNUAL\", \"year\": %d, \"cutOff\": \"%s\"}"
                                .formatted(PlanYear.CURRENT, OffsetDateTime.now(Clock.systemUTC())),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("answered " + answer.statusCode());
        }
        return Api.json(answer).path("id").asText();
    }

    private Api coordinator() {
        return Api.at(stack.gatewayUrl(), clients.token(Principals.COORDINATOR));
    }

    private double millis(String report, String format) {
        return millis(coordinator(), report, format);
    }

    private static double millis(Api reader, String report, String format) {
        return millis(() -> get(reader, report, format));
    }

    private static double millis(Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private byte[] get(String report, String format) {
        return get(coordinator(), report, format);
    }

    private static byte[] get(Api reader, String report, String format) {
        return ok(reader.get(path(report, format)), format);
    }

    private static String path(String report, String format) {
        return "/api/v1/reports/" + report + "/documents/" + format;
    }

    private static byte[] ok(HttpResponse<byte[]> answer, String format) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(format + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static void unchanged(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 304) {
            throw new IllegalStateException("not 304 but " + answer.statusCode());
        }
    }

    private int kilobytes(String report, String format) {
        return get(report, format).length / 1024;
    }

    private static double median(int times, DoubleSupplier millis) {
        return median(DoubleStream.generate(millis).limit(times).boxed().toList());
    }

    private static double median(List<Double> times) {
        var sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
