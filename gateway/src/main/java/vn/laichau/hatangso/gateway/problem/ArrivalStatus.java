package vn.laichau.hatangso.gateway.problem;

import vn.laichau.hatangso.chassis.problem.ProblemType;
import vn.laichau.hatangso.chassis.text.Text;

/** What became of something that was sent and not taken: whoever sent it has to know first of all whether it arrived. */
enum ArrivalStatus {
    NOT_ARRIVED(
            "Nội dung gửi chưa đến nơi: chưa có gì được ghi nhận.",
            "What you sent has not arrived: nothing is recorded."),
    NOT_YET_ARRIVED(
            "Nội dung gửi chưa đến nơi: chưa có gì được ghi nhận. Hãy gửi lại với cùng Idempotency-Key.",
            "What you sent has not arrived: nothing is recorded. Send it again with the same Idempotency-Key."),
    UNKNOWN(
            "Không rõ nội dung gửi đã được ghi nhận hay chưa. Hãy gửi lại với cùng Idempotency-Key: không bị ghi hai lần.",
            "Whether what you sent is recorded is not known. Send it again with the same Idempotency-Key: it is not"
                    + " recorded twice.");

    private final Text sentence;

    ArrivalStatus(String vi, String en) {
        this.sentence = Text.of(vi, en);
    }

    /** A service had the content when it was late or broke off; the same content may be taken the next time, or never. */
    static ArrivalStatus after(ProblemType problem) {
        return switch (problem.status()) {
            case 500, 502, 504 -> UNKNOWN;
            case 401, 408, 429, 503 -> NOT_YET_ARRIVED;
            default -> NOT_ARRIVED;
        };
    }

    Text sentence() {
        return sentence;
    }
}
