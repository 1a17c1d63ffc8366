package vn.laichau.hatangso.reporting;

import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.text.Text;

/** The mistakes that an input of this service can have besides the common ones. */
public enum ReportingErrorCode implements ErrorCode {
    ABOUT_NOBODY("Loại báo cáo này không nói về riêng ai", "This kind is about nobody alone"),
    NOT_OF_A_YEAR("Báo cáo năm không đặt riêng cho một năm", "The annual report is not set for one year"),
    NOT_EQUIVALENT(
            "Không có văn bản cùng loại, cùng năm, cùng đối tượng nào mang mã này đã ban hành",
            "No issued document of this id is of the same kind, year and subject"),
    ISSUED_BY_ANOTHER(
            "Văn bản được đính chính, thu hồi, thay thế hoặc bổ sung do cơ quan khác ban hành",
            "The document that it corrects, withdraws, replaces or supplements was issued by another body"),
    NO_FINAL_VALUES(
            "Chưa có số liệu chính thức của năm báo cáo", "There are no final values yet of the year of the report"),
    NO_WORKING_DAY(
            "Giữa ngày chốt số liệu và ngày gửi phải có ít nhất một ngày làm việc, trong cùng năm",
            "At least one working day lies between the cut-off and the day to send, in the same year"),
    IN_ANOTHER_YEAR(
            "Thời điểm chốt số liệu phải nằm trong năm báo cáo", "The cut-off must lie in the year of the report"),
    OWES_NOTHING(
            "Đơn vị này không còn nghĩa vụ nào chưa gửi tại thời điểm chốt số liệu",
            "This body owes nothing at the cut-off"),
    TOUCHING_FIGURE(
            "Chỗ đặt số liệu đứng sát chữ số, dấu hoặc chỗ đặt khác, đọc thành số liệu khác",
            "A place touches a digit, a sign or another place and reads as another figure"),
    NO_END("Đoạn cuối của văn bản kết thúc bằng ./.", "The last paragraph of a document ends with ./."),
    UNKNOWN_FIGURE(
            "Có chỗ đặt số liệu không thuộc đoạn này", "A place is for a figure that this paragraph does not have"),
    TYPED_FIGURE(
            "Có số liệu gõ tay chưa khai trong typedFigures; hãy dùng chỗ đặt số liệu hoặc khai rõ",
            "A typed figure is not declared in typedFigures; use a place, or declare it"),
    FIGURE_BOUND_TO_NOTHING(
            "Không có số liệu này trong báo cáo gần nhất của loại này",
            "The newest report of the kind has no such figure"),
    REQUIRED_BLOCK("Khối %s là bắt buộc", "Block %s is required"),
    UNEVEN_ROW("Số ô của hàng khác số cột của bảng", "The row has another number of cells than the table has columns"),
    ANOTHER_PLACE("Có ô số liệu không thuộc mẫu câu này", "A place is for a figure that this pattern does not have"),
    NOT_A_PICTURE("Không phải hình PNG, JPEG đọc được", "No readable PNG or JPEG"),
    PICTURE_TOO_LARGE("Hình lớn hơn %s", "The picture is larger than %s"),
    MORE_THAN_A_PICTURE("Tệp chứa nội dung khác ngoài hình", "The file holds more than a picture"),
    NOT_A_FULL_NAME(
            "Họ và tên bằng chữ, không ghi học hàm, học vị", "A full name in letters, without an academic title"),
    NOT_A_POST("Quyền hạn, chức vụ, in hoa", "Authority and post, in capitals"),
    ISSUED_LATE(
            "Văn bản được ban hành trong ngày ký, chậm nhất trong ngày làm việc tiếp theo",
            "A document is issued the day it is signed, or the next working day at the latest"),
    BLANK("Còn chỗ để trống, dưới đề mục “%s”", "A blank is left under the heading “%s”"),
    NOT_DUE_THIS_YEAR("Không có nghĩa vụ này đến hạn trong năm nay", "No such obligation falls due this year");

    private final Text words;

    ReportingErrorCode(String vi, String en) {
        this.words = Text.of(vi, en);
    }

    @Override
    public Text words() {
        return words;
    }
}
