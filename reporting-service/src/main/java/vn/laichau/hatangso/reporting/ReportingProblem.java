package vn.laichau.hatangso.reporting;

import vn.laichau.hatangso.chassis.problem.ProblemType;
import vn.laichau.hatangso.chassis.text.Text;

/** The errors that only this service can answer. */
public enum ReportingProblem implements ProblemType {
    REPORT_STATE(409, "Báo cáo không ở bước cho phép việc này", "The report is not at a step that allows this"),
    MISSING_PART_NEEDS_REASON(
            422, "Báo cáo thiếu phần số liệu: phê duyệt cần nêu lý do", "A part is missing: approval needs a reason"),
    NUMBER_TAKEN(409, "Số văn bản đã được sử dụng", "The document number is taken"),
    ISSUER_UNKNOWN(
            422, "Không có cơ quan ban hành này vào ngày ban hành", "There is no such issuer on the day of issue"),
    FIGURE_NOT_BOUND(
            422,
            "Số liệu trong đoạn văn chưa gắn với bản chụp",
            "A figure in the paragraph is not bound to the snapshot"),
    TEXT_WITH_BLANKS(
            422, "Văn bản còn chỗ để trống, chưa chuyển đi được", "The text still has blanks and cannot be handed on"),
    OUTLINE_INCOMPLETE(
            422,
            "Đề cương thiếu khối bắt buộc hoặc để khối đó ở mục ẩn",
            "The outline lacks a required block, or hides it"),
    OUTLINE_WITHOUT_REPORT(
            409,
            "Chưa có báo cáo loại này để xem thử đề cương",
            "There is no report of the kind yet to try the outline on"),
    OUTLINE_EXISTS(409, "Năm sau đã có đề cương riêng", "The next year has an outline of its own"),
    PICTURE_NOT_SAFE(
            422,
            "Hình không phải PNG hay JPEG đọc được, quá lớn, hoặc chứa nội dung khác ngoài hình",
            "A picture is no readable PNG or JPEG, is too large, or holds more than a picture"),
    SIGNING_NOT_SET_UP(
            409,
            "Hệ thống chưa được cấu hình để kiểm tra chữ ký, đóng dấu số",
            "Signing is not set up in this installation"),
    NOT_A_SIGNED_PDF(422, "Tệp không phải PDF đã ký đọc được", "The file is not a readable signed PDF"),
    SIGNED_OTHER_BYTES(
            422, "Tệp đã ký không phải văn bản đã ban hành", "What was signed is not the document that was issued"),
    SIGNATURE_BROKEN(422, "Chữ ký số không toàn vẹn", "A signature is broken"),
    SIGNATURE_NOT_TRUSTED(422, "Chữ ký số chưa được tin cậy", "A signature is not trusted"),
    CERTIFICATE_REVOKED(422, "Chứng thư số đã bị thu hồi", "A certificate is revoked"),
    SIGNED_BY_ANOTHER(422, "Không phải chữ ký của người ký văn bản", "The signature is not that of the signer"),
    SEALED_ALREADY(409, "Văn bản đã có dấu của cơ quan", "The document has its seal already"),
    CORRECTED_ALREADY(409, "Nội dung này đã được đính chính", "This has been corrected already"),
    WITHDRAWAL_EXISTS(
            409, "Đã có thông báo thu hồi văn bản này", "There is a notice already that withdraws this document"),
    JOB_OVER(409, "Công việc đã kết thúc", "The job is over"),
    NOT_A_DOCUMENT(422, "Tệp không phải văn bản DOCX đọc được", "The file is not a readable DOCX document");

    private final int status;
    private final Text title;

    ReportingProblem(int status, String vi, String en) {
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
