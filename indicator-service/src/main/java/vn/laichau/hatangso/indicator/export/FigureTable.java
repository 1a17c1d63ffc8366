package vn.laichau.hatangso.indicator.export;

import static vn.laichau.hatangso.indicator.table.Column.number;
import static vn.laichau.hatangso.indicator.table.Column.text;

import java.util.Arrays;
import java.util.List;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.table.Column;
import vn.laichau.hatangso.indicator.table.SdmxColumn;
import vn.laichau.hatangso.indicator.table.Table;

/** The columns of a table of figures. A table that is sent back finds what it needs among them. */
public enum FigureTable {
    INDICATOR(text("indicator", "Chỉ tiêu", "Indicator", FigureRow::indicator)),
    INDICATOR_NAME(text("indicatorName", "Tên chỉ tiêu", "Name of the indicator", FigureRow::indicatorName)),
    TERRITORY(text("territory", "Mã địa bàn", "Code of the territory", FigureRow::territory)),
    TERRITORY_NAME(text("territoryName", "Tên địa bàn", "Name of the territory", FigureRow::territoryName)),
    PERIOD(text("period", "Kỳ", "Period", FigureRow::period)),
    OPERATOR(text("operator", "Doanh nghiệp (trống: tất cả)", "Operator (empty: all)", FigureRow::operator)),
    NUMERATOR(number("numerator", "Tử số", "Numerator", FigureRow::numerator)),
    DENOMINATOR(number("denominator", "Mẫu số", "Denominator", FigureRow::denominator)),
    VALUE(number("value", "Giá trị", "Value", FigureRow::value)),
    UNIT(text("unit", "Đơn vị", "Unit", FigureRow::unit)),
    STATUS(text("status", "Trạng thái", "Status", FigureRow::status)),
    SOURCE(text("source", "Nguồn", "Source", FigureRow::source)),
    SOURCE_REF(text("sourceRef", "Mã nguồn", "Code of the source", FigureRow::sourceRef)),
    SOURCE_ITEM(text("sourceItem", "Mục trong nguồn", "Item in the source", FigureRow::sourceItem)),
    RECORDED_AT(text(
            "recordedAt", "Ghi nhận lúc", "Recorded at", row -> row.recordedAt().toString()));

    public static final Table<FigureRow> TABLE = new Table<>(
            "so-lieu",
            "LAICHAU:HA_TANG_SO(1.0)",
            Text.of("Nguồn = Trình diễn", "Source = Demonstration"),
            Arrays.stream(values()).map(table -> table.column).toList(),
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

    /** Name of the column behind those of a sheet that came with errors. */
    public static final String ERRORS = "errors";

    public static final Text ERRORS_LABEL = Text.of("Lỗi", "Errors");

    private final Column<FigureRow> column;

    FigureTable(Column<FigureRow> column) {
        this.column = column;
    }

    /** The column that is named so, for programs or for people in either language; else the name as it is. */
    public static String keyOf(String name) {
        if (name.equals(ERRORS_LABEL.vi()) || name.equals(ERRORS_LABEL.en())) {
            return ERRORS;
        }
        return Arrays.stream(values())
                .map(table -> table.column)
                .filter(column -> name.equals(column.label().vi())
                        || name.equals(column.label().en()))
                .map(Column::key)
                .findFirst()
                .orElse(name);
    }

    /** What a key is for people; else the key. */
    public static String labelOf(String key, Language language) {
        return Arrays.stream(values())
                .map(table -> table.column)
                .filter(column -> column.key().equals(key))
                .map(column -> column.label().in(language))
                .findFirst()
                .orElse(key);
    }
}
