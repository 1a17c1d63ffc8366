package vn.laichau.hatangso.indicator;

import vn.laichau.hatangso.chassis.problem.ProblemType;
import vn.laichau.hatangso.chassis.text.Text;

/** Every error that is particular to this service. */
public enum IndicatorProblem implements ProblemType {
    FIGURE_EXISTS(
            409,
            "Đã có số liệu của chỉ tiêu, địa bàn, kỳ và doanh nghiệp này",
            "There is a figure of this indicator, territory, period and operator already"),
    PERIOD_CLOSED(409, "Kỳ báo cáo đã khóa hoặc đã chốt", "The period is locked or final"),
    MALFORMED_IMPORT(
            422, "Tệp số liệu không đọc được, chưa ghi gì", "The file of figures cannot be read; nothing was recorded"),
    FINDING_STATE(409, "Phát hiện không ở bước cho phép việc này", "The finding is not at a step that allows this"),
    IMPORT_ENDED(409, "Việc nhập số liệu đã kết thúc", "The import has ended"),
    AMBIGUOUS_TERRITORY(409, "Tên này chỉ nhiều địa bàn; hãy nêu ngày", "This name means several places; name a date");

    private final int status;
    private final Text title;

    IndicatorProblem(int status, String vi, String en) {
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
