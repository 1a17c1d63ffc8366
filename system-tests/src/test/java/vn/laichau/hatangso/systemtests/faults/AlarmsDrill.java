package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.laichau.hatangso.chassis.testing.TestAuthority;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.local.observe.ReadinessProbes;
import vn.laichau.hatangso.local.process.Ports;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Recovery;
import vn.laichau.hatangso.systemtests.suite.Replica;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/**
 * Breaks one part after the other under the eyes of a real Prometheus with the rules of production, which looks as often as production
 * does, and tells which alarm fires and how many seconds after. By hand, about half an hour, after {@code apt-get install prometheus}.
 * What breaks nothing of the suite itself goes beside others.
 */
@Execution(ExecutionMode.CONCURRENT)
class AlarmsDrill {

    private static final Duration LONGEST = Duration.ofMinutes(25);
    private static final String HOST = "127.0.0.1";
    private static final String SUITE = "suite";
    private static final Path CLOCK = Path.of("another-day/clock.c").toAbsolutePath();

    @TempDir
    Path folder;

    private final LocalStack stack = RunningSuite.get();
    private Prometheus prometheus;
    private ReadinessProbes probes;

    @BeforeEach
    void waitUntilEverythingIsBack() {
        Recovery.waitForIt(stack);
    }

    @AfterEach
    void end() {
        if (prometheus != null) {
            probes.close();
            prometheus.process().destroy();
            prometheus.process().onExit().join();
        }
    }

    @Test
    @ResourceLock(SUITE)
    void theDatabaseIsAway() throws Exception {
        watch(places());
        var database = stack.processes().get("postgresql");
        try (var readers = new Readers(stack.gatewayUrl())) {
            database.kill();
            fires("database away", "DatabaseAway");
        } finally {
            database.start();
        }
    }

    /** Its machine vanished: connections neither end nor answer, and whoever asks it waits for seconds. */
    @Test
    @ResourceLock(value = SUITE, mode = ResourceAccessMode.READ)
    void theDatabaseIsSilent() throws Exception {
        var url = stack.database(SuiteService.AGENCY).jdbcUrl();
        try (var machine = SilentServer.before(url);
                var replica = Replica.start(SuiteService.AGENCY, "DATABASE_URL='" + machine.through(url) + "'")) {
            var places = places();
            places.put("agency-service", replica.management());
            watch(places);
            machine.vanish();
            fires("database silent", "DatabaseAway agency-service");
        }
    }

    @Test
    @ResourceLock(SUITE)
    void keycloakIsAway() throws Exception {
        watch(places());
        var keycloak = stack.processes().get("keycloak");
        try {
            keycloak.kill();
            fires("Keycloak away", "ServiceDown.*keycloak");
        } finally {
            keycloak.start();
        }
    }

    /** A replica in the place of the running one, which knows a mail server that does not answer. */
    @Test
    @ResourceLock(SUITE)
    void figuresAndLettersWait() throws Exception {
        await().atMost(LONGEST).until(this::isNothingWaiting);
        stack.process(SuiteService.AGENCY).stop();
        stack.process(SuiteService.INDICATOR).stop();
        try (var replica = Replica.start(
                SuiteService.AGENCY, "SMTP_HOST=" + HOST, "SMTP_PORT=9", "SMTP_FROM=drill@laichau.example")) {
            var places = places();
            places.put("agency-service", replica.management());
            places.remove("indicator-service");
            watch(places);
            inDatabase("""
                    UPDATE outbox SET done_at = NULL, enqueued_at = now(), next_try_at = now()
                    WHERE id = (SELECT max(id) FROM outbox WHERE done_at IS NOT NULL AND last_failure IS NULL)""");
            inDatabase("""
                    INSERT INTO reminder (organisation, kind, day, notice, recipient, addressee, address, subject, body, enqueued_at, outcome, next_try_at)
                    SELECT code, 'NOTICE', current_date, gen_random_uuid(), code, 'ORGANISATION', 'drill@laichau.example', 'drill', 'drill',
                           now() - interval '2 hours', 'WAITING', now()
                    FROM agency_code LIMIT 1""");
            var begun = System.nanoTime();
            fires("outbox stuck", "OutboxStuck", begun);
            fires("mail away, of a letter that has waited for two hours", "LettersUnsent", begun);
        } finally {
            stack.process(SuiteService.INDICATOR).start();
            stack.process(SuiteService.AGENCY).start();
        }
    }

    /** That of a service, by which it stamps. */
    @Test
    @ResourceLock(value = SUITE, mode = ResourceAccessMode.READ)
    void aClockIsTwoSecondsAhead() throws Exception {
        var library = folder.resolve("clock.so");
        var compiler =
                new ProcessBuilder("cc", "-O2", "-shared", "-fPIC", "-o", library.toString(), CLOCK.toString(), "-ldl");
        assertThat(compiler.inheritIO().start().waitFor()).isZero();
        try (var replica = Replica.start(SuiteService.REPORTING, "LD_PRELOAD=" + library, "SHIFT_SECONDS=2")) {
            var places = places();
            places.put("reporting-service", replica.management());
            watch(places);
            fires("clock off by 2 s", "ClocksApart");
        }
    }

    /** Who is connected already goes on, Prometheus among them. */
    @Test
    @ResourceLock(value = SUITE, mode = ResourceAccessMode.READ)
    void aCertificateEnded() throws Exception {
        var authority = new TestAuthority("authority of the suite");
        var own = folder.resolve("tls");
        authority.write(own, authority.issue(HOST));
        try (var indicator = Replica.start(SuiteService.INDICATOR, "TLS_FOLDER=" + own, "TLS_RELOAD_EVERY=1S");
                var gateway = Replica.start(
                        SuiteService.GATEWAY,
                        "TLS_FOLDER=" + own,
                        "INDICATOR_URL=" + indicator.address(),
                        "GATEWAY_CONNECT_TIMEOUT=1M",
                        "GATEWAY_KEEP_ALIVE=1S")) {
            var places = places();
            places.put("indicator-service", indicator.management());
            places.put("gateway", gateway.management());
            var believing =
                    HttpClient.newBuilder().sslContext(authority.believed()).build();
            watch(places, believing, own.resolve("ca.crt"), null);
            authority.write(own, authority.ended(HOST));
            fires("certificate ended", "CertificateEnds (indicator-service|gateway)");
        }
    }

    /** What the kubelet tells of a volume is told here of a small one that fills: {@code -Dalarms.volume=FOLDER}, such as a tmpfs of its own. */
    @Test
    @ResourceLock(value = SUITE, mode = ResourceAccessMode.READ)
    void aVolumeFills() throws Exception {
        var volume = System.getProperty("alarms.volume");
        Assumptions.assumeTrue(volume != null, "no -Dalarms.volume");
        var store = Files.getFileStore(Path.of(volume));
        var kubelet = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        kubelet.createContext("/metrics", exchange -> {
            var labels = "{namespace=\"ha-tang-so\",persistentvolumeclaim=\"postgres-1\"} ";
            var told = ("kubelet_volume_stats_available_bytes" + labels + store.getUsableSpace() + "\n"
                            + "kubelet_volume_stats_capacity_bytes" + labels + store.getTotalSpace() + "\n")
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, told.length);
            exchange.getResponseBody().write(told);
            exchange.close();
        });
        kubelet.start();
        var filling = Files.createTempFile(Path.of(volume), "filling", "");
        try {
            watch(
                    places(),
                    HttpClient.newHttpClient(),
                    null,
                    URI.create("http://" + HOST + ":" + kubelet.getAddress().getPort()));
            Files.write(filling, new byte[(int) (store.getUsableSpace() * 9 / 10)]);
            fires("disk full", "DiskFills");
        } finally {
            Files.delete(filling);
            kubelet.stop(0);
        }
    }

    private Map<String, URI> places() {
        var places = new HashMap<String, URI>();
        Stream.of(SuiteService.values()).forEach(service -> places.put(service.module(), stack.managementUrl(service)));
        return places;
    }

    private void watch(Map<String, URI> places) throws IOException {
        watch(places, HttpClient.newHttpClient(), null, null);
    }

    /** From when each of them is seen. */
    private void watch(Map<String, URI> places, HttpClient client, Path authority, URI kubelet) throws IOException {
        probes = ReadinessProbes.start(client, places.values());
        var keycloak = new Ports(stack.gatewayUrl().getPort()).keycloakManagement();
        prometheus = Prometheus.start(
                Files.createTempDirectory(folder, "prometheus"),
                places,
                URI.create("http://" + HOST + ":" + keycloak),
                authority,
                kubelet);
        var seen = places.size() + (kubelet == null ? 1 : 2);
        await().atMost(LONGEST)
                .until(() -> prometheus.query("up == 1").size() == seen
                        && prometheus.firing().isEmpty());
    }

    private void fires(String what, String alarm) {
        fires(what, alarm, System.nanoTime());
    }

    /** @param alarm its name, and labels behind it */
    private void fires(String what, String alarm, long begun) {
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(LONGEST)
                .until(() -> prometheus.firing().stream().anyMatch(each -> each.matches(alarm + ".*")));
        System.out.printf(
                "%s: %s after %d s; firing: %s%n",
                what, alarm, (System.nanoTime() - begun) / 1_000_000_000, prometheus.firing());
    }

    /** What waited before the fault would be told of too early. */
    private boolean isNothingWaiting() throws SQLException {
        try (var connection = stack.superuser("agency").getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM outbox WHERE done_at IS NULL")) {
            rows.next();
            return rows.getLong(1) == 0;
        }
    }

    private void inDatabase(String statement) throws SQLException {
        try (var connection = stack.superuser("agency").getConnection()) {
            assertThat(connection.createStatement().executeUpdate(statement)).isEqualTo(1);
        }
    }

    /** Somebody reads now and then, so that failures are counted. */
    private static final class Readers implements AutoCloseable {

        private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);

        Readers(URI gateway) {
            var anybody = Api.at(gateway, null);
            pool.scheduleWithFixedDelay(() -> anybody.get("/api/v1/organisations"), 0, 1, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}
