package vn.laichau.hatangso.agency;

import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.text.Text;

/** The mistakes that an input of this service can have besides the common ones. */
public enum AgencyErrorCode implements ErrorCode {
    AFTER_THE_END("Sau ngày kết thúc đã thỏa thuận", "After the agreed end"),
    AGENCY_ENDED("Đơn vị không còn tồn tại vào ngày này", "The agency does not exist any more on this day"),
    AGENCY_NOT_BEGUN("Đơn vị chưa được thành lập vào ngày này", "The agency does not exist yet on this day"),
    ALREADY_ENDED(
            "Cơ quan đã chấm dứt hoặc đã có sáp nhập, chia tách khác", "It has ended, or another succession ends it"),
    AMBIGUOUS_DAY(
            "Có thể là %s hoặc %s; hãy nhập theo dạng năm-tháng-ngày", "May be %s or %s; enter it as year-month-day"),
    BEFORE_IN_FORCE("Trước ngày có hiệu lực", "Before it came into force"),
    BEFORE_PROPOSAL("Trước ngày trình đề xuất", "Before the proposal was submitted"),
    BEFORE_REPEALED(
            "Phiên bản trước còn hiệu lực vào ngày này, trước khi bị bãi bỏ",
            "The version before was still in force on that day, and repealed later"),
    BEFORE_REPLACED(
            "Trước ngày có hiệu lực của phiên bản được thay thế",
            "Before the version that it replaces came into force"),
    BEFORE_REQUEST("Trước ngày gửi đề nghị", "Before the request was sent"),
    BEFORE_THE_BEGINNING("Trước ngày bắt đầu", "Before the beginning"),
    BEFORE_YEAR(
            "Cam kết không được kết thúc trước năm của kế hoạch", "A promise must not end before the year of the plan"),
    BELOW_LET("Thấp hơn phần đã cho dùng chung", "Less than is already given to others"),
    BROKEN_FILE("Tệp hỏng, không mở được", "The file is broken and cannot be opened"),
    CHANGES_NOTHING("Chưa nêu thay đổi nào", "It changes nothing"),
    CYCLIC("Dẫn trở lại chính cơ quan này: vòng tròn", "It leads back to the agency itself: a circle"),
    DRAFT_EXISTS("Mã này đã có một bản dự thảo", "This code has a draft already"),
    DROPPED_ROW("Thiếu dòng đã nạp ở phiên bản trước: %s", "A row of the version before is missing: %s"),
    EMPTY(
            "Cần thuyết minh, câu trả lời, hạng mục hoặc số liệu",
            "A narrative, an answer, an item or a figure is needed"),
    ENDS_WITHOUT_SUCCESSOR(
            "Cơ quan này đã hoặc sẽ chấm dứt mà chưa ghi nhận ai kế thừa; hãy ghi nhận việc đó trước",
            "It has ended or is known to end, and nobody is recorded to follow it: record that first"),
    EXCEEDS_CAPACITY("Vượt quá phần còn lại trong thời gian này", "More than is left for that time"),
    FIXED("Không thay đổi được", "This cannot be changed"),
    FORMULA("Không nhận công thức: hãy dán giá trị", "Formulas are not taken: paste the value instead"),
    GROUP(
            "Nhóm cơ quan không đổi thành cơ quan, không chấm dứt và không kế thừa",
            "A group of agencies stays one, and neither ends nor follows"),
    IDENTIFIER_TAKEN(
            "Mã định danh hoặc mã số doanh nghiệp của cơ quan đang do cơ quan khác dùng",
            "Another agency has its identifier in the same days"),
    INFECTED("Tệp bị nhiễm mã độc", "The attachment is infected"),
    ITEM_UNDECIDED("Phải quyết định từng nội dung của đề xuất", "Every item of the proposal must be decided"),
    KIND_AND_CHANGE(
            "Chỉ sửa đổi mục tiêu nêu mục tiêu, chỉ sửa đổi nhiệm vụ nêu nhiệm vụ",
            "An amendment of a target says which target, one of a task which task, and nothing else does"),
    LET_IN_THIS_UNIT(
            "Phần đã cho dùng chung được tính theo đơn vị hiện nay",
            "What is given to others is counted in the present unit"),
    LET_OR_ASKED_FOR(
            "Đã cho dùng chung hoặc có đề nghị chờ trả lời: loại và vị trí giữ nguyên, hạ tầng khác thì chào riêng",
            "It is let, or asked for and not answered: kind and place stay, and another one is offered for itself"),
    ACTIVE_CONTENT(
            "Không nhận tệp có macro, đối tượng nhúng, tệp đính bên trong hoặc liên kết tự chạy",
            "Files with macros, embedded objects, files within them or links that act by themselves are not taken"),
    MORE_THAN_ASKED("Nhiều hơn số được đề nghị", "More than was asked for"),
    NAMES_NOTHING(
            "Cần nêu ít nhất một chỉ tiêu, địa bàn hoặc nhiệm vụ", "Name at least one indicator, territory or task"),
    NOBODY("Cần nêu ai có nghĩa vụ", "Say who owes it"),
    NOT_ANSWERING("Đơn vị không kế thừa nghĩa vụ này", "This obligation has not gone over to the sender"),
    NOT_AN_ENTERPRISE_NUMBER(
            "Mã số doanh nghiệp gồm 10 chữ số có số kiểm tra đúng, chi nhánh thêm -001; chỉ doanh nghiệp có mã này",
            "An enterprise number has 10 digits with the right check digit, a branch -001 besides; only firms have one"),
    NOT_AN_ORGANISATION_CODE(
            "Mã định danh điện tử của cơ quan nhà nước, dạng H35.12; doanh nghiệp không có mã này",
            "The electronic code of a State body, such as H35.12; firms have none"),
    NOT_A_COMMITMENT(
            "Mỗi cam kết đo được của nhiệm vụ nêu nhiều nhất một lần",
            "Each measured commitment of the task, at most once"),
    NOT_A_NAME("Cần tên tệp, tối đa 150 ký tự", "A file name of up to 150 characters is needed"),
    NOT_A_SUCCESSOR(
            "Mỗi việc nêu một lần, với một cơ quan kế thừa", "Each thing is named once, with one of the successors"),
    NOT_BEGUN("Cơ quan chưa tồn tại trước ngày này", "It does not exist before that day"),
    NOT_EXISTING("Cơ quan không tồn tại vào ngày này", "The agency does not exist on that day"),
    NOT_HELD("Cơ quan chấm dứt không giữ việc này, hoặc việc đã xong", "No ending agency holds this, or it is settled"),
    NOT_IN_YEAR("Quý phải thuộc năm của kế hoạch", "The quarter must lie in the year of the plan"),
    NOT_LATER(
            "Phải sau thời hạn hiện tại; việc chưa có thời hạn thì không gia hạn được",
            "It must lie after the present deadline; what has none cannot be extended"),
    NOT_OFFERED("Hạ tầng này không được chào, hoặc đã hết chỗ", "This is not offered, or full"),
    NOT_ONE_TASK("Cần mã một nhiệm vụ chưa nêu ở trên", "Name one task that is not named above"),
    NOT_OPEN_YET(
            "Vào thời điểm đến, nghĩa vụ của năm này chưa mở để nhận",
            "At the instant of its arrival the obligation for this year was not open yet"),
    NOT_OUR_TEMPLATE(
            "Không phải tệp mẫu của hệ thống: hãy tải mẫu về và điền vào đó",
            "This is not our template: download it and fill it in"),
    NOT_OWED(
            "Đơn vị không có nghĩa vụ này trong năm đó", "The organisation does not owe this obligation for that year"),
    NOT_RECENT("Không phải vừa mới đến", "That was not a moment ago"),
    NOT_TAKEN_AS_EVIDENCE(
            "Nhiệm vụ này không nhận loại tệp này làm minh chứng", "This task takes no file of this kind as evidence"),
    NOT_WAITING("Không có báo cáo chờ chấp nhận mang số này", "No update of this number waits for acceptance"),
    NOT_A_RENAME("Chỉ đổi tên có tên mới", "Only a change of name has a new name"),
    MISSING_SHEET("Thiếu trang tính “%s”", "The sheet “%s” is missing"),
    NOT_OPEN("Không còn mở", "It is not open"),
    WRONG_STRUCTURE(
            "Tiêu đề cột đã bị đổi: hãy dùng mẫu mới tải về",
            "The headers were changed: use a template as it was handed out"),
    NO_DEFAULT_SUCCESSOR(
            "Cần nêu cơ quan kế thừa nhận phần việc còn lại", "Say which successor gets what is not excepted"),
    NO_SUCH_DAY(
            "Cần một ngày có trong mọi năm, dạng --12-15; mốc cuối cần mốc đầu",
            "A day of every year such as --12-15 is needed; an end needs a beginning"),
    NO_SUCH_PLACE("Hồ sơ đã gửi không có chỗ này", "What was sent has no such place"),
    NUMBER_FOR_CODE(
            "Ô chứa số thay cho mã: hãy chọn trong danh sách (số 0 ở đầu mã đã mất)",
            "A number stands for a code: choose from the list (zeros at its beginning are lost)"),
    OTHER_OBLIGATION("Dành cho nghĩa vụ hoặc năm khác", "This is for another obligation or year"),
    OVERLAPPING(
            "Cơ quan còn đổi tên hoặc nhận bàn giao từ ngày này trở đi",
            "It takes another name, or takes over from others, on that day or later"),
    OVERLAPPING_PERIOD(
            "Chồng với thời kỳ khác của cơ quan này", "Another period of this agency has some of these days"),
    OWN_OFFER("Hạ tầng của chính đơn vị", "This is one's own"),
    OWN_UPDATE(
            "Báo cáo số %s do chính cơ quan của người chấp nhận gửi; người của cơ quan khác phải chấp nhận",
            "Update %s is of the accepting person's own organisation; it is for others to accept"),
    SENT_UNDER_OTHER_YEAR(
            "Nghĩa vụ này chỉ nộp một lần; hồ sơ đã nộp thuộc năm %s",
            "This obligation is owed once; what was sent for it stands under the year %s"),
    PATH_IN_NAME("Tên tệp không được chứa đường dẫn", "A file name must not contain a path"),
    SAME_AGENCY("Cơ quan ở cả hai phía", "The agency is on both sides"),
    SET_BY_DECISION(
            "Do quyết định sửa đổi ấn định; chỉ một quyết định khác thay đổi được",
            "An amending decision set this; only another one changes it"),
    STALE("Nhiệm vụ đã thay đổi từ lần đọc trước", "The task changed since it was read"),
    TAKEN("Cơ quan khác đang dùng mã này trong cùng thời gian", "Another agency has it in the same days"),
    TERMS_CHANGED(
            "Đơn vị tính hoặc giá thuê đã thay đổi sau khi có đề nghị",
            "The unit or the rent was changed after this was asked for"),
    TOO_LARGE("Tổng các tệp tối đa 100 MB", "At most 100 MB in all files together"),
    UNEXPECTED_DAY("Excel đã đổi giá trị thành ngày: hãy nhập lại", "Excel turned this into a day: enter it again"),
    UNPACKS_TOO_LARGE("Nội dung giải nén quá lớn so với kích thước tệp", "The file unpacks to more than is allowed"),
    UNSAFE_CONTENT(
            "Tệp chứa cấu trúc không an toàn, hoặc quá lớn sau khi giải nén",
            "The file contains structures that are not safe, or unpacks to too much"),
    UNSAFE_NAME(
            "Tên tệp có ký tự không dùng được, hoặc bắt đầu hay kết thúc bằng dấu chấm, dấu cách",
            "The file name has characters that cannot be used, or begins or ends with a dot or a space"),
    WAIVED(
            "Đơn vị được miễn nghĩa vụ này trong năm đó",
            "The organisation is released from this obligation for that year"),
    WORK_WITHOUT_SUCCESSOR(
            "Cơ quan %s không tồn tại từ ngày %s mà chưa ghi nhận ai kế thừa, trong khi giữ: %s. Hãy ghi nhận việc sắp xếp trước",
            "The agency %s does not exist from %s on and nobody is recorded to follow it, while it holds: %s. Record the succession first"),
    WRONG_EXTENSION("Phần mở rộng không khớp kiểu tệp", "The extension does not fit the type"),
    WRONG_FILE_TYPE("Nội dung không phải kiểu tệp đã khai", "The content is not of the declared type"),
    WRONG_NUMBER(
            "Chia tách và đổi tên có một cơ quan trước đó, loại khác có ít nhất một; sáp nhập có một cơ quan kế thừa, chia tách từ hai trở lên, đổi tên không có",
            "A split and a change of name have one predecessor, others at least one; a merger has one successor, a split two or more, a change of name none");

    private final Text words;

    AgencyErrorCode(String vi, String en) {
        this.words = Text.of(vi, en);
    }

    @Override
    public Text words() {
        return words;
    }
}
