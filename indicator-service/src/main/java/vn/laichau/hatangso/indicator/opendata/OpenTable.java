package vn.laichau.hatangso.indicator.opendata;

import static vn.laichau.hatangso.indicator.table.Column.number;
import static vn.laichau.hatangso.indicator.table.Column.text;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.sdmx.cube.Cube;
import vn.laichau.hatangso.indicator.sdmx.cube.Observation;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.table.Column;
import vn.laichau.hatangso.indicator.table.Table;
import vn.laichau.hatangso.indicator.territory.Territory;

/** The published tables. */
enum OpenTable {
    VALUES(
            "values",
            "Giá trị các chỉ tiêu hạ tầng số theo địa bàn và kỳ",
            "Digital infrastructure: values of indicators by area and period",
            "Giá trị đã chốt của toàn tỉnh và từng xã, phường: băng rộng, điện thoại thông minh, 4G, 5G, điện toán đám mây, IoT.",
            "Final values of the province and of each commune: broadband, smartphones, 4G, 5G, cloud and the Internet of Things.",
            () -> Rows.VALUES),
    INDICATORS(
            "indicators",
            "Các chỉ tiêu và cách tính",
            "Indicators and how they are measured",
            "Mỗi chỉ tiêu của kế hoạch với định nghĩa, đơn vị và điểm của kế hoạch.",
            "Each indicator of the plan with its definition, unit and clause.",
            () -> Rows.INDICATORS),
    AREAS(
            "areas",
            "Địa bàn của tỉnh",
            "Areas of the province",
            "Tỉnh và các xã, phường của bản đồ hiện hành, với mã và ngày bắt đầu.",
            "The province and its communes on the present map, with code and first day.",
            () -> Rows.AREAS);

    private final String id;
    private final Text title;
    private final Text description;
    private final Supplier<Table<?>> table;

    OpenTable(String id, String titleVi, String titleEn, String vi, String en, Supplier<Table<?>> table) {
        this.id = id;
        this.title = Text.of(titleVi, titleEn);
        this.description = Text.of(vi, en);
        this.table = table;
    }

    Table<?> table() {
        return table.get();
    }

    /** Also the name of its file. */
    String id() {
        return id;
    }

    Text title() {
        return title;
    }

    Text description() {
        return description;
    }

    /** A value with what all of them have in common. */
    record Value(Cube cube, Observation observation) {

        private Object indicator(Function<Indicator, Object> member) {
            return member.apply(observation.indicator());
        }

        private Object area(Function<Territory, Object> member) {
            return member.apply(observation.area());
        }

        private Object value(Function<SeriesValue, Object> member) {
            return member.apply(observation.value());
        }
    }

    /** What the columns are; apart, since an enum cannot name its own fields before they are there. */
    static final class Rows {

        static final Table<Value> VALUES = table(List.of(
                text("indicator", "Chỉ tiêu", "Indicator", row -> row.indicator(Indicator::code)),
                text("area", "Mã địa bàn", "Code of the area", row -> row.area(Territory::code)),
                text(
                        "areaName",
                        "Tên địa bàn",
                        "Name of the area",
                        row -> row.area(area -> area.name().vi())),
                text("areaValidFrom", "Địa bàn có từ ngày", "Area since", row -> row.area(Territory::validFrom)),
                text("period", "Kỳ", "Period", row -> row.value(SeriesValue::period)),
                number("numerator", "Tử số", "Numerator", row -> row.value(SeriesValue::numerator)),
                number("denominator", "Mẫu số", "Denominator", row -> row.value(SeriesValue::denominator)),
                number("value", "Giá trị", "Value", row -> row.value(SeriesValue::value)),
                text("unit", "Đơn vị", "Unit", row -> row.indicator(Indicator::unit)),
                text("mark", "Nguồn gốc giá trị", "Where the value comes from", row -> row.value(SeriesValue::mark)),
                text("recordedAt", "Ghi nhận lúc", "Recorded at", row -> row.value(SeriesValue::recordedAt)),
                text(
                        "demonstration",
                        "Số liệu trình diễn",
                        "Figures for demonstration",
                        row -> row.cube().demonstration())));

        static final Table<Indicator> INDICATORS = table(List.of(
                text("indicator", "Chỉ tiêu", "Indicator", Indicator::code),
                text("nameVi", "Tên tiếng Việt", "Vietnamese name", in(Language.VI, Indicator::name)),
                text("nameEn", "Tên tiếng Anh", "English name", in(Language.EN, Indicator::name)),
                text("definitionVi", "Định nghĩa", "Definition in Vietnamese", in(Language.VI, Indicator::definition)),
                text(
                        "definitionEn",
                        "Định nghĩa tiếng Anh",
                        "Definition in English",
                        in(Language.EN, Indicator::definition)),
                text("theme", "Nhóm", "Theme", Indicator::theme),
                text("measure", "Cách đo", "Measure", Indicator::measure),
                text("unit", "Đơn vị", "Unit", Indicator::unit),
                text("clauses", "Điểm của kế hoạch", "Clauses of the plan", row -> String.join(" ", row.clauses()))));

        static final Table<Territory> AREAS = table(List.of(
                text("area", "Mã địa bàn", "Code of the area", Territory::code),
                text("nameVi", "Tên tiếng Việt", "Vietnamese name", in(Language.VI, Territory::name)),
                text("nameEn", "Tên tiếng Anh", "English name", in(Language.EN, Territory::name)),
                text("level", "Cấp", "Level", Territory::level),
                text("parent", "Thuộc", "Lies in", Territory::parentCode),
                text("validFrom", "Có từ ngày", "Since", Territory::validFrom),
                number("areaKm2", "Diện tích (km²)", "Surface (km²)", Territory::areaKm2)));

        private Rows() {}

        private static <R> Function<R, Object> in(Language language, Function<R, Text> words) {
            return row -> words.apply(row).in(language);
        }

        private static <R> Table<R> table(List<Column<R>> columns) {
            return new Table<>("open-data", "", Text.of("", ""), columns, List.of());
        }
    }
}
