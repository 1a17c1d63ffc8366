package vn.laichau.hatangso.indicator.progress;

import java.util.List;
import vn.laichau.hatangso.indicator.series.SeriesValue;
import vn.laichau.hatangso.indicator.table.Column;
import vn.laichau.hatangso.indicator.table.SdmxColumn;
import vn.laichau.hatangso.indicator.table.ShownColumn;
import vn.laichau.hatangso.indicator.table.Table;

/** What a table of progress shows. */
public final class ProgressTable {

    private static final List<Column<ProgressRow>> COLUMNS = List.of(
            new ShownColumn<>("target", "Mục tiêu", row -> row.target().code()),
            new ShownColumn<>("indicator", "Chỉ tiêu", row -> row.target().indicator()),
            new ShownColumn<>(
                    "indicatorName",
                    "Tên chỉ tiêu",
                    row -> row.of().indicator().name().vi()),
            new ShownColumn<>("clause", "Mục của Kế hoạch", row -> row.target().clause()),
            new ShownColumn<>("comparator", "Cách so sánh", row -> row.target().comparator()),
            ShownColumn.number(
                    "targetValue", "Giá trị mục tiêu", row -> row.target().value()),
            new ShownColumn<>(
                    "targetUnit", "Đơn vị của mục tiêu", row -> row.target().unit()),
            new ShownColumn<>("due", "Thời hạn", row -> row.target().due()),
            new ShownColumn<>("asOf", "Tính đến ngày", ProgressRow::asOf),
            new ShownColumn<>("period", "Kỳ của giá trị", row -> row.latest(SeriesValue::period)),
            ShownColumn.number("numerator", "Tử số", row -> row.latest(SeriesValue::numerator)),
            ShownColumn.number("denominator", "Mẫu số", row -> row.latest(SeriesValue::denominator)),
            ShownColumn.number("value", "Giá trị", row -> row.latest(SeriesValue::value)),
            new ShownColumn<>("unit", "Đơn vị", row -> row.of().indicator().unit()),
            new ShownColumn<>("status", "Trạng thái", row -> row.latest(SeriesValue::status)),
            new ShownColumn<>(
                    "verdict", "Đánh giá theo quy tắc", row -> row.of().verdict()),
            new ShownColumn<>("override", "Đánh giá của lãnh đạo", ProgressRow::override),
            ShownColumn.number("ratio", "Tỷ lệ quãng đường", row -> row.of().ratio()),
            ShownColumn.number(
                    "expected",
                    "Giá trị phải đạt theo lộ trình",
                    row -> row.of().expected()),
            new ShownColumn<>("neededPace", "Tốc độ cần", ProgressRow::neededPace),
            ShownColumn.number("blocking", "Số xã chưa đạt", ProgressRow::blocking),
            new ShownColumn<>("demonstration", "Số liệu trình diễn", ProgressRow::demonstration));

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

    public static final Table<ProgressRow> TABLE =
            new Table<>("tien-do", "LAICHAU:TIEN_DO(1.0)", "demonstration = true", COLUMNS, SDMX);

    private ProgressTable() {}
}
