package vn.laichau.hatangso.indicator.sdmx.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.sdmx.cube.Codelist.Code;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue.Mark;
import vn.laichau.hatangso.indicator.table.CodeLabels;
import vn.laichau.hatangso.indicator.territory.Territory;

/** The lists of codes: those of the plan and of the map, and a few of SDMX's own. */
final class Codelists {

    private static final List<Codelist> FIXED = List.of(
            list(
                    "CL_FREQ",
                    "Tần suất",
                    "Frequency",
                    Code.of("A", "Năm", "Annual"),
                    Code.of("Q", "Quý", "Quarterly"),
                    Code.of("M", "Tháng", "Monthly")),
            list(
                    "CL_OPERATOR",
                    "Doanh nghiệp",
                    "Operators",
                    Code.of(Cube.ALL_OPERATORS, "Tất cả doanh nghiệp", "All operators together")),
            list(
                    "CL_OBS_STATUS",
                    "Tình trạng số liệu",
                    "Observation status",
                    Code.of("A", "Chính thức", "Normal value"),
                    Code.of("P", "Tạm tính", "Provisional value"),
                    Code.of("M", "Không có giá trị", "Missing value")),
            list("CL_YES_NO", "Có hoặc không", "Yes or no", labelled("true"), labelled("false")),
            list(
                    "CL_MARK",
                    "Nguồn gốc giá trị",
                    "Where a value comes from",
                    Arrays.stream(Mark.values())
                            .map(mark -> labelled(mark.name()))
                            .toArray(Code[]::new)));

    private Codelists() {}

    static List<Codelist> of(List<Indicator> indicators, List<Territory> areas) {
        var units = indicators.stream()
                .map(Indicator::unit)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(Codelists::labelled)
                .toList();
        var measured = indicators.stream()
                .map(indicator -> new Code(indicator.code(), indicator.name(), null))
                .toList();
        var lists = new ArrayList<>(FIXED);
        lists.add(new Codelist("CL_INDICATOR", Text.of("Chỉ tiêu", "Indicators"), measured));
        lists.add(new Codelist("CL_AREA", Text.of("Địa bàn", "Areas"), areas(areas)));
        lists.add(new Codelist("CL_UNIT_MEASURE", Text.of("Đơn vị", "Units of measure"), units));
        return List.copyOf(lists);
    }

    private static List<Code> areas(List<Territory> areas) {
        Set<String> codes = areas.stream().map(Territory::code).collect(Collectors.toSet());
        return areas.stream()
                .map(area -> new Code(
                        area.code(), area.name(), codes.contains(area.parentCode()) ? area.parentCode() : null))
                .toList();
    }

    private static Code labelled(String code) {
        return Code.of(code, CodeLabels.of(code, Language.VI), CodeLabels.of(code, Language.EN));
    }

    private static Codelist list(String id, String vi, String en, Code... codes) {
        return new Codelist(id, Text.of(vi, en), Arrays.asList(codes));
    }
}
