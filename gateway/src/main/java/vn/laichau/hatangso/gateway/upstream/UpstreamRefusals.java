package vn.laichau.hatangso.gateway.upstream;

import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.problem.ProblemType;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.gateway.allowlist.Priority;
import vn.laichau.hatangso.gateway.problem.GatewayProblem;

/**
 * What a client is told of a service that could not take its call. Whoever sent something has to know first of all whether
 * it arrived.
 */
final class UpstreamRefusals {

    private static final String RETRY_SECONDS = "2";
    private static final Text NOTHING = Text.of("", "");
    private static final Text NOT_ARRIVED = Text.of(
            " Nội dung gửi chưa đến nơi: chưa có gì được ghi nhận. Hãy gửi lại với cùng Idempotency-Key.",
            " What you sent has not arrived: nothing is recorded. Send it again with the same Idempotency-Key.");
    private static final Text UNKNOWN = Text.of(
            " Không rõ nội dung gửi đã được ghi nhận hay chưa. Hãy gửi lại với cùng Idempotency-Key: không bị ghi hai lần.",
            " Whether what you sent is recorded is not known. Send it again with the same Idempotency-Key: it is not"
                    + " recorded twice.");

    private final Part part;

    UpstreamRefusals(Part part) {
        this.part = part;
    }

    ProblemException overloaded(Priority priority) {
        var problem =
                problem(GatewayProblem.OVERLOADED, Text.of(" đang quá tải.", " is overloaded."), consequence(priority));
        return problem.with("Retry-After", RETRY_SECONDS);
    }

    ProblemException tooManyAtOnce(Priority priority) {
        var problem = CommonProblem.TOO_MANY_REQUESTS.because(
                "Bạn đang có quá nhiều yêu cầu cùng lúc."
                        + consequence(priority).vi(),
                "Too many of your calls are under way at the same time."
                        + consequence(priority).en());
        return problem.with("Retry-After", RETRY_SECONDS);
    }

    private static Text consequence(Priority priority) {
        return priority == Priority.SUBMISSIONS ? NOT_ARRIVED : NOTHING;
    }

    ProblemException unreached(Priority priority) {
        var problem = problem(
                CommonProblem.UNAVAILABLE,
                Text.of(" tạm thời không sẵn sàng.", " is not available for the moment."),
                consequence(priority));
        return problem.with("Retry-After", RETRY_SECONDS);
    }

    ProblemException late(Priority priority) {
        return problem(
                CommonProblem.GATEWAY_TIMEOUT,
                Text.of(" trả lời quá chậm.", " answered too late."),
                priority == Priority.SUBMISSIONS ? UNKNOWN : NOTHING);
    }

    ProblemException brokenOff(Priority priority) {
        return problem(
                CommonProblem.BAD_GATEWAY,
                Text.of(" không trả lời trọn vẹn.", " did not answer properly."),
                priority == Priority.SUBMISSIONS ? UNKNOWN : NOTHING);
    }

    private ProblemException problem(ProblemType type, Text trouble, Text consequence) {
        return type.because(
                part.words().vi() + trouble.vi() + consequence.vi(),
                part.words().en() + trouble.en() + consequence.en());
    }
}
