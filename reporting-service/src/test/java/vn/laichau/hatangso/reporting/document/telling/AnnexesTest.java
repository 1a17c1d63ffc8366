package vn.laichau.hatangso.reporting.document.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** What stands in annexes, and that the body says so. */
class AnnexesTest {

    @Test
    void mentionsItsAnnexes() {
        assertThat(ReportFile.withAllParts().text())
                .contains("Số liệu chi tiết tại Phụ lục I–IV kèm theo.")
                .contains("KẾT QUẢ THỰC HIỆN TỪNG MỤC TIÊU CỦA KẾ HOẠCH");
        assertThat(ReportFile.withAllParts().of(ReportKind.TERRITORY, "03595").text())
                .doesNotContain("Phụ lục");
    }

    /** As few as these stand in the body. */
    @Test
    void annexesTheFiguresOfAnOperatorOrATerritoryThatAreTooManyForTheBody() {
        for (var about : Map.of(ReportKind.OPERATOR, "vnpt", ReportKind.TERRITORY, "03595")
                .entrySet()) {
            var file = ReportFile.withAllParts().of(about.getKey(), about.getValue());
            assertThat(file.text()).doesNotContain("Phụ lục");
            assertThat(file.with(Part.INDICATOR, AnnexesTest::manyFigures).text())
                    .contains("Số liệu chi tiết tại Phụ lục kèm theo.")
                    .contains("SỐ LIỆU CHI TIẾT DO DOANH NGHIỆP BÁO CÁO")
                    .doesNotContain("Viettel\tHộ gia đình", "Phụ lục I");
            assertThat(file.in(Language.EN).text())
                    .contains("given in the attached Annex.")
                    .doesNotContain("Annex I");
        }
    }

    private static void manyFigures(ObjectNode indicator) {
        var figures = (ArrayNode) indicator.get("operatorFigures");
        var ofVnpt = (ObjectNode) figures.get(1).deepCopy();
        figures.removeAll();
        for (int i = 0; i < 30; i++) {
            figures.add(ofVnpt.deepCopy().put("numerator", 100 + i));
        }
        figures.add(ofVnpt.deepCopy().put("operator", "viettel").put("territory", "03388"));
    }
}
