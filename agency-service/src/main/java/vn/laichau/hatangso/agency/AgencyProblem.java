package vn.laichau.hatangso.agency;

import vn.laichau.hatangso.chassis.problem.ProblemType;
import vn.laichau.hatangso.chassis.text.Text;

/** The errors that this service can answer besides the common ones. */
public enum AgencyProblem implements ProblemType {
    OBLIGATION_ALREADY_SENT(
            409,
            "Nghĩa vụ này đã có hồ sơ đang chờ xem xét hoặc đã được chấp nhận",
            "This obligation already has a submission that is under review or accepted"),
    OBLIGATION_IN_PROGRESS(
            409,
            "Một hồ sơ khác của nghĩa vụ này đang được xử lý",
            "Another sending for this obligation is being processed"),
    SUBMISSION_NOT_UNDER_REVIEW(
            409, "Hồ sơ không ở trạng thái chờ xem xét", "The submission is not waiting for a review"),
    SUBMISSION_NOT_WITHDRAWABLE(
            409,
            "Chỉ rút được hồ sơ đang chờ xem xét hoặc bị trả lại",
            "Only what is under review or returned can be withdrawn"),
    SUBMISSION_NOT_LATE(409, "Hồ sơ không gửi muộn", "The submission is not late"),
    NOTHING_TO_COPY(
            409,
            "Năm trước chưa gửi hồ sơ nào cho nghĩa vụ này",
            "Nothing was sent for this obligation the year before"),
    NOTHING_TO_DELIVER(409, "Không có số liệu nào bị từ chối", "No figure was refused"),
    OBLIGATION_CODE_TAKEN(409, "Mã nghĩa vụ đã được dùng", "The code of the obligation is already taken"),
    OBLIGATION_ALREADY_WAIVED(
            409, "Đơn vị đã được miễn nghĩa vụ này", "The organisation is already released from this obligation"),
    TASK_CODE_TAKEN(409, "Mã nhiệm vụ đã được dùng", "The code of the task is already taken"),
    TASK_NOT_IN_THAT_STATE(
            409, "Nhiệm vụ không ở trạng thái cho phép việc này", "The task is not in a state that allows this"),
    EVIDENCE_MISSING(
            409, "Nhiệm vụ này cần tài liệu minh chứng", "This task cannot be handed in or completed without evidence"),
    OBSTACLE_NOT_OPEN(
            409,
            "Khó khăn, vướng mắc này không còn mở: đã được tổng hợp, giải quyết, gác lại hoặc rút",
            "The obstacle is not open: it is gathered, resolved, dismissed or withdrawn"),
    PROPOSAL_NOT_DRAFT(409, "Đề xuất không còn là bản thảo", "The proposal is no longer a draft"),
    PROPOSAL_NOT_WITHDRAWABLE(
            409, "Đề xuất đã có quyết định hoặc đã rút", "The proposal is decided or already withdrawn"),
    PROPOSAL_NOT_UNDER_DECISION(
            409,
            "Đề xuất không chờ quyết định: chưa trình, đã rút hoặc đã có quyết định",
            "The proposal does not wait for a decision: it is not submitted, withdrawn or already decided"),
    DECISION_NUMBER_TAKEN(
            409, "Số quyết định này đã dùng trong năm", "This number of a decision is already taken in that year"),
    NO_AMENDMENT_REFUSED(
            409,
            "Không có nội dung nào của quyết định bị từ chối ghi nhận",
            "Nothing of this decision was refused where it takes effect"),
    ENTRY_STATE_FORBIDS(409, "Trạng thái hiện tại không cho phép việc này", "In its present state this cannot be done"),
    TOO_MANY_WEBHOOKS(
            409,
            "Đơn vị đã có đủ 100 hệ thống nhận thông báo",
            "The organisation already has the 100 webhooks that it may have"),
    BUDGET_BALANCE_EXCEEDED(
            409,
            "Số bố trí vượt phần còn lại của nguồn kinh phí",
            "More would be allotted than is left of this source of funds"),
    BUDGET_BALANCE_BELOW_ALLOTTED(
            409,
            "Nguồn kinh phí không thể thấp hơn số đã bố trí",
            "The balance cannot be less than what is allotted already"),
    INFRASTRUCTURE_LET(
            409,
            "Hạ tầng này đang cho thuê hoặc đã nhận cho thuê",
            "This infrastructure is let, or promised for days to come"),
    ATTACHMENT_IN_USE(409, "Tệp đã thuộc một hồ sơ đã gửi", "The file already belongs to a submission"),
    ATTACHMENT_NOT_SCANNED(
            409, "Tệp của đơn vị khác chưa được quét mã độc", "No scanner has seen this file of another organisation"),
    ATTACHMENT_INFECTED(422, "Tệp bị nhiễm mã độc", "The file is infected"),
    UNSENT_FILES_TOO_LARGE(
            413,
            "Các tệp chưa gửi kèm hồ sơ nào đã chiếm quá nhiều chỗ",
            "Files that are not sent with any submission take up too much room"),
    UPLOAD_TOO_SLOW(408, "Tệp được gửi quá chậm", "The file came too slowly"),
    AGENCY_CODE_TAKEN(409, "Mã cơ quan đã được dùng", "The code of the agency is already taken"),
    SUCCESSION_NOT_WITHDRAWABLE(
            409,
            "Chỉ hủy được việc sắp xếp chưa đến ngày và chưa có việc sắp xếp nào nối tiếp",
            "Only a succession whose day has not come, and on which none other builds, can be withdrawn");

    private final int status;
    private final Text title;

    AgencyProblem(int status, String vi, String en) {
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
