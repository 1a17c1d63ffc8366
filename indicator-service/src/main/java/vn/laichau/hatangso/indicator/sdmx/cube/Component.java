package vn.laichau.hatangso.indicator.sdmx.cube;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import vn.laichau.hatangso.chassis.text.Text;

/** What the cube's data structure is made of, in the order of keys and columns. Each is a concept of the same name. */
public enum Component {
    FREQ(Role.DIMENSION, "CL_FREQ", "Tần suất", "Frequency", (cube, observation) -> observation.frequency()),
    INDICATOR(
            Role.DIMENSION,
            "CL_INDICATOR",
            "Chỉ tiêu",
            "Indicator",
            (cube, observation) -> observation.indicator().code()),
    REF_AREA(
            Role.DIMENSION,
            "CL_AREA",
            "Địa bàn",
            "Reference area",
            (cube, observation) -> observation.area().code()),
    OPERATOR(Role.DIMENSION, "CL_OPERATOR", "Doanh nghiệp", "Operator", (cube, observation) -> Cube.ALL_OPERATORS),
    TIME_PERIOD(
            Role.TIME,
            null,
            "Kỳ số liệu",
            "Time period",
            (cube, observation) -> observation.value().period()),
    OBS_VALUE(
            Role.MEASURE,
            null,
            "Giá trị",
            "Observation value",
            (cube, observation) -> plain(observation.value().value())),
    OBS_STATUS(Role.ATTRIBUTE, "CL_OBS_STATUS", "Tình trạng số liệu", "Observation status", (cube, observation) -> "A"),
    UNIT_MEASURE(
            Role.ATTRIBUTE,
            "CL_UNIT_MEASURE",
            "Đơn vị",
            "Unit of measure",
            (cube, observation) -> observation.indicator().unit()),
    NUMERATOR(
            Role.ATTRIBUTE,
            null,
            "Tử số",
            "Numerator",
            (cube, observation) -> plain(observation.value().numerator())),
    DENOMINATOR(
            Role.ATTRIBUTE,
            null,
            "Mẫu số",
            "Denominator",
            (cube, observation) -> plain(observation.value().denominator())),
    MARK(
            Role.ATTRIBUTE,
            "CL_MARK",
            "Nguồn gốc giá trị",
            "Where the value comes from",
            (cube, observation) -> observation.value().mark().name()),
    AREA_VALID_FROM(
            Role.ATTRIBUTE,
            null,
            "Địa bàn có từ ngày",
            "Day on which the area began",
            (cube, observation) -> observation.area().validFrom().toString()),
    GEOGRAPHY(
            Role.ATTRIBUTE,
            null,
            "Bản đồ của ngày",
            "Day of the map",
            (cube, observation) -> cube.geography().toString()),
    AS_OF(
            Role.ATTRIBUTE,
            null,
            "Theo hiểu biết đến hết ngày",
            "As known at the end of the day",
            (cube, observation) -> cube.asOf().toString()),
    DEMONSTRATION(
            Role.ATTRIBUTE,
            "CL_YES_NO",
            "Số liệu trình diễn",
            "Figures for demonstration",
            (cube, observation) -> Boolean.toString(cube.demonstration()));

    /** What a component is for. */
    public enum Role {
        DIMENSION,
        TIME,
        MEASURE,
        ATTRIBUTE
    }

    private final Role role;
    private final String codelist;
    private final Text label;
    private final BiFunction<Cube, Observation, String> cell;

    Component(Role role, String codelist, String vi, String en, BiFunction<Cube, Observation, String> cell) {
        this.role = role;
        this.codelist = codelist;
        this.label = Text.of(vi, en);
        this.cell = cell;
    }

    public Role role() {
        return role;
    }

    /** Id of the list of its codes; null where it is a number, a day or a period. */
    public String codelist() {
        return codelist;
    }

    public Text label() {
        return label;
    }

    public boolean isRequired() {
        return this == OBS_STATUS;
    }

    /** Null for nothing. */
    public String of(Cube cube, Observation observation) {
        return cell.apply(cube, observation);
    }

    /** In their order. */
    public static List<Component> of(Role role) {
        return Arrays.stream(values())
                .filter(component -> component.role == role)
                .toList();
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
