package vn.laichau.hatangso.gateway.upstream;

import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.problem.ProblemType;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.gateway.problem.GatewayProblem;

/** What a client is told of a service that could not take its call. */
final class UpstreamProblems {

    private static final String RETRY_SECONDS = "2";

    private final ServiceLabel serviceLabel;

    UpstreamProblems(ServiceLabel serviceLabel) {
        this.serviceLabel = serviceLabel;
    }

    ProblemException overloaded() {
        return problem(GatewayProblem.OVERLOADED, Text.of(" đang quá tải.", " is overloaded."))
                .with("Retry-After", RETRY_SECONDS);
    }

    ProblemException tooManyAtOnce() {
        return CommonProblem.TOO_MANY_REQUESTS
                .because(
                        "Bạn đang có quá nhiều yêu cầu cùng lúc.",
                        "Too many of your calls are under way at the same time.")
                .with("Retry-After", RETRY_SECONDS);
    }

    ProblemException unreached() {
        return problem(
                        CommonProblem.UNAVAILABLE,
                        Text.of(" tạm thời không sẵn sàng.", " is not available for the moment."))
                .with("Retry-After", RETRY_SECONDS);
    }

    ProblemException late() {
        return problem(CommonProblem.GATEWAY_TIMEOUT, Text.of(" trả lời quá chậm.", " answered too late."));
    }

    ProblemException brokenOff() {
        return problem(CommonProblem.BAD_GATEWAY, Text.of(" không trả lời trọn vẹn.", " did not answer properly."));
    }

    private ProblemException problem(ProblemType type, Text trouble) {
        return type.because(
                serviceLabel.words().vi() + trouble.vi(), serviceLabel.words().en() + trouble.en());
    }
}
