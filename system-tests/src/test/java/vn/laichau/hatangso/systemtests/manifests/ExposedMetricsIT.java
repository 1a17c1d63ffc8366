package vn.laichau.hatangso.systemtests.manifests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

class ExposedMetricsIT {

    private static final int MOST_PATHS = 200;

    @Test
    void theSuiteHasEverySeriesThatAlarmsAndDashboardsAskFor() {
        giveEachPartSomethingToCount();

        var exposed = Stream.of(SuiteService.values())
                .flatMap(service -> metrics(service).lines())
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());

        assertThat(MonitoringTest.askedOfTheSuite()).isNotEmpty().isSubsetOf(exposed);
    }

    /** Whatever strangers ask for: an address is no label. */
    @Test
    void thousandsOfAddressesAreFewPaths() {
        var anybody = Api.anonymous(RunningSuite.get());
        for (var i = 0; i < 2 * MOST_PATHS; i++) {
            anybody.get("/nowhere/" + i);
            anybody.get("/api/v1/nothing-" + i);
        }

        assertThat(metrics(SuiteService.GATEWAY)
                        .lines()
                        .filter(line -> line.startsWith("http_server_requests_seconds_count{"))
                        .map(line -> line.replaceFirst(".*uri=\"([^\"]*)\".*", "$1"))
                        .distinct())
                .hasSizeLessThan(MOST_PATHS);
    }

    /** A refusal, verdicts, and the keys of receipts: what nobody has asked for yet is not there to be measured. */
    private static void giveEachPartSomethingToCount() {
        var firm = OperatorClient.all(RunningSuite.get()).get(0).api();
        assertThat(firm.get("/api/v1/submissions/none").statusCode()).isBetween(400, 499);
        assertThat(firm.get("/api/v1/progress").statusCode()).isEqualTo(200);
        assertThat(firm.get("/api/v1/receipt-keys").statusCode()).isEqualTo(200);
    }

    private static String metrics(SuiteService service) {
        var management = RunningSuite.get().managementUrl(service);
        return new String(Api.at(management, null).get("/q/metrics").body(), UTF_8);
    }
}
