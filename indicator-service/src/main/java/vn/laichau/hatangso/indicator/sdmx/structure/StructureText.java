package vn.laichau.hatangso.indicator.sdmx.structure;

import vn.laichau.hatangso.chassis.text.Text;

/** What the objects of the registry are called. */
final class StructureText {

    static final Text AGENCIES = Text.of("Các cơ quan", "Agencies");
    static final Text AGENCY = Text.of("Tỉnh Lai Châu", "Province of Lai Chau");
    static final Text CONCEPTS = Text.of("Khái niệm của hạ tầng số", "Concepts of digital infrastructure");
    static final Text STRUCTURE =
            Text.of("Cấu trúc số liệu hạ tầng số", "Structure of figures on digital infrastructure");
    static final Text FLOW = Text.of(
            "Giá trị chỉ tiêu hạ tầng số theo địa bàn và kỳ", "Digital infrastructure: values by area and period");
    static final Text CONSTRAINT = Text.of("Số liệu hiện có", "Figures that there are");

    private StructureText() {}
}
