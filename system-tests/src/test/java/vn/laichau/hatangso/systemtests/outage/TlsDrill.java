package vn.laichau.hatangso.systemtests.outage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.chassis.testing.TestAuthority;
import vn.laichau.hatangso.chassis.testing.TestAuthority.Issued;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.PlanYear;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.Replica;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/**
 * Real processes with TLS between them: the gateway, indicator-service and reporting-service, which asks indicator-service. Also tells
 * what TLS costs a read. By hand: CONTRIBUTING.md.
 */
class TlsDrill {

    private static final String HOST = "127.0.0.1";
    /** The first handshake of a JVM may take longer than anybody waits. */
    private static final String COLD = "GATEWAY_CONNECT_TIMEOUT=1M";

    private static final Duration START = ofMinutes(5);
    private static final int ROUNDS = Integer.getInteger("tls.rounds", 7);
    private static final int WARM_UP_ROUNDS = Integer.getInteger("tls.warm-up-rounds", 20);
    private static final int READERS = 4;
    private static final int READS = 3_000;
    private static final String READ = "/api/v1/indicators";

    /** How long a connection is kept, so that each read of the drill makes one anew. */
    private static final String GATEWAY_KEEPS = "GATEWAY_KEEP_ALIVE=1S";

    private static final String REPORTING_KEEPS = "QUARKUS_REST_CLIENT_CONNECTION_TTL=1000";

    @TempDir
    Path folder;

    private final LocalStack stack = RunningSuite.get();
    private final TestAuthority authority = new TestAuthority("authority of the suite");
    private final RealmClients clients = RealmClients.of(stack);
    private final HttpClient client =
            HttpClient.newBuilder().sslContext(authority.believed()).build();
    private String token = clients.token(Principals.COORDINATOR);

    private Path of(SuiteService service) {
        return folder.resolve(service.module()).toAbsolutePath();
    }

    private Replica start(SuiteService service, String... settings) throws IOException {
        return Replica.start(service, withTls(service, settings));
    }

    private String[] withTls(SuiteService service, String... settings) {
        authority.write(of(service), authority.issue(HOST));
        return Stream.concat(Stream.of("TLS_FOLDER=" + of(service), "TLS_RELOAD_EVERY=1S"), Stream.of(settings))
                .toArray(String[]::new);
    }

    private HttpResponse<String> get(URI server, String path) throws IOException, InterruptedException {
        return client.send(request(server, path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(URI server, String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    /** reporting-service collects from indicator-service for it, and tells what it could not get. */
    private List<String> partsThatANewReportMisses(URI gateway) throws IOException, InterruptedException {
        var report = client.send(
                request(gateway, "/api/v1/reports")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(
                                "{\"kind\": \"ANNUAL\", \"year\": " + (PlanYear.CURRENT - 1) + "}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(report.statusCode()).as(report.body()).isEqualTo(201);
        var parts = new ArrayList<String>();
        Api.json(report.body().getBytes(UTF_8)).path("missingParts").forEach(part -> parts.add(part.asText()));
        return parts;
    }

    @Test
    void nobodyIsBelievedWithoutACertificateAndARenewedOneIsTaken() throws Exception {
        try (var indicator = start(SuiteService.INDICATOR);
                var reporting = start(SuiteService.REPORTING, "INDICATOR_URL=" + indicator.address(), REPORTING_KEEPS);
                var gateway = start(
                        SuiteService.GATEWAY,
                        "INDICATOR_URL=" + indicator.address(),
                        "REPORTING_URL=" + reporting.address(),
                        GATEWAY_KEEPS)) {
            assertThat(Stream.of(indicator, reporting, gateway).map(TlsDrill::addresses))
                    .allMatch(addresses -> addresses.stream()
                            .allMatch(address -> address.getScheme().equals("https")));
            untilItHolds(() -> isServed(gateway));
            assertThat(get(indicator.management(), "/q/health/ready").statusCode())
                    .isEqualTo(200);

            var other = new TestAuthority("another authority");
            var wrong = Map.<String, Supplier<Issued>>of(
                    "unable to find valid certification path", () -> other.issue(HOST),
                    "No subject alternative names matching IP address 127.0.0.1 found",
                            () -> authority.issue("elsewhere"),
                    "NotAfter: ", () -> authority.ended(HOST));
            for (var reason : wrong.keySet()) {
                authority.write(of(SuiteService.INDICATOR), wrong.get(reason).get());
                untilItHolds(() -> {
                    var answer = get(gateway.address(), READ);
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.body()).contains("\"code\":\"unavailable\"");
                    assertThat(partsThatANewReportMisses(gateway.address())).containsExactly("indicator");
                    assertThat(gateway.told()).contains("is not who it should be: " + reason);
                });

                authority.write(of(SuiteService.INDICATOR), authority.issue(HOST));
                untilItHolds(() -> isServed(gateway));
            }
        }
    }

    private void isServed(Replica gateway) throws IOException, InterruptedException {
        assertThat(get(gateway.address(), READ).statusCode()).isEqualTo(200);
        assertThat(partsThatANewReportMisses(gateway.address())).isEmpty();
    }

    /** Certificates are looked at each second, and connections that are kept end after one. */
    private static void untilItHolds(ThrowingRunnable assertion) {
        await().pollInterval(ofSeconds(2)).atMost(ofMinutes(2)).untilAsserted(assertion);
    }

    private static List<URI> addresses(Replica replica) {
        try {
            return List.of(replica.address(), replica.management());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As in production, where a step of the release migrates and the service waits. */
    @Test
    void theDatabaseIsBelievedByItsAuthorityAndItsNameAlone() throws Exception {
        var database = stack.database(SuiteService.INDICATOR);
        asSuperuser("GRANT SELECT ON flyway_schema_history TO "
                + database.application().user());
        databaseShows(new TestAuthority("another authority").issue(HOST));
        try (var indicator = Replica.start(
                SuiteService.INDICATOR,
                "QUARKUS_FLYWAY_MIGRATE_AT_START=false",
                "QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_APPLICATIONNAME=drill",
                "DATABASE_URL='" + database.jdbcUrl() + "?sslmode=verify-full&sslrootcert=" + of(SuiteService.INDICATOR)
                        + "/ca.crt'")) {
            isRefused(indicator, "unable to find valid certification path to requested target");
            databaseShows(authority.issue("127.0.0.2"));
            isRefused(indicator, "The hostname 127.0.0.1 could not be verified");

            databaseShows(authority.issue(HOST));
            assertThat(get(indicator.address(), READ).statusCode()).isEqualTo(200);
            assertThat(
                            ofTheServer(
                                    "SELECT bool_and(ssl) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE application_name = 'drill'"))
                    .isEqualTo("t");
        } finally {
            asSuperuser("ALTER SYSTEM RESET ALL", "SELECT pg_reload_conf()");
        }
    }

    private static void isRefused(Replica service, String reason) {
        await().atMost(START)
                .until(() -> service.told()
                        .lines()
                        .anyMatch(line ->
                                line.contains("the database is not who it should be: ") && line.contains(reason)));
        assertThat(service.failures()).isEmpty();
    }

    private void databaseShows(Issued certificate) throws Exception {
        var own = folder.resolve("postgresql").toAbsolutePath();
        authority.write(of(SuiteService.INDICATOR), authority.issue(HOST));
        authority.write(own, certificate);
        Files.setPosixFilePermissions(own.resolve("tls.key"), PosixFilePermissions.fromString("rw-------"));
        asSuperuser(
                "ALTER SYSTEM SET ssl_cert_file = '" + own.resolve("tls.crt") + "'",
                "ALTER SYSTEM SET ssl_key_file = '" + own.resolve("tls.key") + "'",
                "ALTER SYSTEM SET ssl = on",
                "SELECT pg_reload_conf()");
    }

    private void asSuperuser(String... statements) throws SQLException {
        try (var connection = stack.superuser("indicator").getConnection()) {
            for (var statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }

    private String ofTheServer(String query) throws SQLException {
        try (var connection = stack.superuser("indicator").getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void costsSoMuch() throws Exception {
        try (var indicator = Replica.toMeasure(SuiteService.INDICATOR, withTls(SuiteService.INDICATOR));
                var gateway = Replica.toMeasure(
                        SuiteService.GATEWAY,
                        withTls(SuiteService.GATEWAY, "INDICATOR_URL=" + indicator.address(), COLD));
                var plainIndicator = Replica.toMeasure(SuiteService.INDICATOR);
                var plainGateway =
                        Replica.toMeasure(SuiteService.GATEWAY, "INDICATOR_URL=" + plainIndicator.address(), COLD)) {
            var pairs = Map.of("TLS", List.of(gateway, indicator), "no TLS", List.of(plainGateway, plainIndicator));
            var spent = Map.of("TLS", new ArrayList<double[]>(), "no TLS", new ArrayList<double[]>());
            for (var pair : pairs.values()) {
                for (var round = 0; round < WARM_UP_ROUNDS; round++) {
                    read(pair.get(0).address());
                }
            }
            for (var round = 0; round < ROUNDS; round++) {
                for (var pair : pairs.entrySet()) {
                    var before = cpuMillis(pair.getValue());
                    read(pair.getValue().get(0).address());
                    var after = cpuMillis(pair.getValue());
                    spent.get(pair.getKey())
                            .add(new double[] {(after[0] - before[0]) / READS, (after[1] - before[1]) / READS});
                }
            }
            spent.forEach((pair, each) -> System.out.printf(
                    "%s, medians of %d rounds: gateway %.3f ms, indicator-service %.3f ms of the processors a read of %d bytes%n",
                    pair,
                    ROUNDS,
                    median(each, 0),
                    median(each, 1),
                    length(pairs.get(pair).get(0))));
        }
    }

    private int length(Replica gateway) {
        try {
            return get(gateway.address(), READ).body().getBytes(UTF_8).length;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static double median(List<double[]> rounds, int process) {
        return rounds.stream()
                .mapToDouble(round -> round[process])
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** By some at once, each on one connection, and with a token that does not end meanwhile. */
    private void read(URI gateway) {
        token = clients.token(Principals.COORDINATOR);
        IntStream.range(0, READERS).parallel().forEach(reader -> {
            for (var i = 0; i < READS / READERS; i++) {
                try {
                    assertThat(get(gateway, READ).statusCode()).isEqualTo(200);
                } catch (IOException | InterruptedException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        });
    }

    private static double[] cpuMillis(List<Replica> replicas) {
        return replicas.stream()
                .mapToDouble(replica -> replica.process()
                        .info()
                        .totalCpuDuration()
                        .orElseThrow()
                        .toMillis())
                .toArray();
    }
}
