package vn.laichau.hatangso.chassis.problem;

import vn.laichau.hatangso.chassis.text.Text;

/** The errors that every service can answer. */
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST(400, "Yêu cầu không hợp lệ", "The request is not valid"),
    IDEMPOTENCY_KEY_MISSING(400, "Thiếu tiêu đề Idempotency-Key", "The Idempotency-Key header is missing"),
    UNAUTHENTICATED(401, "Chưa đăng nhập hoặc mã truy cập không hợp lệ", "Not signed in, or the token is not valid"),
    SESSION_ENDED(401, "Phiên làm việc đã kết thúc", "The session has ended"),
    FORBIDDEN(403, "Không có quyền thực hiện", "Not allowed to do this"),
    NOT_FOUND(404, "Không tìm thấy", "Not found"),
    METHOD_NOT_ALLOWED(405, "Phương thức không được hỗ trợ", "This method is not supported here"),
    NOT_ACCEPTABLE(406, "Không có định dạng được yêu cầu", "None of the accepted formats is available"),
    CONFLICT(409, "Xung đột với trạng thái hiện tại", "In conflict with the present state"),
    IDEMPOTENCY_KEY_IN_PROGRESS(
            409, "Yêu cầu cùng khóa đang được xử lý", "A request with this key is still being processed"),
    PLAN_VERSION_CONFLICT(
            409,
            "Phiên bản này của kế hoạch đã có với nội dung khác",
            "This version of the plan is already there with other content"),
    PRECONDITION_FAILED(412, "Dữ liệu đã thay đổi từ lần đọc trước", "The data changed since it was read"),
    PAYLOAD_TOO_LARGE(413, "Nội dung quá lớn", "The content is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Kiểu nội dung không được hỗ trợ", "This content type is not supported"),
    INVALID_CONTENT(422, "Nội dung không đúng quy định", "The content breaks a rule"),
    IDEMPOTENCY_KEY_REUSED(
            422, "Khóa đã dùng cho một nội dung khác", "The key was already used for a different content"),
    MALFORMED_PLAN(422, "Tệp kế hoạch không hợp lệ, chưa nạp gì", "The plan file is not valid; nothing was loaded"),
    PRECONDITION_REQUIRED(428, "Thiếu tiêu đề If-Match", "The If-Match header is missing"),
    TOO_MANY_REQUESTS(429, "Quá nhiều yêu cầu", "Too many requests"),
    INTERNAL_ERROR(500, "Lỗi hệ thống", "Internal error"),
    BAD_GATEWAY(502, "Dịch vụ phía sau trả lời sai", "A service behind answered wrongly"),
    UNAVAILABLE(503, "Dịch vụ tạm thời không sẵn sàng", "The service is not available for the moment"),
    GATEWAY_TIMEOUT(504, "Dịch vụ phía sau trả lời quá chậm", "A service behind answered too late");

    private final int status;
    private final Text title;

    CommonProblem(int status, String vi, String en) {
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

    /** The general problem of a status that a library answered; statuses without one of their own are bad requests. */
    public static CommonProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 502 -> BAD_GATEWAY;
            case 503 -> UNAVAILABLE;
            case 504 -> GATEWAY_TIMEOUT;
            default -> status >= 500 ? INTERNAL_ERROR : INVALID_REQUEST;
        };
    }
}
