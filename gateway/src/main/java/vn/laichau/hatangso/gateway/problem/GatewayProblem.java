package vn.laichau.hatangso.gateway.problem;

import vn.laichau.hatangso.chassis.problem.ProblemType;
import vn.laichau.hatangso.chassis.text.Text;

/** The errors that only the gateway answers. */
public enum GatewayProblem implements ProblemType {
    ODD_REQUEST(400, "Yêu cầu có hình thức không được chấp nhận", "The form of this request is not accepted"),
    BROKEN_OFF(400, "Yêu cầu bị ngắt giữa chừng", "The request broke off before its end"),
    CSRF_TOKEN_MISSING(
            403, "Thiếu mã xác nhận yêu cầu từ cổng", "The token that proves a write comes from the portal is missing"),
    STEP_UP_NEEDED(401, "Cần xác nhận lại danh tính cho việc này", "This needs a fresh sign-in"),
    TOO_SLOW(408, "Yêu cầu gửi quá chậm", "The request was sent too slowly"),
    OVERLOADED(503, "Hệ thống đang quá tải", "The system is overloaded at the moment");

    private final int status;
    private final Text title;

    GatewayProblem(int status, String vi, String en) {
        this.status = status;
        this.title = Text.of(vi, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
