package vn.laichau.hatangso.indicator.observation;

import static java.math.BigDecimal.ZERO;

import java.util.Map;
import java.util.Optional;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;

/** Why a figure cannot be recorded. */
enum ObservationRules {
    UNKNOWN_INDICATOR("Chỉ tiêu không có trong danh mục", "The indicator is not known"),
    UNKNOWN_PERIOD("Kỳ báo cáo phải là năm, quý hoặc tháng", "The period must be a year, a quarter or a month"),
    UNKNOWN_TERRITORY(
            "Địa bàn không tồn tại vào cuối kỳ báo cáo", "The territory does not exist at the end of the period"),
    WRONG_SHAPE(
            "Chỉ tiêu tỷ lệ cần tử số và mẫu số; chỉ tiêu khác cần một giá trị",
            "A ratio needs numerator and denominator, any other indicator one value"),
    OUT_OF_RANGE(
            "Tử số phải từ 0 đến mẫu số, mẫu số lớn hơn 0, giá trị không âm",
            "The numerator must lie between 0 and the denominator, the denominator above 0, a value not below 0"),
    DUPLICATE("Số liệu bị lặp trong cùng một lần gửi", "The figure is there twice in one sending"),
    PERIOD_FINAL("Số liệu của kỳ này đã chốt", "The figures of this period are final");

    private final Text text;

    ObservationRules(String vi, String en) {
        this.text = Text.of(vi, en);
    }

    Text text() {
        return text;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The first rule the figure breaks, its place in the table aside. */
    static Optional<ObservationRules> brokenBy(NewObservation figure, Map<String, Indicator> indicators) {
        var indicator = indicators.get(figure.indicator());
        if (indicator == null || indicator.measure() == Measure.JUDGEMENT) {
            return Optional.of(UNKNOWN_INDICATOR);
        }
        if (Period.of(figure.period()).isEmpty()) {
            return Optional.of(UNKNOWN_PERIOD);
        }
        if (!hasShapeOf(indicator, figure)) {
            return Optional.of(WRONG_SHAPE);
        }
        return isInRange(figure) ? Optional.empty() : Optional.of(OUT_OF_RANGE);
    }

    private static boolean hasShapeOf(Indicator indicator, NewObservation figure) {
        var ratio = figure.numerator() != null && figure.denominator() != null && figure.value() == null;
        var single = figure.numerator() == null && figure.denominator() == null && figure.value() != null;
        return indicator.measure() == Measure.RATIO ? ratio : single;
    }

    private static boolean isInRange(NewObservation figure) {
        if (figure.value() != null) {
            return figure.value().compareTo(ZERO) >= 0;
        }
        return figure.denominator().compareTo(ZERO) > 0
                && figure.numerator().compareTo(ZERO) >= 0
                && figure.numerator().compareTo(figure.denominator()) <= 0;
    }
}
