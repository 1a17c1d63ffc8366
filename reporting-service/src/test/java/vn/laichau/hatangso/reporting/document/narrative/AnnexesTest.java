package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Annex;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** What stands in annexes, and that the body says so. */
class AnnexesTest {

    @Test
    void mentionsItsAnnexes() {
        assertThat(ReportFile.withAllParts().words())
                .contains("Số liệu chi tiết tại Phụ lục I–V kèm theo.")
                .contains("KẾT QUẢ THỰC HIỆN TỪNG MỤC TIÊU CỦA KẾ HOẠCH");
        assertThat(ReportFile.withAllParts().of(ReportKind.TERRITORY, "03595").words())
                .doesNotContain("Phụ lục");
    }

    @Test
    void marksTheProvincesEstimateAboveTheValuesOfItsCommunes() {
        var file = ReportFile.withAllParts()
                .with(Part.INDICATOR, json -> ((ObjectNode) json.at("/territoryFigures/0")).put("status", "ESTIMATE"));
        assertThat(file.words()).contains("\t55,12% (ước thực hiện)\t");
        assertThat(file.narrative().printed().annexes().toString()).contains("text=ước 55,12");
    }

    @Test
    void headsAColumnWithThePeriodOfMostCommunesHoweverNewThatOfTheProvinceIs() {
        var printed = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> json.withArray("territoryFigures").forEach(figure -> {
                            if (!"PROVINCE".equals(figure.path("level").textValue())) {
                                ((ObjectNode) figure).put("period", "2025");
                            }
                        }))
                .narrative()
                .printed()
                .annexes()
                .toString();

        assertThat(printed).contains("(%; 2025)", "55,12\n(2026)").doesNotContain("(%; 2026)", "\n(2025)");
    }

    /** Three of six are of the year before. */
    @Test
    void headsAColumnWithTheLaterOfTwoPeriodsThatAsManyHave() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            for (int unit = 3; unit < 6; unit++) {
                ((ObjectNode) json.at("/territoryFigures/" + unit)).put("period", "2025");
            }
        });
        assertThat(file.narrative().printed().annexes().toString())
                .contains("(%; 2026)", "\n(2025)")
                .doesNotContain("(%; 2025)");
    }

    /** The sheet has a row for each. */
    @Test
    void namesOnPaperInOneRowTheBodiesWhoseWorkIsTheSame() {
        var narrative = ReportFile.withAllParts()
                .with(Part.AGENCY, agency -> {
                    var board = agency.withArray("taskBoard");
                    for (int i = 1; i <= 16; i++) {
                        board.addObject()
                                .put("organisation", "ubnd-" + i)
                                .put("overdue", 0)
                                .putObject("states")
                                .put("ASSIGNED", 4);
                    }
                })
                .narrative();

        assertThat(narrative.document().body())
                .filteredOn(block -> block instanceof Block.Grid grid
                        && grid.table().caption().startsWith("Kết quả thực hiện phần việc"))
                .as("of those that have begun, beside the sums of all in the text")
                .singleElement()
                .satisfies(block ->
                        assertThat(((Block.Grid) block).table().totals()).isEmpty());
        assertThat(rows(narrative.document())).isEqualTo(18);
        assertThat(rows(narrative.printed())).isEqualTo(3);
        assertThat(narrative.printed().annexes().toString())
                .contains(
                        "ubnd-1; ubnd-2;",
                        "Tổng cộng",
                        "ghi chung một dòng; số liệu của dòng là của từng cơ quan, đơn vị");
    }

    private static int rows(DocumentModel document) {
        return document.annexes().stream()
                .filter(annex -> annex.name().equals("Phần việc theo cơ quan"))
                .flatMap(annex -> Block.grids(annex.blocks()).stream())
                .mapToInt(grid -> grid.table().rows().size())
                .sum();
    }

    /** As few as these stand in the body. */
    @Test
    void annexesTheFiguresOfAnOperatorOrATerritoryThatAreTooManyForTheBody() {
        for (var about : Map.of(ReportKind.OPERATOR, "vnpt", ReportKind.TERRITORY, "03595")
                .entrySet()) {
            var file = ReportFile.withAllParts().of(about.getKey(), about.getValue());
            assertThat(file.words()).doesNotContain("Phụ lục");
            assertThat(file.with(Part.INDICATOR, AnnexesTest::manyFigures).words())
                    .contains("Số liệu chi tiết tại Phụ lục kèm theo.")
                    .contains("SỐ LIỆU CHI TIẾT DO DOANH NGHIỆP BÁO CÁO")
                    .doesNotContain("Viettel\tHộ gia đình", "Phụ lục I");
            assertThat(file.in(Language.EN).words())
                    .contains("given in the attached Annex.")
                    .doesNotContain("Annex I");
        }
    }

    @ParameterizedTest
    @CsvSource({"25, true", "26, false"})
    void showsInTheBodyAsManyFiguresAsFitAPage(int figures, boolean inBody) {
        var text = ReportFile.withAllParts()
                .with(Part.INDICATOR, json -> figures(json, figures))
                .of(ReportKind.OPERATOR, "vnpt")
                .words();
        assertThat(text.contains("Phụ lục")).isNotEqualTo(inBody);
        assertThat(text).containsOnlyOnce("\t" + (99 + figures) + "\t2.210\t");
    }

    /** The body promises them there. */
    @Test
    void tellsTheFiguresOfAnOperatorByCommunesWhereTheyAreTooManyForPaper() {
        var annex = ReportFile.withAllParts()
                .of(ReportKind.OPERATOR, "vnpt")
                .with(Part.INDICATOR, json -> figures(json, 501))
                .narrative()
                .printed()
                .annexes()
                .get(0);

        assertThat(annex.toString())
                .contains("Bảng chi tiết gồm 501 dòng", "Số liệu của riêng doanh nghiệp theo xã, phường");
        assertThat(Block.grids(annex.blocks()).get(0).table().rows())
                .extracting(row -> row.get(1).text() + ": " + row.get(2).text())
                .containsExactly("Toàn tỉnh: 55,12", "Xã Mường Kim: 27,15");
    }

    /** One row more, and only its number is told. */
    @ParameterizedTest
    @CsvSource({"500, 0, 0", "501, 501, 0", "10000, 10000, 0", "10001, 10001, 10001"})
    void leavesLongTablesOutOfPrintAndTheLongestOutOfPages(int rows, int onPaper, int onScreen) {
        var narrative = ReportFile.withAllParts()
                .with(Part.INDICATOR, json -> figures(json, rows))
                .narrative();
        assertThat(leftOut(narrative.printed())).isEqualTo(onPaper);
        assertThat(leftOut(narrative.onScreen())).isEqualTo(onScreen);
        assertThat(leftOut(narrative.document())).isZero();
    }

    private static int leftOut(DocumentModel documentModel) {
        return documentModel.annexes().stream()
                .filter(annex -> annex.name().equals("Doanh nghiệp"))
                .mapToInt(Annex::leftOut)
                .findFirst()
                .orElseThrow();
    }

    /** A share of two figures, to two decimals; where one of them lacks or counts nothing there is none. */
    @ParameterizedTest
    @CsvSource({
        "1, 32, '1\t32\t3,13%'",
        "1, 3, '1\t3\t33,33%'",
        "2, 3, '2\t3\t66,67%'",
        "99999, 100000, '99.999\t100.000\t99,999%'",
        "0, 7, '0\t7\t0%'",
        "7, 0, '7\t0\t–'",
        ", 7, '–\t7\t–'",
        "7, , '7\t–\t–'"
    })
    void tellsTheShareOfTheFiguresThatAnOperatorGave(Integer numerator, Integer denominator, String shown) {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/operatorFigures/1"))
                                .put("numerator", numerator)
                                .put("denominator", denominator));
        assertThat(file.of(ReportKind.OPERATOR, "vnpt").words())
                .contains("\tXã Mường Kim\t2026\t" + shown + "\ttạm tính");
    }

    private static void figures(ObjectNode indicator, int count) {
        var figures = (ArrayNode) indicator.get("operatorFigures");
        var ofVnpt = (ObjectNode) figures.get(1).deepCopy();
        figures.removeAll();
        for (int i = 0; i < count; i++) {
            figures.add(ofVnpt.deepCopy().put("numerator", 100 + i));
        }
    }

    private static void manyFigures(ObjectNode indicator) {
        figures(indicator, 30);
        var figures = (ArrayNode) indicator.get("operatorFigures");
        figures.add(((ObjectNode) figures.get(0).deepCopy())
                .put("operator", "viettel")
                .put("territory", "03388"));
    }
}
