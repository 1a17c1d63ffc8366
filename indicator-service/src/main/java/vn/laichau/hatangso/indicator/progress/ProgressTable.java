package vn.laichau.hatangso.indicator.progress;

import static vn.laichau.hatangso.indicator.table.Column.number;
import static vn.laichau.hatangso.indicator.table.Column.text;

import java.util.List;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Target;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress.Lacking;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress.PlanFigure;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.table.Column;
import vn.laichau.hatangso.indicator.table.SdmxColumn;
import vn.laichau.hatangso.indicator.table.Table;

/** What a table of progress shows. */
public final class ProgressTable {

    private static final List<Column<ProgressRow>> COLUMNS = List.of(
            text("target", "Mục tiêu", "Target", row -> row.target(Target::code)),
            text("indicator", "Chỉ tiêu", "Indicator", row -> row.target(Target::indicator)),
            text(
                    "indicatorName",
                    "Tên chỉ tiêu",
                    "Name of the indicator",
                    row -> row.of().indicator().name()),
            text("clause", "Mục của Kế hoạch", "Clause of the plan", row -> row.target(Target::clause)),
            text("milestone", "Mốc của Kế hoạch", "Milestone of the plan", row -> row.of(TargetProgress::milestone)),
            text("comparator", "Cách so sánh", "Comparison", row -> row.target(Target::comparator)),
            number("targetValue", "Giá trị mục tiêu", "Target value", row -> row.target(Target::value)),
            text("targetUnit", "Đơn vị của mục tiêu", "Unit of the target", row -> row.target(Target::unit)),
            text("due", "Thời hạn", "Due", row -> row.target(Target::due)),
            number("baseline", "Số liệu ban đầu", "Baseline", row -> row.baseline(PlanFigure::value)),
            text(
                    "baselineUnit",
                    "Đơn vị của số liệu ban đầu",
                    "Unit of the baseline",
                    row -> row.baseline(PlanFigure::unit)),
            text(
                    "baselineAsOf",
                    "Thời điểm của số liệu ban đầu",
                    "Time of the baseline",
                    row -> row.baseline(PlanFigure::asOf)),
            text(
                    "baselineClause",
                    "Mục của Kế hoạch nêu số liệu ban đầu",
                    "Clause of the plan that states the baseline",
                    row -> row.baseline(PlanFigure::clause)),
            text("asOf", "Tính đến ngày", "As of", ProgressRow::asOf),
            text("period", "Kỳ của giá trị", "Period of the value", row -> row.latest(SeriesValue::period)),
            number("numerator", "Tử số", "Numerator", row -> row.latest(SeriesValue::numerator)),
            number("denominator", "Mẫu số", "Denominator", row -> row.latest(SeriesValue::denominator)),
            number("value", "Giá trị", "Value", row -> row.latest(SeriesValue::value)),
            text("unit", "Đơn vị", "Unit", row -> row.of().indicator().unit()),
            text("status", "Trạng thái", "Status", row -> row.latest(SeriesValue::status)),
            text("verdict", "Đánh giá theo quy tắc", "Verdict by the rule", row -> row.of(TargetProgress::verdict)),
            text("override", "Đánh giá của lãnh đạo", "Leader's verdict", ProgressRow::override),
            number("ratio", "Tỷ lệ quãng đường", "Share of the way", row -> row.of(TargetProgress::ratio)),
            number(
                    "expected",
                    "Giá trị phải đạt theo lộ trình",
                    "Value due on the path",
                    row -> row.of(TargetProgress::expected)),
            number("lacking", "Còn thiếu", "Lacking", row -> row.lacking(Lacking::value)),
            number(
                    "lackingShare",
                    "Còn thiếu so với mục tiêu (%)",
                    "Lacking, % of the target",
                    row -> row.lacking(Lacking::share)),
            text("neededPace", "Tốc độ cần", "Needed pace", ProgressRow::neededPace),
            number("blocking", "Số xã chưa đạt", "Communes that do not meet it", ProgressRow::blocking),
            text("demonstration", "Số liệu trình diễn", "Figures for demonstration", ProgressRow::demonstration));

    private static final List<SdmxColumn<ProgressRow>> SDMX = List.of(
            new SdmxColumn<>("TARGET", row -> row.target(Target::code)),
            new SdmxColumn<>("INDICATOR", row -> row.target(Target::indicator)),
            new SdmxColumn<>("TIME_PERIOD", ProgressRow::asOf),
            new SdmxColumn<>("OBS_VALUE", row -> row.latest(SeriesValue::value)),
            new SdmxColumn<>("NUMERATOR", row -> row.latest(SeriesValue::numerator)),
            new SdmxColumn<>("DENOMINATOR", row -> row.latest(SeriesValue::denominator)),
            new SdmxColumn<>("UNIT_MEASURE", row -> row.of().indicator().unit()),
            new SdmxColumn<>(
                    "OBS_STATUS", row -> SdmxColumn.status(row.of().latest() != null, row.latest(SeriesValue::status))),
            new SdmxColumn<>("MEASURED_PERIOD", row -> row.latest(SeriesValue::period)),
            new SdmxColumn<>("TARGET_VALUE", row -> row.target(Target::value)),
            new SdmxColumn<>("DUE", row -> row.target(Target::due)),
            new SdmxColumn<>("VERDICT", row -> row.of(TargetProgress::verdict)),
            new SdmxColumn<>("RATIO", row -> row.of(TargetProgress::ratio)),
            new SdmxColumn<>("EXPECTED_VALUE", row -> row.of(TargetProgress::expected)),
            new SdmxColumn<>("DEMONSTRATION", ProgressRow::demonstration));

    public static final Table<ProgressRow> TABLE = new Table<>(
            "tien-do",
            "LAICHAU:TIEN_DO(1.0)",
            Text.of("Số liệu trình diễn = có", "Figures for demonstration = yes"),
            COLUMNS,
            SDMX);

    private ProgressTable() {}
}
