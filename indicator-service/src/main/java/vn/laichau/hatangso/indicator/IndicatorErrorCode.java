package vn.laichau.hatangso.indicator;

import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.text.Text;

/** The mistakes that an input of this service can have besides the common ones. */
public enum IndicatorErrorCode implements ErrorCode {
    ABOVE_UPPER("Giới hạn dưới lớn hơn giới hạn trên", "The lower bound is above the upper one"),
    ALREADY_ENDED("Đơn vị này đã có ngày kết thúc", "This unit has an end already"),
    BEFORE_DECISION("Không trước ngày quyết định", "Not before the day of the decision"),
    BEFORE_FORCE("Không trước ngày có hiệu lực", "Not before it takes force"),
    CANDIDATE("%s, từ %s %s", "%s, from %s %s"),
    CIRCLE("Đơn vị cấp trên cũng kết thúc", "The unit above ends too"),
    CODE_IN_USE("Mã này là của một đơn vị khác", "This code is that of another unit"),
    DIVIDED("Một đơn vị chỉ được nhập trọn vẹn vào một đơn vị mới", "A unit goes whole into one new unit"),
    DOUBLED_MEMBER("Trường bị lặp", "The member is there twice"),
    ESTIMATE_OUTRANKED(
            "Kỳ này đã có số liệu, không ghi số ước nữa", "There is a figure already: no estimate takes its place"),
    EMPTY_FILE("Tệp không có dòng nào", "The file has no line"),
    GAP("Giữa các đợt của cùng mã có khoảng trống", "The times of the same code leave a gap between them"),
    KNOWN_OTHERWISE(
            "Đã biết khác về đơn vị này; hãy sửa tại đơn vị, hoặc ghi việc sáp nhập",
            "Something else is known of this unit: correct it there, or record its merger"),
    LACKING_COLUMNS(
            "Dòng đầu phải có indicator, territory, period và value hoặc numerator, denominator",
            "The first row must name indicator, territory, period, and value or numerator, denominator"),
    LOST("Đơn vị kết thúc mà không nhập vào đơn vị nào", "The unit ends and goes on as none"),
    MEASURED("Mục tiêu này được đo bằng số liệu", "This target is decided by figures"),
    NOT_A_WORKBOOK("Tệp không phải XLSX", "The file is not XLSX"),
    NOT_CSV("Tệp không phải CSV hợp lệ", "The file is not valid CSV"),
    NOT_OWN_TERRITORY(
            "Chỉ được ghi số liệu của địa bàn do cơ quan mình quản lý",
            "Only figures of one's own territory may be recorded"),
    NOT_UTF8("Tệp không phải UTF-8", "The file is not in UTF-8"),
    NOT_AFTER_PREDECESSOR(
            "Kế hoạch sau phải được ban hành vào năm muộn hơn kế hoạch trước",
            "A plan is issued in a later year than the plan before it"),
    NO_SUCH_BOUND("Quy tắc loại này không có giới hạn này", "A rule of this kind has no such bound"),
    OPERATOR_ENDED(
            "Doanh nghiệp %s chỉ tồn tại đến hết ngày %s, kỳ này bắt đầu sau đó; %s",
            "The firm %s existed until the end of %s, and the period begins after that; %s"),
    ORGANISATION_ENDED(
            "Cơ quan, doanh nghiệp này chỉ tồn tại đến hết ngày %s", "This organisation existed until the end of %s"),
    OTHER_COLUMNS("Dòng đầu có cột lạ hoặc bị lặp", "The first row names an unknown or doubled column"),
    OTHER_KIND(
            "Cách so sánh hoặc tổng hợp này không dùng được ở đây", "This comparison or aggregation does not fit here"),
    OTHER_PROVINCE(
            "Kế hoạch trước và kế hoạch sau phải của cùng một tỉnh",
            "A plan and the plan before it are of the same province"),
    OVERLAP("Thời gian trùng với một đợt khác của cùng mã", "The time overlaps another one of the same code"),
    PERIOD_FINAL("Số liệu của kỳ này đã chốt", "The figures of this period are final"),
    PERIOD_LOCKED("Kỳ %s đã %s: %s. Người khóa: %s (%s); %s", "Period %s is %s: %s. By %s (%s); %s"),
    SAME_VERDICT("Trùng với kết quả tính", "Is the computed verdict"),
    SAYS_OLD_BOUNDS("Lời văn nêu giới hạn nên phải sửa cùng giới hạn", "The words say the bounds and change with them"),
    VERSION_EXISTS("Đã có phiên bản từ ngày này", "There is a version from this day on"),
    VILLAGE_CHANGES_LATER(
            "Đơn vị này có thôn, bản bắt đầu hoặc kết thúc sau ngày sáp nhập",
            "A village of this unit begins or ends after the merger"),
    WORKBOOK_TOO_LARGE(
            "Bảng tính quá lớn; hãy chia nhỏ hoặc dùng CSV", "The workbook is too large; split it or use CSV"),
    WRONG_COLUMNS("Số cột khác dòng đầu", "Another number of columns than the first row"),
    WRONG_EXPIRY(
            "Thời hạn phải ở tương lai; kỳ đã chốt không có thời hạn",
            "The expiry must lie ahead; a final period has none"),
    WRONG_UNIT("Đơn vị tính không phải của chỉ tiêu", "The unit is not the indicator's");

    private final Text words;

    IndicatorErrorCode(String vi, String en) {
        this.words = Text.of(vi, en);
    }

    @Override
    public Text words() {
        return words;
    }
}
