package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.reporting.source.Part;

/** What stands where in the finished file, read back, against Decree 30/2020/NĐ-CP, Appendix I. */
class DecreeBlocksTest {

    private final ParsedReport report =
            new ParsedReport(ReportFile.withAllParts().document());

    @Test
    void hasEveryBlockOfTheHeadInItsPlace() {
        var head = report.document().getTables().get(0);

        assertThat(head.getRow(0).getCell(0).getText()).contains("UBND TỈNH LAI CHÂU", "SỞ THÔNG TIN");
        assertThat(head.getRow(0).getCell(1).getText())
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
        assertThat(head.getRow(1).getCell(0).getText()).isEqualTo("Số: ……/BC-STTTT");
        assertThat(head.getRow(1).getCell(1).getText()).isEqualTo("Lai Châu, ngày …… tháng …… năm 2026");
        assertThat(report.one("DocumentType")).isEqualTo("BÁO CÁO");
        assertThat(report.one("Summary")).startsWith("Kết quả năm 2026 thực hiện Kế hoạch");
        assertThat(report.one("Addressee")).isEqualTo("Kính gửi: Ủy ban nhân dân tỉnh Lai Châu");
    }

    @Test
    void drawsARuleUnderIssuerMottoAndSummary() {
        var head = report.document().getTables().get(0).getRow(0);

        assertThat(ParsedReport.styles(head.getCell(0).getParagraphs()))
                .containsExactly("ParentBody", "IssuingBody", "Rule");
        assertThat(ParsedReport.styles(head.getCell(1).getParagraphs()))
                .containsExactly("NationalName", "Motto", "Rule");
        assertThat(ParsedReport.styles(report.document().getParagraphs()))
                .containsSubsequence("DocumentType", "Summary", "Rule", "Addressee");
    }

    @Test
    void numbersItsChaptersInRomanAsRealHeadings() {
        assertThat(report.texts("Heading1"))
                .containsExactly(
                        "I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN",
                        "II. KẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU",
                        "III. ĐÁNH GIÁ CHUNG",
                        "IV. VIỆC THỰC HIỆN NGHĨA VỤ GỬI KẾ HOẠCH, BÁO CÁO",
                        "V. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN",
                        "VI. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM NĂM 2027",
                        "VII. KIẾN NGHỊ, ĐỀ XUẤT VÀ KINH PHÍ");
        assertThat(report.texts("Heading2"))
                .startsWith("1. Tổng hợp mức độ đạt mục tiêu", "2. Kết quả theo từng mục tiêu");
        assertThat(report.texts("Heading3")).startsWith("a) Hạ tầng viễn thông");
    }

    @Test
    void endsWithTheClosingMarkThenEveryRecipientOfThePlanAsCalledNowAndTheSignature() {
        assertThat(report.texts("BodyParagraph")
                        .get(report.texts("BodyParagraph").size() - 1))
                .endsWith("xem xét, chỉ đạo./.");
        var foot = report.tableWith("Nơi nhận:").getRow(0);
        assertThat(foot.getCell(0).getParagraphs())
                .extracting(XWPFParagraph::getText)
                .containsExactly(
                        "Nơi nhận:",
                        "- Như trên;",
                        "- Bộ Khoa học và Công nghệ (b/c);",
                        "- Chủ tịch, các PCT UBND tỉnh;",
                        "- Các sở, ban, ngành tỉnh;",
                        "- UBND các xã, phường;",
                        "- Công ty Điện lực tỉnh Lai Châu (t/h);",
                        "- Các Doanh nghiệp bưu chính, viễn thông, CNTT trên địa bàn tỉnh;",
                        "- Báo Lai Châu, Đài PT-TH tỉnh;",
                        "- Lưu: VT, STTTT.");
        assertThat(foot.getCell(1).getText()).contains("GIÁM ĐỐC");
    }

    @Test
    void repeatsTheHeadOfATableOnEveryPageAndCutsNoRow() {
        var annex = report.tableWith("Mục tiêu của Kế hoạch");

        assertThat(annex.getRow(0).isRepeatHeader()).isTrue();
        assertThat(annex.getRows())
                .hasSize(28)
                .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
        assertThat(report.texts("AnnexNumber"))
                .containsExactly("Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV", "Phụ lục V");
        assertThat(report.texts("AnnexNote").get(0))
                .isEqualTo(
                        "(Kèm theo Báo cáo số ……/BC-STTTT ngày …… tháng …… năm 2026 của Sở Thông tin và Truyền thông)");
    }

    @Test
    void namesWhoCameInThePlaceOfABodyThatHasEnded() {
        var text = ReportFile.withAllParts()
                .with(Part.AGENCY, json -> {
                    var agencies = (ObjectNode) json.get("organisations");
                    agencies.remove("dic");
                    agencies.withObject("science-technology")
                            .withObject("name")
                            .put("vi", "Sở Khoa học và Công nghệ")
                            .put("en", "Department of Science and Technology");
                    json.withObject("successors").put("dic", "science-technology");
                })
                .text();

        assertThat(text).contains("KHOA HỌC").contains("BC-SKHCN").doesNotContain("BC-STTTT");
    }
}
