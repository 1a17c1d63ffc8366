package vn.laichau.hatangso.systemtests.outage;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.chassis.testing.TestAuthority;
import vn.laichau.hatangso.chassis.testing.TestAuthority.Issued;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
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
    private static final int ROUNDS = 5;
    private static final int READS = 3_000;
    private static final String READ = "/api/v1/indicators?limit=20";

    /** For connections that nobody uses, so that each read of the drill makes one anew. */
    private static final String SHORT = "GATEWAY_KEEP_ALIVE=1S";

    @TempDir
    Path folder;

    private final LocalStack stack = RunningSuite.get();
    private final TestAuthority authority = new TestAuthority("authority of the suite");
    private final String token = RealmClients.of(stack).token(Principals.COORDINATOR);
    private final HttpClient client =
            HttpClient.newBuilder().sslContext(authority.believed()).build();

    private Path of(SuiteService service) {
        return folder.resolve(service.module()).toAbsolutePath();
    }

    private Replica start(SuiteService service, String... settings) throws IOException {
        authority.write(of(service), authority.issue(HOST));
        return Replica.start(
                service,
                Stream.concat(Stream.of("TLS_FOLDER=" + of(service), "TLS_RELOAD_EVERY=1S"), Stream.of(settings))
                        .toArray(String[]::new));
    }

    private HttpResponse<String> get(URI server, String path) throws IOException, InterruptedException {
        return client.send(request(server, path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(URI server, String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    /** reporting-service collects from indicator-service for it. */
    private HttpResponse<String> newReport(URI gateway) throws IOException, InterruptedException {
        return client.send(
                request(gateway, "/api/v1/reports")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(
                                "{\"kind\": \"ANNUAL\", \"year\": " + (PlanYear.CURRENT - 1) + "}"))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void nobodyIsBelievedWithoutACertificateAndARenewedOneIsTaken() throws Exception {
        try (var indicator = start(SuiteService.INDICATOR);
                var reporting = start(SuiteService.REPORTING, "INDICATOR_URL=" + indicator.address());
                var gateway = start(
                        SuiteService.GATEWAY,
                        "INDICATOR_URL=" + indicator.address(),
                        "REPORTING_URL=" + reporting.address(),
                        SHORT)) {
            assertThat(Stream.of(indicator, reporting, gateway).map(TlsDrill::addresses))
                    .allMatch(addresses -> addresses.stream()
                            .allMatch(address -> address.getScheme().equals("https")));
            assertThat(get(gateway.address(), READ).statusCode()).isEqualTo(200);
            assertThat(newReport(gateway.address()).statusCode()).isEqualTo(201);
            assertThat(get(indicator.management(), "/q/health/ready").statusCode())
                    .isEqualTo(200);

            var other = new TestAuthority("another authority");
            for (Supplier<Issued> wrong : List.<Supplier<Issued>>of(
                    () -> other.issue(HOST), () -> authority.issue("elsewhere"), () -> authority.ended(HOST))) {
                authority.write(of(SuiteService.INDICATOR), wrong.get());
                await().pollInterval(ofSeconds(2)).atMost(ofSeconds(120)).until(() -> {
                    var answer = get(gateway.address(), READ);
                    return answer.statusCode() == 503 && answer.body().contains("\"code\":\"unavailable\"");
                });
                var report = newReport(gateway.address());
                assertThat(report.statusCode()).as(report.body()).isBetween(500, 504);

                authority.write(of(SuiteService.INDICATOR), authority.issue(HOST));
                await().pollInterval(ofSeconds(2))
                        .atMost(ofSeconds(120))
                        .until(() -> get(gateway.address(), READ).statusCode() == 200);
            }
            assertThat(gateway.told())
                    .contains(
                            "is not who it should be: ",
                            "unable to find valid certification path",
                            "No subject alternative names matching IP address 127.0.0.1 found",
                            "NotAfter: ");
        }
    }

    private static List<URI> addresses(Replica replica) {
        try {
            return List.of(replica.address(), replica.management());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void costsSoMuch() throws Exception {
        try (var indicator = start(SuiteService.INDICATOR);
                var gateway = start(SuiteService.GATEWAY, "INDICATOR_URL=" + indicator.address());
                var plainIndicator = Replica.start(SuiteService.INDICATOR);
                var plainGateway = Replica.start(SuiteService.GATEWAY, "INDICATOR_URL=" + plainIndicator.address())) {
            var pairs = Map.of("TLS", List.of(gateway, indicator), "no TLS", List.of(plainGateway, plainIndicator));
            var spent = Map.of("TLS", new ArrayList<Double>(), "no TLS", new ArrayList<Double>());
            for (var round = 0; round <= ROUNDS; round++) {
                for (var pair : pairs.entrySet()) {
                    var before = cpuMillis(pair.getValue());
                    read(pair.getValue().get(0).address());
                    var each = (cpuMillis(pair.getValue()) - before) / READS;
                    System.out.printf("%s: %.3f ms of the processors a read%n", pair.getKey(), each);
                    if (round > 0) {
                        spent.get(pair.getKey()).add(each);
                    }
                }
            }
            spent.forEach((pair, each) -> System.out.printf(
                    "%s, median of %d rounds: %.3f ms%n",
                    pair,
                    ROUNDS,
                    each.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow()));
        }
    }

    /** By four at once, each on one connection. */
    private void read(URI gateway) {
        IntStream.range(0, 4).parallel().forEach(reader -> {
            for (var i = 0; i < READS / 4; i++) {
                try {
                    assertThat(get(gateway, READ).statusCode()).isEqualTo(200);
                } catch (IOException | InterruptedException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        });
    }

    private static double cpuMillis(List<Replica> replicas) {
        return replicas.stream()
                .mapToLong(replica -> replica.process()
                        .info()
                        .totalCpuDuration()
                        .orElseThrow()
                        .toMillis())
                .sum();
    }
}
