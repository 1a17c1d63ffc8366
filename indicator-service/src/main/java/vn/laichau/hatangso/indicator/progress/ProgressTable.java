package vn.laichau.hatangso.indicator.progress;

import java.util.List;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.progress.TargetProgress.PlanFigure;
import vn.laichau.hatangso.indicator.series.SeriesValue;
import vn.laichau.hatangso.indicator.table.Column;
import vn.laichau.hatangso.indicator.table.DisplayColumn;
import vn.laichau.hatangso.indicator.table.SdmxColumn;
import vn.laichau.hatangso.indicator.table.Table;

/** What a table of progress shows. */
public final class ProgressTable {

    private static final List<Column<ProgressRow>> COLUMNS = List.of(
            new DisplayColumn<>(
                    "target", "Mục tiêu", "Target", row -> row.target().code()),
            new DisplayColumn<>(
                    "indicator", "Chỉ tiêu", "Indicator", row -> row.target().indicator()),
            new DisplayColumn<>(
                    "indicatorName",
                    "Tên chỉ tiêu",
                    "Name of the indicator",
                    row -> row.of().indicator().name()),
            new DisplayColumn<>(
                    "clause",
                    "Mục của Kế hoạch",
                    "Clause of the plan",
                    row -> row.target().clause()),
            new DisplayColumn<>(
                    "comparator",
                    "Cách so sánh",
                    "Comparison",
                    row -> row.target().comparator()),
            DisplayColumn.number(
                    "targetValue",
                    "Giá trị mục tiêu",
                    "Target value",
                    row -> row.target().value()),
            new DisplayColumn<>(
                    "targetUnit",
                    "Đơn vị của mục tiêu",
                    "Unit of the target",
                    row -> row.target().unit()),
            new DisplayColumn<>("due", "Thời hạn", "Due", row -> row.target().due()),
            DisplayColumn.number("baseline", "Số liệu ban đầu", "Baseline", row -> row.baseline(PlanFigure::value)),
            new DisplayColumn<>(
                    "baselineUnit",
                    "Đơn vị của số liệu ban đầu",
                    "Unit of the baseline",
                    row -> row.baseline(PlanFigure::unit)),
            new DisplayColumn<>(
                    "baselineAsOf",
                    "Thời điểm của số liệu ban đầu",
                    "Time of the baseline",
                    row -> row.baseline(PlanFigure::asOf)),
            new DisplayColumn<>(
                    "baselineClause",
                    "Mục của Kế hoạch nêu số liệu ban đầu",
                    "Clause of the plan that states the baseline",
                    row -> row.baseline(PlanFigure::clause)),
            new DisplayColumn<>("asOf", "Tính đến ngày", "As of", ProgressRow::asOf),
            new DisplayColumn<>(
                    "period", "Kỳ của giá trị", "Period of the value", row -> row.latest(SeriesValue::period)),
            DisplayColumn.number("numerator", "Tử số", "Numerator", row -> row.latest(SeriesValue::numerator)),
            DisplayColumn.number("denominator", "Mẫu số", "Denominator", row -> row.latest(SeriesValue::denominator)),
            DisplayColumn.number("value", "Giá trị", "Value", row -> row.latest(SeriesValue::value)),
            new DisplayColumn<>(
                    "unit", "Đơn vị", "Unit", row -> row.of().indicator().unit()),
            new DisplayColumn<>("status", "Trạng thái", "Status", row -> row.latest(SeriesValue::status)),
            new DisplayColumn<>(
                    "verdict",
                    "Đánh giá theo quy tắc",
                    "Verdict by the rule",
                    row -> row.of().verdict()),
            new DisplayColumn<>("override", "Đánh giá của lãnh đạo", "Leader's verdict", ProgressRow::override),
            DisplayColumn.number(
                    "ratio",
                    "Tỷ lệ quãng đường",
                    "Share of the way",
                    row -> row.of().ratio()),
            DisplayColumn.number(
                    "expected",
                    "Giá trị phải đạt theo lộ trình",
                    "Value due on the path",
                    row -> row.of().expected()),
            new DisplayColumn<>("neededPace", "Tốc độ cần", "Needed pace", ProgressRow::neededPace),
            DisplayColumn.number("blocking", "Số xã chưa đạt", "Communes that do not meet it", ProgressRow::blocking),
            new DisplayColumn<>(
                    "demonstration", "Số liệu trình diễn", "Figures for demonstration", ProgressRow::demonstration));

    private static final List<SdmxColumn<ProgressRow>> SDMX = List.of(
            new SdmxColumn<>("TARGET", row -> row.target().code()),
            new SdmxColumn<>("INDICATOR", row -> row.target().indicator()),
            new SdmxColumn<>("TIME_PERIOD", ProgressRow::asOf),
            new SdmxColumn<>("OBS_VALUE", row -> row.latest(SeriesValue::value)),
            new SdmxColumn<>("NUMERATOR", row -> row.latest(SeriesValue::numerator)),
            new SdmxColumn<>("DENOMINATOR", row -> row.latest(SeriesValue::denominator)),
            new SdmxColumn<>("UNIT_MEASURE", row -> row.of().indicator().unit()),
            new SdmxColumn<>(
                    "OBS_STATUS", row -> SdmxColumn.status(row.of().latest() != null, row.latest(SeriesValue::status))),
            new SdmxColumn<>("MEASURED_PERIOD", row -> row.latest(SeriesValue::period)),
            new SdmxColumn<>("TARGET_VALUE", row -> row.target().value()),
            new SdmxColumn<>("DUE", row -> row.target().due()),
            new SdmxColumn<>("VERDICT", row -> row.of().verdict()),
            new SdmxColumn<>("RATIO", row -> row.of().ratio()),
            new SdmxColumn<>("EXPECTED_VALUE", row -> row.of().expected()),
            new SdmxColumn<>("DEMONSTRATION", ProgressRow::demonstration));

    public static final Table<ProgressRow> TABLE = new Table<>(
            "tien-do",
            "LAICHAU:TIEN_DO(1.0)",
            Text.of("Số liệu trình diễn = có", "Figures for demonstration = yes"),
            COLUMNS,
            SDMX);

    private ProgressTable() {}
}
