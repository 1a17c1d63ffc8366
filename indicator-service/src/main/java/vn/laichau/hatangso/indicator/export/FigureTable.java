package vn.laichau.hatangso.indicator.export;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The columns of a table of figures. A table that is sent back finds what it needs among them. */
public enum FigureTable {
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

    private final String key;
    private final String label;
    private final Function<FigureRow, Object> cell;

    FigureTable(String key, String label, Function<FigureRow, Object> cell) {
        this.key = key;
        this.label = label;
        this.cell = cell;
    }

    /** Name for programs. */
    public String key() {
        return key;
    }

    /** What it is, for people. */
    public String label() {
        return label;
    }

    /** A number, or a text; null for nothing. */
    Object of(FigureRow row) {
        return cell.apply(row);
    }

    boolean isNumber() {
        return this == NUMERATOR || this == DENOMINATOR || this == VALUE;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(FigureTable::key).toList();
    }

    /** All cells of a row as texts. */
    static List<String> texts(FigureRow row, Function<BigDecimal, String> number) {
        return Arrays.stream(values())
                .map(column -> column.of(row))
                .map(cell -> cell instanceof BigDecimal amount ? number.apply(amount) : Cells.harmless((String) cell))
                .toList();
    }
}
