package vn.laichau.hatangso.indicator.observation;

import java.util.Locale;
import vn.laichau.hatangso.chassis.text.Text;

/** Why a figure cannot be recorded. */
public enum ObservationRules {
    UNKNOWN_INDICATOR("Chỉ tiêu không có trong danh mục", "The indicator is not known"),
    UNKNOWN_PERIOD("Kỳ báo cáo phải là năm, quý hoặc tháng", "The period must be a year, a quarter or a month"),
    UNKNOWN_TERRITORY("Mã địa bàn không có trong danh mục", "The territory's code is not known"),
    TERRITORY_NOT_VALID(
            "Địa bàn không tồn tại vào cuối kỳ báo cáo", "The territory does not exist at the end of the period"),
    NOT_OWN_TERRITORY(
            "Chỉ được ghi số liệu của địa bàn do cơ quan mình quản lý",
            "Only figures of one's own territory may be recorded"),
    UNKNOWN_OPERATOR("Mã doanh nghiệp không có trong danh mục", "The operator's code is not known"),
    OPERATOR_ENDED("Doanh nghiệp đã kết thúc trước kỳ này", "The firm had ended before the period"),
    WRONG_UNIT("Đơn vị tính không phải của chỉ tiêu", "The unit is not the indicator's"),
    WRONG_SHAPE(
            "Chỉ tiêu tỷ lệ cần tử số và mẫu số; chỉ tiêu khác cần một giá trị",
            "A ratio needs numerator and denominator, any other indicator one value"),
    NUMERATOR_ABOVE_DENOMINATOR("Tử số lớn hơn mẫu số", "The numerator is greater than the denominator"),
    OUT_OF_RANGE(
            "Tử số và giá trị không âm, mẫu số lớn hơn 0, tối đa 20 chữ số",
            "Numerator and value are not below 0, the denominator is above 0, at most 20 digits"),
    DUPLICATE("Số liệu bị lặp trong cùng một lần gửi", "The figure is there twice in one sending"),
    PERIOD_FINAL("Số liệu của kỳ này đã chốt", "The figures of this period are final"),
    PERIOD_LOCKED("Kỳ này đã khóa", "The period is locked");

    private final Text text;

    ObservationRules(String vi, String en) {
        this.text = Text.of(vi, en);
    }

    public Text text() {
        return text;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
