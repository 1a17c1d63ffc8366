package vn.laichau.hatangso.indicator.series;

import static vn.laichau.hatangso.indicator.table.Column.number;
import static vn.laichau.hatangso.indicator.table.Column.text;

import java.util.List;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.series.aggregation.Granularity;
import vn.laichau.hatangso.indicator.table.Column;
import vn.laichau.hatangso.indicator.table.SdmxColumn;
import vn.laichau.hatangso.indicator.table.Table;

/** What a table of series shows. */
public final class SeriesTable {

    private static final List<Column<SeriesRow>> COLUMNS = List.of(
            text("indicator", "Chỉ tiêu", "Indicator", SeriesRow::indicator),
            text("territory", "Mã địa bàn", "Code of the territory", SeriesRow::territory),
            text(
                    "territoryName",
                    "Tên địa bàn",
                    "Name of the territory",
                    row -> row.series().territory().name()),
            text(
                    "territoryValidFrom",
                    "Địa bàn có từ ngày",
                    "Territory since",
                    row -> row.series().territory().validFrom()),
            text("level", "Cấp", "Level", row -> row.series().territory().level()),
            text("period", "Kỳ", "Period", SeriesRow::period),
            text("operator", "Doanh nghiệp (trống: tất cả)", "Operator (empty: all)", SeriesRow::operator),
            number("numerator", "Tử số", "Numerator", SeriesRow::numerator),
            number("denominator", "Mẫu số", "Denominator", SeriesRow::denominator),
            number("value", "Giá trị", "Value", SeriesRow::amount),
            text("unit", "Đơn vị", "Unit", SeriesRow::unit),
            number("atLeast", "Ít nhất", "At least", row -> row.value().atLeast()),
            number("atMost", "Nhiều nhất", "At most", row -> row.value().atMost()),
            text("status", "Trạng thái", "Status", row -> row.value().status()),
            text(
                    "mark",
                    "Nguồn gốc giá trị",
                    "Where the value comes from",
                    row -> row.value().mark()),
            text(
                    "reason",
                    "Lý do không có giá trị",
                    "Why there is no value",
                    row -> row.value().reason()),
            text("from", "Từ các địa bàn", "From the territories", SeriesRow::origins),
            text(
                    "carried",
                    "Doanh nghiệp tính theo kỳ trước",
                    "Operators counted with an earlier period",
                    SeriesRow::carried),
            number(
                    "carriedCount",
                    "Số doanh nghiệp tính theo kỳ trước",
                    "How many operators count with an earlier period",
                    row -> row.value().carriedCount()),
            number(
                    "reported",
                    "Số địa bàn có số liệu",
                    "Territories with a figure",
                    row -> row.value().reported()),
            number(
                    "expected",
                    "Số địa bàn phải có",
                    "Territories that had to have one",
                    row -> row.value().expected()),
            text("recordedAt", "Ghi nhận lúc", "Recorded at", row -> row.value().recordedAt()),
            text("geography", "Bản đồ ngày", "Map of", row -> row.asked().geography()),
            text(
                    "asOf",
                    "Theo hiểu biết đến hết ngày",
                    "As known at the end of",
                    row -> row.asked().asOf()),
            text("demonstration", "Số liệu trình diễn", "Figures for demonstration", SeriesRow::demonstration));

    private static final List<SdmxColumn<SeriesRow>> SDMX = List.of(
            new SdmxColumn<>("FREQ", row -> Granularity.frequency(row.period())),
            new SdmxColumn<>("INDICATOR", SeriesRow::indicator),
            new SdmxColumn<>("REF_AREA", SeriesRow::territory),
            new SdmxColumn<>("TIME_PERIOD", SeriesRow::period),
            new SdmxColumn<>("OPERATOR", row -> row.operator() == null ? SdmxColumn.TOTAL : row.operator()),
            new SdmxColumn<>("OBS_VALUE", SeriesRow::amount),
            new SdmxColumn<>("NUMERATOR", SeriesRow::numerator),
            new SdmxColumn<>("DENOMINATOR", SeriesRow::denominator),
            new SdmxColumn<>("UNIT_MEASURE", SeriesRow::unit),
            new SdmxColumn<>(
                    "OBS_STATUS",
                    row -> SdmxColumn.status(row.amount() != null, row.value().status())),
            new SdmxColumn<>("MARK", row -> row.value().mark()),
            new SdmxColumn<>("AREA_VALID_FROM", row -> row.series().territory().validFrom()),
            new SdmxColumn<>("GEOGRAPHY", row -> row.asked().geography()),
            new SdmxColumn<>("AS_OF", row -> row.asked().asOf()),
            new SdmxColumn<>("DEMONSTRATION", SeriesRow::demonstration));

    public static final Table<SeriesRow> TABLE = new Table<>(
            "chuoi-so-lieu",
            "LAICHAU:CHUOI_SO_LIEU(1.0)",
            Text.of("Số liệu trình diễn = có", "Figures for demonstration = yes"),
            COLUMNS,
            SDMX);

    private SeriesTable() {}
}
