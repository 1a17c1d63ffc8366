package vn.laichau.hatangso.systemtests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** How quickly others are answered meanwhile, {@link FairSharesBenchmark} measures. */
class FairSharesIT {

    private static final int AT_ONCE = 80;
    private static final List<String> READS = List.of(
            "/api/v1/submissions?limit=5", "/api/v1/obligations", "/api/v1/organisations", "/api/v1/tasks?limit=5");

    @Test
    void whoSendsEightyHeavyReadsAtOnceTakesNoPlaceThatOthersNeed() throws InterruptedException {
        var stack = RunningSuite.get();
        var clients = RealmClients.of(stack);
        var other = Api.at(stack.gatewayUrl(), clients.token(Principals.VIETTEL));
        try (var heavy = new ParallelHeavyReads(stack.gatewayUrl(), clients.token(Principals.VNPT), AT_ONCE)) {
            for (var round = 0; round < 10; round++) {
                for (var read : READS) {
                    assertThat(other.get(read).statusCode()).as(read).isEqualTo(200);
                }
            }
            assertThat(heavy.statuses().keySet()).contains(200).isSubsetOf(200, 429, 503);
        }
    }
}
