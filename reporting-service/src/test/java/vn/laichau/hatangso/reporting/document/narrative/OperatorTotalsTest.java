package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.provenance.FigureSources.Link;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** What an operator's own figures add up to. Vinaphone's of two communes in the fixture: 1,200 of 1,500 and 845 of 2,210. */
class OperatorTotalsTest {

    @Test
    void tellsTheResultOfAnOperatorsOwnFiguresBesideThatOfTheYearBefore() {
        assertThat(ofVnpt().words())
                .contains(
                        "Kết quả năm 2026 của riêng doanh nghiệp trên địa bàn tỉnh, cộng từ chính số liệu doanh nghiệp đã báo cáo")
                .contains("1\tHộ gia đình có Internet cáp quang\t48,11%\t2.045\t3.710\t55,12%");
        assertThat(ofVnpt().in(Language.EN).words())
                .contains("Results of the enterprise alone in the province in 2026, added up from its own figures")
                .contains("\t48.11%\t2,045\t3,710\t55.12%");
    }

    @Test
    void namesInItsRowsNeitherTheOperatorNorTheTerritoryThatTheReportIsAbout() {
        assertThat(ofVnpt().words())
                .doesNotContain("\tDoanh nghiệp\t", "\tVinaphone (VNPT)\t")
                .contains("\tĐịa bàn\t");
        assertThat(ReportFile.withAllParts().of(ReportKind.TERRITORY, "03388").words())
                .contains("\tDoanh nghiệp\t", "\tVinaphone (VNPT)\t")
                .doesNotContain("\tĐịa bàn\t", "\tPhường Tân Phong\t");
    }

    /** Speeds do not add up: the service has no sum of them, and nobody makes one here. */
    @Test
    void tellsNoResultWhereFiguresDoNotAddUp() {
        assertThat(ReportFile.withAllParts().of(ReportKind.OPERATOR, "viettel").words())
                .contains("\tTốc độ 4G trung bình\t–\t–\t–\t–")
                .contains("\tTrạm BTS mới dùng chung hạ tầng\t–\t9\t27\t33,33%");
    }

    @Test
    void addsNothingUpItselfWhereTheSnapshotHasNoSums() {
        var older = ofVnpt().with(Part.INDICATOR, json -> json.remove("operatorTotals"));

        assertThat(older.words()).contains("Vinaphone (VNPT): 02 số liệu").doesNotContain("cộng từ chính số liệu");
    }

    @Test
    void leadsFromASumToTheOperatorsOwnFiguresOfItsPeriod() {
        var origin = ofVnpt().origins().of("/parts/indicator/operatorTotals/1/value");

        assertThat(origin.links())
                .extracting(Link::kind, Link::thing)
                .containsExactly(
                        tuple("OBSERVATION", "household-fibre 2026"),
                        tuple("OBSERVATION", "1"),
                        tuple("SUBMISSION", "0199#1"),
                        tuple("OBSERVATION", "2"),
                        tuple("SUBMISSION", "0199#2"));
    }

    /** Thousands of rows stand in the workbook alone; what they come to fits on paper. */
    @Test
    void printsTheResultsInThePlaceOfATableThatIsTooLong() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var figures = (ArrayNode) json.get("operatorFigures");
            for (int i = figures.size(); i < 501; i++) {
                figures.add(((ObjectNode) figures.get(0).deepCopy()).put("id", i + 1));
            }
        });
        var printed = file.narrative().printed().annexes().stream()
                .filter(annex -> annex.name().equals("Doanh nghiệp"))
                .flatMap(annex -> annex.blocks().stream())
                .filter(Block.Grid.class::isInstance)
                .map(block -> ((Block.Grid) block).table())
                .toList();

        assertThat(printed)
                .last()
                .satisfies(table -> assertThat(table.rows())
                        .extracting(row -> row.get(row.size() - 1).text())
                        .contains("55,12%", "33,33%"));
    }

    @Test
    void namesTheWorkbookOnlyWhereItHasTheFigures() {
        assertThat(ofVnpt().words()).doesNotContain("xem tệp XLSX", "bản chụp số liệu");
        assertThat(ReportFile.withAllParts().words()).contains("xem tệp XLSX của báo cáo này");
        assertThat(ReportFile.withAllParts().of(ReportKind.MID_TERM, null).words())
                .contains(
                        "03 doanh nghiệp đã báo cáo số liệu: Vinaphone (VNPT), 01 chỉ tiêu; Viettel, 02 chỉ tiêu; MobiFone, 01 chỉ tiêu.")
                .doesNotContain("xem tệp XLSX");
    }

    private static ReportFile ofVnpt() {
        return ReportFile.withAllParts().of(ReportKind.OPERATOR, "vnpt");
    }
}
