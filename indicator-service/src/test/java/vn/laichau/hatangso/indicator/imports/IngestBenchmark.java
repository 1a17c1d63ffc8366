package vn.laichau.hatangso.indicator.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.indicator.As;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.observation.FigureDictionaries;

/**
 * How fast a file of figures is recorded, against plain SQL in the same database and the same run. By hand; the command stands
 * in the service's README. Each measure begins with an empty table, and counts and sums are compared before its time is.
 */
@QuarkusTest
@ServiceTest
class IngestBenchmark {

    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;
    private static final int PAIRS = 5;
    private static final int LARGE_PAIRS = 2;
    private static final int ROWS_OF_A_STATEMENT = 500;
    private static final int SLOW_ROWS = 20_000;
    private static final int LINES_OF_A_BLOCK = 20_000;

    private static final String COPY = """
            COPY import_line (import, line, indicator, territory, period, period_end, operator, numerator, denominator, value)
            FROM STDIN (FORMAT binary)
            """;

    private static final String COLUMNS = """
            INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status,
                                     source_kind, source_ref, source_item, recorded_at) VALUES
            """;

    private static final String ROW = "(?, ?, ?, ?::date, ?, ?, ?, 'PROVISIONAL', 'IMPORT', 'benchmark', ?, now())";

    private static final String CONFLICT = """
             ON CONFLICT (indicator, period_end, territory, period, operator) WHERE superseded_at = 'infinity'
             DO UPDATE SET (numerator, denominator) = (excluded.numerator, excluded.denominator)
             WHERE (observation.numerator, observation.denominator) IS DISTINCT FROM (excluded.numerator, excluded.denominator)
            """;

    @Inject
    FigureDictionaries dictionaries;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** One figure of the made-up file. */
    private record Line(int number, String period, String operator) {

        static Line of(int number) {
            var month = number % 900;
            return new Line(
                    number, "20%02d-%02d".formatted(25 + month / 12, 1 + month % 12), "operator-" + number / 900);
        }

        String csv() {
            return "household-fibre,12,%s,%s,%d,%d%n".formatted(period, operator, number % 1000, 1000);
        }
    }

    @Test
    void measuresIngest() throws Exception {
        var rates = new StringBuilder("\nrows a second, medians; JVM and PostgreSQL on the same processors\n");
        var small = pairs(SMALL, PAIRS);
        var large = pairs(LARGE, LARGE_PAIRS);
        var values = median(IntStream.range(0, PAIRS).mapToDouble(i -> rate(SMALL, this::valuesUpsert)));
        var rows = median(IntStream.range(0, PAIRS).mapToDouble(i -> rate(SLOW_ROWS, this::rowByRow)));
        rates.append("through the service 10^5 %.0f, 10^6 %.0f%n".formatted(small[0], large[0]));
        rates.append("plain SQL           10^5 %.0f, 10^6 %.0f%n".formatted(small[1], large[1]));
        rates.append("500-row VALUES %.0f, row by row %.0f%n".formatted(values, rows));
        rates.append("service / plain SQL 10^5 %.2f, 10^6 %.2f%n".formatted(small[0] / small[1], large[0] / large[1]));
        rates.append("service / 500-row VALUES %.2f; service / row by row %.1f%n"
                .formatted(small[0] / values, small[0] / rows));
        rates.append(
                "slope: log10 of the times at 10^6 and 10^5 %.2f%n".formatted(1 + Math.log10(small[0] / large[0])));
        rates.append("highest RSS: 10^5 %d MiB, 10^6 %d MiB%n".formatted((long) small[2], (long) large[2]));
        System.out.println(rates);
    }

    /** Not a line of it is right, so nothing but the reading of it is seen. */
    @Test
    void readsAGigabyteInFlatMemory() throws Exception {
        var line = "no-such-indicator,12,2026,operator-1,12345,67890\n";
        var block = line.repeat(LINES_OF_A_BLOCK).getBytes(UTF_8);
        var blocks = (int) ((1L << 30) / block.length) - 1;
        var lines = blocks * LINES_OF_A_BLOCK;
        var highest = new AtomicLong();
        var before = RssWatch.now();
        var begun = System.nanoTime();
        try (var watch = new RssWatch(highest)) {
            var file = new java.io.SequenceInputStream(
                    new java.io.ByteArrayInputStream(
                            "indicator,territory,period,operator,numerator,denominator\n".getBytes(UTF_8)),
                    new Repeated(block, blocks));
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/imports"))
                    .header("Authorization", "Bearer " + Tokens.of("coordinator", "dic", "coordinator"))
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> file))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            var job = SentFile.ended(
                    As.coordinator(), answer.headers().firstValue("Location").orElseThrow());
            assertThat(job.getInt("rejected")).isEqualTo(lines);
        }
        System.out.printf(
                "%nrows a second: 1 GiB of %d faulty lines in %.1f s; RSS before %d MiB, highest %d MiB%n",
                lines, (System.nanoTime() - begun) / 1e9, before / 1024, highest.get() / 1024);
    }

    /** The same bytes again and again. */
    private static final class Repeated extends java.io.InputStream {

        private final byte[] bytes;
        private long left;
        private int at;

        Repeated(byte[] bytes, int times) {
            this.bytes = bytes;
            this.left = (long) bytes.length * times;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            var count = (int) Math.min(Math.min(length, left), bytes.length - at);
            System.arraycopy(bytes, at, target, offset, count);
            at = (at + count) % bytes.length;
            left -= count;
            return count;
        }
    }

    /** @return median rate of the service, of plain SQL, and highest RSS in MiB while the service worked */
    private double[] pairs(int size, int pairs) throws IOException {
        var file = file(size);
        var encoded = encoded(size);
        var service = new ArrayList<Double>();
        var meter = new ArrayList<Double>();
        var highest = new AtomicLong();
        for (int i = 0; i <= pairs; i++) {
            var viaService = rate(size, n -> throughTheService(file, highest));
            var plain = rate(size, n -> plainSql(encoded));
            // The first pair warms up.
            if (i > 0) {
                service.add(viaService);
                meter.add(plain);
            }
        }
        Files.delete(file);
        return new double[] {
            median(service.stream().mapToDouble(x -> x)),
            median(meter.stream().mapToDouble(x -> x)),
            highest.get() / 1024.0
        };
    }

    private static double rate(int size, ToDoubleFunction<Integer> seconds) {
        run("TRUNCATE observation CASCADE");
        run("CHECKPOINT");
        var taken = seconds.applyAsDouble(size);
        assertThat(count("SELECT count(*) FROM observation")).isEqualTo(size);
        assertThat(count("SELECT sum(numerator) FROM observation"))
                .isEqualTo(IntStream.range(0, size).mapToLong(n -> n % 1000).sum());
        System.out.printf("%d rows in %.2f s%n", size, taken);
        return size / taken;
    }

    private double throughTheService(Path file, AtomicLong highest) {
        try (var watch = new RssWatch(highest)) {
            var begun = OffsetDateTime.now(java.time.Clock.systemUTC());
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/imports"))
                    .header("Authorization", "Bearer " + Tokens.of("coordinator", "dic", "coordinator"))
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            JsonPath job = SentFile.ended(
                    As.coordinator(), answer.headers().firstValue("Location").orElseThrow());
            assertThat(job.getString("state")).as(job.prettify()).isEqualTo("DONE");
            var finished =
                    count("SELECT (extract(epoch FROM finished_at) * 1000000)::bigint FROM bulk_import WHERE id = '"
                            + job.getString("id") + "'");
            return (finished - begun.toInstant().toEpochMilli() * 1000.0) / 1_000_000;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Binary COPY into the staging table and the statements of the import, nothing else. */
    private double plainSql(List<byte[]> encoded) {
        return timed(connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            for (var chunk : encoded) {
                copy.writeToCopy(chunk, 0, chunk.length);
            }
            copy.endCopy();
            try (var statement = connection.createStatement()) {
                for (var sql : List.of(ApplySql.ANALYZE, ApplySql.COUNT_PLACES, ApplySql.SUPERSEDE, ApplySql.ADD)) {
                    statement.execute(sql.replace(":number", "-1")
                            .replace(":now", "now()")
                            .replace(":ref", "'benchmark'")
                            .replace(":author", "'benchmark'"));
                }
            }
        });
    }

    private double valuesUpsert(int size) {
        var sql = COLUMNS + String.join(", ", java.util.Collections.nCopies(ROWS_OF_A_STATEMENT, ROW)) + CONFLICT;
        return timed(connection -> upsert(connection, sql, size, ROWS_OF_A_STATEMENT));
    }

    private double rowByRow(int size) {
        return timed(connection -> upsert(connection, COLUMNS + ROW + CONFLICT, size, 1));
    }

    private void upsert(Connection connection, String sql, int size, int rowsOfAStatement) throws SQLException {
        var indicator = (int) count("SELECT id FROM indicator WHERE code = 'household-fibre'");
        var territory = (int) count("SELECT id FROM territory WHERE code = '12'");
        try (var statement = connection.prepareStatement(sql)) {
            for (int first = 0; first < size; first += rowsOfAStatement) {
                var parameter = 0;
                for (int i = first; i < first + rowsOfAStatement; i++) {
                    var line = Line.of(i);
                    statement.setInt(++parameter, indicator);
                    statement.setInt(++parameter, territory);
                    statement.setString(++parameter, line.period());
                    statement.setString(++parameter, line.period() + "-01");
                    statement.setString(++parameter, line.operator());
                    statement.setInt(++parameter, i % 1000);
                    statement.setInt(++parameter, 1000);
                    statement.setString(++parameter, Integer.toString(i));
                }
                statement.executeUpdate();
            }
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private double timed(Work work) {
        var begun = System.nanoTime();
        try (var connection = SuiteDatabase.superuser()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        var taken = (System.nanoTime() - begun) / 1e9;
        run("TRUNCATE import_line");
        return taken;
    }

    private static Path file(int size) throws IOException {
        var file = Files.createTempFile("figures", ".csv");
        try (var out = Files.newBufferedWriter(file, UTF_8)) {
            out.write("indicator,territory,period,operator,numerator,denominator\n");
            for (int i = 0; i < size; i++) {
                out.write(Line.of(i).csv());
            }
        }
        return file;
    }

    /** The same rows as the service would send them. */
    private List<byte[]> encoded(int size) {
        var copy = new RecordedCopy();
        try {
            var lines = new StagedLines(-1, dictionaries.whole(java.util.Optional.empty()), new CopyRows(copy));
            new vn.laichau.hatangso.indicator.imports.lines.CsvLines(
                            vn.laichau.hatangso.indicator.imports.lines.NumberForm.MACHINE)
                    .read(Files.newInputStream(file(size)), lines);
            copy.expect(size);
            lines.end();
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return copy.chunks();
    }

    private static double median(java.util.stream.DoubleStream rates) {
        var sorted = rates.sorted().toArray();
        return sorted.length % 2 == 1
                ? sorted[sorted.length / 2]
                : Arrays.stream(sorted, sorted.length / 2 - 1, sorted.length / 2 + 1)
                        .average()
                        .orElseThrow();
    }

    private static void run(String sql) {
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
