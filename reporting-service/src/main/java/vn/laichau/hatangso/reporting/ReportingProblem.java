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
