package vn.laichau.hatangso.indicator.series;

import java.util.List;
import vn.laichau.hatangso.indicator.table.Column;
import vn.laichau.hatangso.indicator.table.SdmxColumn;
import vn.laichau.hatangso.indicator.table.ShownColumn;
import vn.laichau.hatangso.indicator.table.Table;

/** What a table of series shows. */
public final class SeriesTable {

    private static final List<Column<SeriesRow>> COLUMNS = List.of(
            new ShownColumn<>("indicator", "Chỉ tiêu", SeriesRow::indicator),
            new ShownColumn<>("territory", "Mã địa bàn", SeriesRow::territory),
            new ShownColumn<>(
                    "territoryName",
                    "Tên địa bàn",
                    row -> row.series().territory().name().vi()),
            new ShownColumn<>(
                    "territoryValidFrom",
                    "Địa bàn có từ ngày",
                    row -> row.series().territory().validFrom()),
            new ShownColumn<>("level", "Cấp", row -> row.series().territory().level()),
            new ShownColumn<>("period", "Kỳ", SeriesRow::period),
            new ShownColumn<>("operator", "Doanh nghiệp (trống: tất cả)", SeriesRow::operator),
            ShownColumn.number("numerator", "Tử số", SeriesRow::numerator),
            ShownColumn.number("denominator", "Mẫu số", SeriesRow::denominator),
            ShownColumn.number("value", "Giá trị", SeriesRow::amount),
            new ShownColumn<>("unit", "Đơn vị", SeriesRow::unit),
            ShownColumn.number("atLeast", "Ít nhất", row -> row.value().atLeast()),
            ShownColumn.number("atMost", "Nhiều nhất", row -> row.value().atMost()),
            new ShownColumn<>("status", "Trạng thái", row -> row.value().status()),
            new ShownColumn<>("mark", "Nguồn gốc giá trị", row -> row.value().mark()),
            new ShownColumn<>(
                    "reason", "Lý do không có giá trị", row -> row.value().reason()),
            new ShownColumn<>("from", "Từ các địa bàn", SeriesRow::origins),
            new ShownColumn<>("carried", "Doanh nghiệp tính theo kỳ trước", SeriesRow::carried),
            ShownColumn.number(
                    "reported", "Số địa bàn có số liệu", row -> row.value().reported()),
            ShownColumn.number(
                    "expected", "Số địa bàn phải có", row -> row.value().expected()),
            new ShownColumn<>("recordedAt", "Ghi nhận lúc", row -> row.value().recordedAt()),
            new ShownColumn<>("geography", "Bản đồ ngày", row -> row.asked().geography()),
            new ShownColumn<>(
                    "asOf", "Theo hiểu biết đến hết ngày", row -> row.asked().asOf()),
            new ShownColumn<>("demonstration", "Số liệu trình diễn", SeriesRow::demonstration));

    private static final List<SdmxColumn<SeriesRow>> SDMX = List.of(
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

    public static final Table<SeriesRow> TABLE =
            new Table<>("chuoi-so-lieu", "LAICHAU:CHUOI_SO_LIEU(1.0)", "demonstration = true", COLUMNS, SDMX);

    private SeriesTable() {}
}
