package vn.laichau.hatangso.chassis.problem;

import vn.laichau.hatangso.chassis.text.Text;

/** The mistakes that an input of any service can have. */
public enum CommonErrorCode implements ErrorCode {
    MISSING("Thiếu trường bắt buộc", "A required member is missing"),
    DUPLICATE("Trùng với một mục đã nêu trước", "It is named before"),
    TOO_MANY("Tối đa %s", "At most %s"),
    TOO_LONG("Tối đa %s ký tự", "At most %s characters"),
    NOT_ONE_LINE("Chỉ gồm một dòng", "One line only"),
    CONTROL_CHARACTER(
            "Ký tự thứ %s (%s) là ký tự điều khiển, đổi chiều chữ hoặc không dùng trong văn bản; hãy xóa",
            "Character %s (%s) is a control character, turns the direction of the text or is of no use in one; take it out"),
    EMPTY_PERIOD("Kết thúc trước khi bắt đầu, không có ngày nào", "It ends before it begins: there is no day in it"),
    NEGATIVE("Không được âm", "Must not be negative"),
    NOT_POSITIVE("Phải lớn hơn 0", "Must be above 0"),
    OUT_OF_RANGE("Phải từ %s đến %s", "Must be from %s to %s"),
    IN_PAST("Đã ở quá khứ", "It lies in the past"),
    IN_FUTURE("Chưa tới ngày, giờ này", "This is yet to come"),
    NOT_IN_LIST("Chỉ nhận một trong: %s", "It has to be one of: %s"),
    UNKNOWN_CODE("Không có gì mang mã này", "There is nothing of this code"),
    TERRITORY_NOT_VALID("Địa bàn không tồn tại vào ngày này", "The territory does not exist on that day"),
    NOT_A_DAY("Không có ngày này; ngày viết như 2027-12-31", "There is no such day; one is written as 2027-12-31"),
    NOT_AN_INSTANT(
            "Không có thời điểm này; thời điểm viết như 2027-12-31T17:00:00+07:00",
            "There is no such instant; one is written as 2027-12-31T17:00:00+07:00"),
    NOT_A_PERIOD(
            "Không có kỳ này; kỳ viết như 2026, 2026-Q1 hoặc 2026-03",
            "There is no such period; one is written as 2026, 2026-Q1 or 2026-03"),
    ESTIMATE_NOT_OF_YEAR("Chỉ ước thực hiện cho cả năm", "Only a whole year is estimated"),
    NOT_A_NUMBER("Cần một số", "A number is needed"),
    AMBIGUOUS_NUMBER(
            "Có thể đọc là %s hoặc %s; hãy viết lại theo một cách đọc",
            "May be read as %s or %s; write it so that only one is meant"),
    TOO_MANY_DIGITS(
            "Tối đa %s chữ số, trong đó %s sau dấu thập phân", "At most %s digits, %s of them after the decimal point"),
    NOT_WHOLE("Cần một số nguyên, không quá lớn", "A whole number is needed that is not too large"),
    NOT_AN_ID("Không phải một mã định danh (UUID)", "Not an identifier (UUID)"),
    NOT_A_LINK(
            "Cần một địa chỉ https:// đầy đủ, tối đa %s ký tự",
            "A whole address is needed that begins with https://, of up to %s characters"),
    WRONG_FORMAT("Sai định dạng: %s", "Wrong format: %s"),
    WRONG_TYPE("Giá trị sai kiểu hoặc bị thiếu", "The value has the wrong type or is missing"),
    NOT_JSON("Không phải JSON hợp lệ", "Not valid JSON"),
    TOO_DEEP("Nội dung lồng quá nhiều lớp", "The content is nested too deeply"),
    UNKNOWN_MEMBER("Trường không được biết đến", "This member is not known"),
    UNKNOWN_PARAMETER("Không có tham số này; gần nhất: %s", "There is no such parameter; the nearest: %s"),
    UNKNOWN_CURSOR("Con trỏ trang không hợp lệ", "This cursor is not valid"),
    OTHER_PLAN("Tệp thuộc kế hoạch khác", "The file is of another plan"),
    OTHER_PLANS_CODE("Mã đã thuộc kế hoạch khác: %s", "The code belongs to another plan: %s"),
    WRONG_SHAPE(
            "Chỉ tiêu tỷ lệ cần tử số và mẫu số; chỉ tiêu khác cần một giá trị",
            "A ratio needs numerator and denominator, any other indicator one value"),
    NUMERATOR_ABOVE_DENOMINATOR("Tử số lớn hơn mẫu số", "The numerator is greater than the denominator"),
    VALUE_AND_COMPARATOR(
            "Chỉ nội dung định tính không có giá trị và đơn vị",
            "Only what is judged has no value and unit, everything else has both");

    private final Text words;

    CommonErrorCode(String vi, String en) {
        this.words = Text.of(vi, en);
    }

    @Override
    public Text words() {
        return words;
    }
}
