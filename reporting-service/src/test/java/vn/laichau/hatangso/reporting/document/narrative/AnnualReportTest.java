package vn.laichau.hatangso.reporting.document.narrative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

class AnnualReportTest {

    @Test
    void tellsEachTargetInOneSentence() {
        assertThat(ReportFile.withAllParts().text())
                .contains(
                        "- Hộ gia đình có Internet cáp quang: năm 2026 là 80% (tạm tính), tăng 31,8 điểm phần trăm so với năm 2025",
                        "; xa dần mục tiêu tối thiểu 80%, thời hạn năm 2025.")
                .contains(
                        "; không đạt mục tiêu dưới 5% đến hết ngày 30 tháng 6 năm 2024, còn cao hơn 43,89 điểm phần trăm")
                .contains("- Lộ trình tắt sóng 2G: mục tiêu định tính đến hết năm 2025 chưa có nhận xét.");
    }

    @Test
    void saysWhatItsPicturesShowUnderTheFirstOfThem() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> json.at("/progress/items")
                                .forEach(item -> ((ObjectNode) item).put("verdict", "BEHIND")));
        assertThat(file.words())
                .containsPattern(
                        "mục tiêu còn thời hạn và đủ số liệu, trong đó [^\n]*; thiếu nhiều nhất: [^\n]* \\(phần 1/")
                .containsPattern("mục tiêu còn thời hạn và đủ số liệu \\(phần 2/");
    }

    @Test
    void numbersTheItemsOfASectionThatHasSeveral() {
        assertThat(ReportFile.withAllParts().words())
                .contains("ĐÁNH GIÁ CHUNG\n1. Kết quả nổi bật, ưu điểm\n", "\n2. Tồn tại, hạn chế\n")
                .contains("KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN\nKhó khăn, vướng mắc do cơ quan, đơn vị phản ánh\n");
    }

    @Test
    void tellsWhoSentWhatAndWhen() {
        assertThat(ReportFile.withAllParts().text())
                .contains("14 đơn vị có nghĩa vụ gửi; 03 đơn vị đã gửi, trong đó 01 đã được chấp nhận; 11 chưa gửi.")
                .containsPattern("Chưa gửi: [^\n]*Vietnamobile")
                .doesNotContain("Thời điểm gửi");
        assertThat(ReportFile.withAllParts().of(ReportKind.COMPLIANCE, null).text())
                .contains("Vinaphone (VNPT)\t09:05, 20/11/2026\tđúng hạn\tđã chấp nhận")
                .contains("Vietnamobile\t–\t–\tchưa gửi");
    }

    @Test
    void countsWhoWasReleasedApartFromWhoHasNotSent() {
        assertThat(ReportFile.withAllParts()
                        .with(Part.AGENCY, json -> vietnamobile(json).put("state", "WAIVED"))
                        .text())
                .contains("14 đơn vị có nghĩa vụ gửi; 03 đơn vị đã gửi, trong đó 01 đã được chấp nhận; 10 chưa gửi.")
                .contains("01 đơn vị được miễn.");
    }

    /** Who was released has not sent, and nothing is lacking from it. */
    @Test
    void saysThatAllHaveSentOnlyWhereNobodyWasReleased() {
        var file = ReportFile.withAllParts()
                .with(Part.AGENCY, json -> ((ObjectNode) json.at("/obligations/0")).put("owed", 4));
        assertThat(file.with(Part.AGENCY, json -> vietnamobile(json).put("state", "WAIVED"))
                        .text())
                .contains("; các đơn vị còn lại được miễn gửi.")
                .doesNotContain("tất cả đã gửi");
        assertThat(ReportFile.withAllParts()
                        .with(Part.AGENCY, json -> ((ObjectNode) json.at("/obligations/0")).put("owed", 3))
                        .text())
                .contains("03 đơn vị có nghĩa vụ gửi; 03 đơn vị đã gửi, trong đó 01 đã được chấp nhận; tất cả đã gửi.")
                .doesNotContain("được miễn");
    }

    /** It is no longer called missing then, and needs the letter most. */
    @Test
    void remindsWhoHasNotSentAfterTheDueDayToo() {
        var letter = ReportFile.withAllParts()
                .with(Part.AGENCY, json -> vietnamobile(json).put("state", "OVERDUE"))
                .with(
                        Part.AGENCY,
                        json -> ((ObjectNode) json.at("/obligations/0"))
                                .put("onTimeBefore", "2026-11-15T00:00:00+07:00")
                                .put("dueDayEnds", "2026-11-16T00:00:00+07:00"))
                .of(ReportKind.REMINDER, "vietnamobile")
                .text();

        assertThat(letter)
                .contains(
                        "Kế hoạch phát triển hạ tầng số hằng năm",
                        "đã quá hạn mà Sở Thông tin và Truyền thông chưa nhận được hồ sơ");
    }

    private static ObjectNode vietnamobile(ObjectNode agency) {
        return (ObjectNode) agency.at("/obligations/0/organisations/3");
    }

    @Test
    void quotesNextYearsPlansParagraphByParagraph() {
        assertThat(ReportFile.withAllParts().text())
                .contains("Năm 2027 đơn vị lắp mới 26 trạm BTS")
                .contains("\nĐề nghị tỉnh bố trí mặt bằng");
    }

    @Test
    void statesItsCutOffInTheTimeOfVietnam() {
        assertThat(ReportFile.withAllParts().text())
                .contains("Số liệu được chốt đến 10 giờ 05 phút, ngày 25 tháng 11 năm 2026.");
    }

    @Test
    void saysAboveBelowAndInTheFileThatItsDataIsADemonstration() throws InvalidFormatException {
        var document = ReportFile.withAllParts().asDemonstration().document();
        var properties = document.getPackage().getPackageProperties();

        assertThat(document.getParagraphs().get(0).getText()).isEqualTo("DỮ LIỆU TRÌNH DIỄN – KHÔNG PHẢI SỐ LIỆU THẬT");
        assertThat(document.getFooterList())
                .hasSize(2)
                .allSatisfy(footer -> assertThat(footer.getText()).contains("DỮ LIỆU TRÌNH DIỄN"));
        assertThat(properties.getKeywordsProperty()).contains("DỮ LIỆU TRÌNH DIỄN");
        assertThat(properties.getCategoryProperty()).contains("DỮ LIỆU TRÌNH DIỄN");
    }

    @Test
    void saysItInNoSentenceOnceEachPageSaysIt() {
        var labelled = ReportFile.withAllParts()
                .with(Part.AGENCY, json -> submission(json).put("narrative", "Dữ liệu trình diễn: lắp mới 26 trạm"));
        assertThat(labelled.words()).contains("Dữ liệu trình diễn: lắp mới 26 trạm");
        assertThat(labelled.with(Part.AGENCY, json -> json.put("demonstration", true))
                        .words())
                .contains("\nLắp mới 26 trạm")
                .doesNotContain("Dữ liệu trình diễn:");
    }

    @Test
    void saysNothingOfTheKindAboutRealData() throws InvalidFormatException {
        var document = ReportFile.withAllParts().document();

        assertThat(ReportFile.withAllParts().text()).doesNotContain("TRÌNH DIỄN");
        assertThat(document.getFooterList()).isEmpty();
        assertThat(document.getPackage().getPackageProperties().getKeywordsProperty())
                .isEmpty();
    }

    @Test
    void namesAMissingPartInEveryChapterThatNeedsItAndKeepsTheOther() {
        assertThat(ReportFile.withAllParts().without(Part.AGENCY).text())
                .contains("phân hệ quản lý các nội dung này không cung cấp được số liệu")
                .contains("1.200\t1.500\t80%")
                .contains("SỞ THÔNG TIN");
        assertThat(ReportFile.withAllParts().without(Part.INDICATOR).text())
                .contains("phân hệ quản lý chỉ tiêu không cung cấp được số liệu")
                .contains("14 đơn vị có nghĩa vụ gửi")
                .doesNotContain("Kết quả thực hiện từng mục tiêu");
    }

    @Test
    void survivesWhatWouldBreakXmlOrTurnTheText() {
        var text = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        json -> submission(json)
                                .put(
                                        "narrative",
                                        "A\u0000B\u0001C\u001F<&>\"'\uD800\uFFFE\u202Egnol\u202C \u200F=SUM(A1)\t]]>"))
                .text();

        assertThat(text).contains("ABC<&>\"'gnol \u200F=SUM(A1) ]]>");
    }

    @Test
    void composesLettersThatCameInPieces() {
        var text = ReportFile.withAllParts()
                .with(Part.AGENCY, json -> submission(json).put("narrative", "Ke\u0302\u0301 hoa\u0323ch"))
                .text();

        assertThat(text).contains("Kế hoạch");
    }

    @Test
    void keepsAVeryLongNameWhole() {
        var longName = "Công ty Cổ phần " + "Viễnthông".repeat(200);
        var text = ReportFile.withAllParts()
                .with(
                        Part.AGENCY,
                        json -> ((ObjectNode) json.at("/obligations/0/organisations/0/name")).put("vi", longName))
                .of(ReportKind.COMPLIANCE, null)
                .text();

        assertThat(text).contains(longName);
    }

    @Test
    void writesATableOfTenThousandRows() throws IOException {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var figures = (ArrayNode) json.get("operatorFigures");
            for (int i = figures.size(); i < 10_000; i++) {
                figures.add(((ObjectNode) figures.get(0).deepCopy()).put("numerator", i * 7919L % 100_003));
            }
        });

        assertThat(rows(file.bytes())).isGreaterThan(10_000);
    }

    /** Counted in the text: the library takes long to read so large a table back. */
    private static long rows(byte[] file) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            var entry = zip.getNextEntry();
            while (!entry.getName().equals("word/document.xml")) {
                entry = zip.getNextEntry();
            }
            return new String(zip.readAllBytes(), UTF_8).split("</w:tr>", -1).length - 1L;
        }
    }

    private static ObjectNode submission(ObjectNode agency) {
        return (ObjectNode) agency.at("/submissions/0");
    }
}
