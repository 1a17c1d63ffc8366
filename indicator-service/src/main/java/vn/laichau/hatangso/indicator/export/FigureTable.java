package vn.laichau.hatangso.indicator.export;

import java.util.List;
import java.util.function.Function;
import vn.laichau.hatangso.indicator.table.Column;
import vn.laichau.hatangso.indicator.table.SdmxColumn;
import vn.laichau.hatangso.indicator.table.Table;

/** The columns of a table of figures. A table that is sent back finds what it needs among them. */
public enum FigureTable implements Column<FigureRow> {
    INDICATOR("indicator", "Chỉ tiêu", FigureRow::indicator),
    INDICATOR_NAME("indicatorName", "Tên chỉ tiêu", FigureRow::indicatorName),
    TERRITORY("territory", "Mã địa bàn", FigureRow::territory),
    TERRITORY_NAME("territoryName", "Tên địa bàn", FigureRow::territoryName),
    PERIOD("period", "Kỳ", FigureRow::period),
    OPERATOR("operator", "Doanh nghiệp (trống: tất cả)", FigureRow::operator),
    NUMERATOR("numerator", "Tử số", FigureRow::numerator),
    DENOMINATOR("denominator", "Mẫu số", FigureRow::denominator),
    VALUE("value", "Giá trị", FigureRow::value),
    UNIT("unit", "Đơn vị", FigureRow::unit),
    STATUS("status", "Trạng thái", FigureRow::status),
    SOURCE("source", "Nguồn", FigureRow::source),
    SOURCE_REF("sourceRef", "Mã nguồn", FigureRow::sourceRef),
    SOURCE_ITEM("sourceItem", "Mục trong nguồn", FigureRow::sourceItem),
    RECORDED_AT("recordedAt", "Ghi nhận lúc", row -> row.recordedAt().toString());

    static final Table<FigureRow> TABLE = new Table<>(
            "so-lieu",
            "LAICHAU:HA_TANG_SO(1.0)",
            "source = DEMONSTRATION",
            List.of(values()),
            List.of(
                    new SdmxColumn<>("INDICATOR", FigureRow::indicator),
                    new SdmxColumn<>("REF_AREA", FigureRow::territory),
                    new SdmxColumn<>("TIME_PERIOD", FigureRow::period),
                    new SdmxColumn<>("OPERATOR", row -> row.operator() == null ? SdmxColumn.TOTAL : row.operator()),
                    new SdmxColumn<>("OBS_VALUE", FigureRow::amount),
                    new SdmxColumn<>("NUMERATOR", FigureRow::numerator),
                    new SdmxColumn<>("DENOMINATOR", FigureRow::denominator),
                    new SdmxColumn<>("UNIT_MEASURE", FigureRow::unit),
                    new SdmxColumn<>("OBS_STATUS", row -> SdmxColumn.status(true, row.status())),
                    new SdmxColumn<>("DEMONSTRATION", FigureRow::isInvented)));

    private final String key;
    private final String label;
    private final Function<FigureRow, Object> cell;

    FigureTable(String key, String label, Function<FigureRow, Object> cell) {
        this.key = key;
        this.label = label;
        this.cell = cell;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Object of(FigureRow row) {
        return cell.apply(row);
    }

    @Override
    public boolean isNumber() {
        return this == NUMERATOR || this == DENOMINATOR || this == VALUE;
    }
}
