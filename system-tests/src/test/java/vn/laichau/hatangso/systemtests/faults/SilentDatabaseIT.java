package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;
import vn.laichau.hatangso.systemtests.suite.Replica;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.RunsLast;

/**
 * The machine of a database vanishes in the middle of work and another one takes its place: a second replica of a service looks on
 * (docs/adr/0058). The gate does it to agency-service; {@code -Dsilent.services=AGENCY,INDICATOR,REPORTING} to others.
 */
@RunsLast
class SilentDatabaseIT {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int BEFORE = 40;
    private static final int PLANS_OF_EACH = 4_000;

    /** An attempt that the service has to note itself, on a connection of its background work. */
    private static final String REFUSED = "{\"obligation\": \"%s\", \"year\": 1}";

    private static final String NOTED =
            "SELECT count(*) FROM arrival WHERE sha256 = '%s' AND arrived_at > now() - interval '1 hour'";

    private final LocalStack stack = RunningSuite.get();
    private final String name = "silent-" + System.nanoTime();
    private final History history = new History();
    private long since;

    static Stream<SuiteService> services() {
        return Stream.of(System.getProperty("silent.services", "AGENCY").split(","))
                .map(SuiteService::valueOf);
    }

    @ParameterizedTest
    @MethodSource("services")
    void worksAgainAfterTheMachineOfItsDatabaseVanished(SuiteService service) throws Exception {
        var url = stack.database(service).jdbcUrl();
        try (var proxy = SilentServer.before(url);
                var replica = Replica.start(service, "DATABASE_URL='" + proxy.through(url) + "'")) {
            if (service == SuiteService.AGENCY) {
                survives(proxy, replica);
                assertThat(violations()).as(replica::failures).isEmpty();
            } else {
                answersAgain(proxy, replica, service);
            }
        }
    }

    /** While firms send. */
    private void survives(SilentServer proxy, Replica replica) throws Exception {
        var entrance = replica.address();
        try (var firms =
                new SendingFirms(stack, name, 0, PLANS_OF_EACH, history, firm -> Api.at(entrance, firm.token()))) {
            untilTrue(() -> history.acknowledged() >= BEFORE);
            vanishUntilItIsFelt(proxy, replica, () -> history.statuses().containsKey(503));
            var acknowledged = history.acknowledged();
            tell("the first submission was taken", () -> history.acknowledged() > acknowledged);
            isWholeAgain(proxy, replica);
            noteRefusal(entrance);
            firms.end(LONGEST);
        }
    }

    private void answersAgain(SilentServer proxy, Replica replica, SuiteService service) throws IOException {
        var path = service == SuiteService.INDICATOR ? "/api/v1/observations?limit=1" : "/api/v1/reports";
        var reader = Api.at(
                replica.address(),
                Api.token(stack, stack.credentials().apiClients().get(0)));
        untilTrue(() -> reader.get(path).statusCode() == 200);
        vanishUntilItIsFelt(proxy, replica, () -> reader.get(path).statusCode() == 503);
        tell("the first reader was answered", () -> reader.get(path).statusCode() == 200);
        isWholeAgain(proxy, replica);
    }

    private void vanishUntilItIsFelt(SilentServer proxy, Replica replica, BooleanSupplier refused) throws IOException {
        var ready = isReady(replica);
        untilTrue(ready);
        proxy.vanish();
        untilTrue(refused);
        untilTrue(() -> !ready.getAsBoolean());
        assertThat(proxy.held()).isPositive();
        since = System.nanoTime();
        proxy.returnAsAnother();
    }

    private void isWholeAgain(SilentServer proxy, Replica replica) throws IOException {
        tell("it was ready", isReady(replica));
        tell("nothing waited for the old server any more", () -> proxy.held() == 0);
        var management = Api.at(replica.management(), null);
        tell(
                "its queues were measured",
                () -> isMeasured(new String(management.get("/q/metrics").body(), UTF_8)));
    }

    /** A gauge that could not ask the database is NaN. */
    private static boolean isMeasured(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith("queue_waiting{"))
                .noneMatch(line -> line.endsWith("NaN"));
    }

    private static BooleanSupplier isReady(Replica replica) throws IOException {
        var management = Api.at(replica.management(), null);
        return () -> management.get("/q/health/ready").statusCode() == 200;
    }

    private void noteRefusal(URI entrance) {
        var body = REFUSED.formatted(name);
        var firm = OperatorClient.all(stack).get(0);
        assertThat(Api.at(entrance, firm.token())
                        .post("/api/v1/submissions", body, "Idempotency-Key", name + "-refused")
                        .statusCode())
                .isBetween(400, 499);
        tell("background work was done", () -> count(NOTED.formatted(Receipt.sha256(body.getBytes(UTF_8)))) == 1);
    }

    private long count(String query) {
        try (var connection = stack.superuser("agency").getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void tell(String what, BooleanSupplier condition) {
        untilTrue(condition);
        System.out.printf("%s %.1f s after the new server was there%n", what, (System.nanoTime() - since) / 1e9);
    }

    private static void untilTrue(BooleanSupplier condition) {
        await().atMost(LONGEST).pollDelay(Duration.ZERO).until(condition::getAsBoolean);
    }

    private List<Violation> violations() throws SQLException {
        var stored = StoredRows.of(stack, name);
        System.out.printf(
                "acknowledged %d, stored %d, by status %s%n",
                history.acknowledged(), stored.size(), history.statuses());
        assertThat(stored).hasSizeGreaterThanOrEqualTo(history.acknowledged());
        var keys = PublishedKeys.read(
                Api.anonymous(stack).get("/api/v1/receipt-keys").body());
        return new HistoryCheck(history.attempts(), stored, keys).violations();
    }
}
