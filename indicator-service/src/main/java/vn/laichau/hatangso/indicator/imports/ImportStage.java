package vn.laichau.hatangso.indicator.imports;

import vn.laichau.hatangso.chassis.text.Text;

/** What an import is busy with, or how it ended. */
enum ImportStage {
    RECEIVING(0, "Đang nhận tệp", "Receiving the file"),
    WAITING(10, "Đang chờ xử lý", "Waiting for its turn"),
    CHECKING(20, "Đang kiểm tra dòng lặp và kỳ đã khóa", "Looking for doubled lines and locked periods"),
    RECORDING(40, "Đang ghi số liệu", "Recording the figures"),
    LOOKING_FOR_FINDINGS(90, "Đã ghi; đang chạy các quy tắc chất lượng", "Recorded; running the quality rules"),
    UNCHECKED(100, "Đã ghi; chưa chạy được các quy tắc chất lượng", "Recorded; the quality rules could not be run"),
    ENDED(100, "Đã xong", "Done"),
    LINES_REJECTED(100, "Có dòng sai, chưa ghi gì", "Lines break rules; nothing was recorded"),
    STOPPED(100, "Đã hủy, chưa ghi gì", "Cancelled; nothing was recorded"),
    LINES_LOST(
            100,
            "Dữ liệu tạm đã mất khi cơ sở dữ liệu khởi động lại, chưa ghi gì; hãy gửi lại",
            "The staged lines were lost when the database restarted; nothing was recorded; send it again"),
    UPLOAD_BROKEN(100, "Tệp không đến trọn vẹn, chưa ghi gì", "The file did not arrive whole; nothing was recorded"),
    BROKEN(100, "Lỗi hệ thống, chưa ghi gì", "Internal error; nothing was recorded");

    private final int percent;
    private final Text message;

    ImportStage(int percent, String vi, String en) {
        this.percent = percent;
        this.message = Text.of(vi, en);
    }

    public int percent() {
        return percent;
    }

    public Text message() {
        return message;
    }
}
