package vn.laichau.hatangso.systemtests.outage;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Replica;

class RefusedStartIT {

    private static final int LONGEST_SECONDS = 300;

    /** What is right on one machine: addresses without encryption, and a played day. */
    private static final List<String> ONE_MACHINE =
            List.of("suite.public-url is not https", "quarkus.oidc.token.issuer is not https");

    @Test
    void endsWithTheNamesOfSettingsThatAreGoodEnoughForOneMachineOnly() throws Exception {
        try (var service = Replica.start(SuiteService.AGENCY, "QUARKUS_PROFILE=prod")) {
            assertThat(service.process().waitFor(LONGEST_SECONDS, SECONDS))
                    .as("it ended")
                    .isTrue();
            assertThat(service.process().exitValue()).isNotZero();
            assertThat(service.told()).contains("Unsafe settings: ").contains(ONE_MACHINE);
        }
    }
}
