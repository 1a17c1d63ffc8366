package vn.laichau.hatangso.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemType;

class FateTest {

    /** Said of a thing that somebody has to hand in until midnight: each by itself, by hand. */
    @Test
    void isToldByEachProblemOfTheGateway() {
        var problems = Stream.<ProblemType>concat(
                Arrays.stream(CommonProblem.values()), Arrays.stream(GatewayProblem.values()));
        var fates = problems.collect(Collectors.groupingBy(
                ArrivalStatus::after, Collectors.mapping(ProblemType::slug, Collectors.toList())));
        assertThat(fates.get(ArrivalStatus.UNKNOWN))
                .containsExactlyInAnyOrder("internal-error", "bad-gateway", "gateway-timeout");
        assertThat(fates.get(ArrivalStatus.NOT_YET_ARRIVED))
                .containsExactlyInAnyOrder(
                        "unauthenticated",
                        "session-ended",
                        "step-up-needed",
                        "too-slow",
                        "too-many-requests",
                        "unavailable",
                        "overloaded");
        assertThat(fates.get(ArrivalStatus.NOT_ARRIVED))
                .contains(
                        "payload-too-large",
                        "odd-request",
                        "broken-off",
                        "forbidden",
                        "csrf-token-missing",
                        "invalid-request");
    }

    @Test
    void saysInBothLanguagesWhetherToSendAgain() {
        assertThat(ArrivalStatus.NOT_ARRIVED.sentence().en())
                .isEqualTo("What you sent has not arrived: nothing is recorded.");
        assertThat(ArrivalStatus.NOT_YET_ARRIVED.sentence().vi()).endsWith("Hãy gửi lại với cùng Idempotency-Key.");
        assertThat(ArrivalStatus.UNKNOWN.sentence().vi())
                .startsWith("Không rõ nội dung gửi đã được ghi nhận hay chưa.");
    }
}
