package vn.laichau.hatangso.reporting.document.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The finished file, read back, against Decree 30/2020/NĐ-CP, Appendix I. */
class DecreeFormTest {

    private static final double TWENTIETHS_PER_MM = 1_440 / 25.4;

    private final XWPFDocument document = ReportFile.withAllParts().document();

    @Test
    void isOnA4WithinTheMarginsStandingThenLyingInTheAnnexes() {
        assertThat(sections()).hasSize(3).allSatisfy(section -> {
            assertThat(millimetres(section.getPgMar().getTop())).isBetween(20.0, 25.0);
            assertThat(millimetres(section.getPgMar().getBottom())).isBetween(20.0, 25.0);
            assertThat(millimetres(section.getPgMar().getLeft())).isBetween(30.0, 35.0);
            assertThat(millimetres(section.getPgMar().getRight())).isBetween(15.0, 20.1);
        });
        assertThat(sections())
                .extracting(section -> millimetres(section.getPgSz().getW()))
                .extracting(Math::round)
                .containsExactly(210L, 297L, 297L);
        assertThat(sections().get(2).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
    }

    @Test
    void isInBlackTimesNewRomanThroughout() throws Exception {
        var defaults = document.getStyle().getDocDefaults().getRPrDefault().getRPr();

        assertThat(defaults.getRFontsArray(0).getAscii()).isEqualTo("Times New Roman");
        assertThat(defaults.getRFontsArray(0).getHAnsi()).isEqualTo("Times New Roman");
        assertThat(defaults.getColorArray(0).xgetVal().getStringValue()).isEqualTo("000000");
        assertThat(document.getStyle().getStyleList())
                .allSatisfy(style -> assertThat(properties(style).getRFontsList())
                        .as("%s brings no font of its own", style.getStyleId())
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "NationalName, 13, true, false",
        "Motto, 14, true, false",
        "ParentBody, 13, false, false",
        "IssuingBody, 13, true, false",
        "DocumentNumber, 13, false, false",
        "PlaceAndDate, 14, false, true",
        "DocumentType, 14, true, false",
        "Summary, 14, true, false",
        "Addressee, 14, false, false",
        "BodyParagraph, 14, false, false",
        "Heading1, 14, true, false",
        "Heading2, 14, true, false",
        "SignaturePost, 14, true, false",
        "RecipientsHead, 12, true, true",
        "Recipient, 11, false, false",
        "AnnexNumber, 14, true, false",
        "Header, 14, false, false"
    })
    void givesEachBlockItsSizeAndWeight(String style, int points, boolean bold, boolean italic) {
        var properties = properties(document.getStyles().getStyle(style).getCTStyle());

        var halfPoints = properties.sizeOfSzArray() == 0
                ? 28
                : ((BigInteger) properties.getSzArray(0).getVal()).intValue();
        assertThat(halfPoints).isEqualTo(2 * points);
        assertThat(properties.sizeOfBArray() > 0).isEqualTo(bold);
        assertThat(properties.sizeOfIArray() > 0).isEqualTo(italic);
    }

    @Test
    void hasEveryBlockOfTheHeadInItsPlace() {
        var head = document.getTables().get(0);

        assertThat(head.getRow(0).getCell(0).getText()).contains("UBND TỈNH LAI CHÂU", "SỞ THÔNG TIN");
        assertThat(head.getRow(0).getCell(1).getText())
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
        assertThat(head.getRow(1).getCell(0).getText()).isEqualTo("Số: ……/BC-STTTT");
        assertThat(head.getRow(1).getCell(1).getText()).isEqualTo("Lai Châu, ngày …… tháng …… năm 2026");
        assertThat(one("DocumentType")).isEqualTo("BÁO CÁO");
        assertThat(one("Summary")).startsWith("Kết quả năm 2026 thực hiện Kế hoạch");
        assertThat(one("Addressee")).isEqualTo("Kính gửi: Ủy ban nhân dân tỉnh Lai Châu");
    }

    @Test
    void drawsARuleUnderIssuerMottoAndSummary() {
        var head = document.getTables().get(0).getRow(0);

        assertThat(styles(head.getCell(0).getParagraphs())).containsExactly("ParentBody", "IssuingBody", "Rule");
        assertThat(styles(head.getCell(1).getParagraphs())).containsExactly("NationalName", "Motto", "Rule");
        assertThat(styles(document.getParagraphs()))
                .containsSubsequence("DocumentType", "Summary", "Rule", "Addressee");
    }

    @Test
    void justifiesTheBodyWithAFirstLineOf127MillimetresAndSixPointsBetween() {
        var properties =
                document.getStyles().getStyle("BodyParagraph").getCTStyle().getPPr();

        assertThat(millimetres(properties.getInd().getFirstLine())).isBetween(10.0, 12.8);
        assertThat(properties.getJc().getVal().toString()).isEqualTo("both");
        assertThat(((BigInteger) properties.getSpacing().getAfter()).intValue()).isGreaterThanOrEqualTo(120);
        assertThat(((BigInteger) properties.getSpacing().getLine()).intValue()).isBetween(240, 360);
    }

    @Test
    void numbersItsChaptersInRomanAsRealHeadings() {
        assertThat(texts("Heading1"))
                .containsExactly(
                        "I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN",
                        "II. KẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU",
                        "III. VIỆC THỰC HIỆN NGHĨA VỤ GỬI KẾ HOẠCH, BÁO CÁO",
                        "IV. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN",
                        "V. ĐỀ XUẤT, KIẾN NGHỊ",
                        "VI. KẾ HOẠCH NĂM 2027");
        assertThat(texts("Heading2")).startsWith("1. Đánh giá chung", "2. Kết quả theo từng mục tiêu");
        assertThat(texts("Heading3")).startsWith("a) Hạ tầng viễn thông");
    }

    @Test
    void showsThePageNumberInTheMiddleAboveButNotOnTheFirstPage() {
        assertThat(sections()).allSatisfy(section -> {
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(section.getPgNumType().getStart()).isEqualTo(BigInteger.ONE);
        });
        assertThat(document.getHeaderList()).hasSize(2);
        var numbered = document.getHeaderList().stream()
                .filter(DecreeFormTest::hasPageField)
                .toList();
        assertThat(numbered).hasSize(1);
        assertThat(document.getStyles()
                        .getStyle("Header")
                        .getCTStyle()
                        .getPPr()
                        .getJc()
                        .getVal()
                        .toString())
                .isEqualToIgnoringCase(ParagraphAlignment.CENTER.name());
    }

    @Test
    void endsWithTheClosingMarkThenRecipientsAndSignature() {
        assertThat(texts("BodyParagraph").get(texts("BodyParagraph").size() - 1))
                .endsWith("xem xét, chỉ đạo./.");
        var foot = tableWith("Nơi nhận:").getRow(0);
        assertThat(foot.getCell(0).getParagraphs())
                .extracting(XWPFParagraph::getText)
                .startsWith("Nơi nhận:", "- Như trên;", "- Bộ TT&TT (b/c);")
                .endsWith("- Lưu: VT, VX4.");
        assertThat(foot.getCell(1).getText()).contains("GIÁM ĐỐC");
    }

    @Test
    void repeatsTheHeadOfATableOnEveryPageAndCutsNoRow() {
        var annex = tableWith("Mục tiêu của Kế hoạch");

        assertThat(annex.getRow(0).isRepeatHeader()).isTrue();
        assertThat(annex.getRows())
                .hasSize(28)
                .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
        assertThat(texts("AnnexNumber")).containsExactly("Phụ lục I", "Phụ lục II");
        assertThat(texts("AnnexNote").get(0))
                .isEqualTo(
                        "(Kèm theo Báo cáo số ……/BC-STTTT ngày …… tháng …… năm 2026 của Sở Thông tin và Truyền thông)");
    }

    private XWPFTable tableWith(String text) {
        return document.getTables().stream()
                .filter(table -> table.getText().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private List<CTSectPr> sections() {
        var body = document.getDocument().getBody();
        return Stream.concat(
                        body.getPList().stream()
                                .filter(paragraph -> paragraph.isSetPPr()
                                        && paragraph.getPPr().isSetSectPr())
                                .map(paragraph -> paragraph.getPPr().getSectPr()),
                        Stream.of(body.getSectPr()))
                .toList();
    }

    private List<String> texts(String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private String one(String style) {
        assertThat(texts(style)).hasSize(1);
        return texts(style).get(0);
    }

    private static List<String> styles(List<XWPFParagraph> paragraphs) {
        return paragraphs.stream().map(XWPFParagraph::getStyle).toList();
    }

    private static CTRPr properties(CTStyle style) {
        var properties = style.getRPr();
        return properties == null ? CTRPr.Factory.newInstance() : properties;
    }

    private static boolean hasPageField(XWPFHeader header) {
        return header.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getCTP().getFldSimpleList().stream())
                .anyMatch(field -> field.getInstr().equals("PAGE"));
    }

    private static double millimetres(Object twentieths) {
        return ((BigInteger) twentieths).doubleValue() / TWENTIETHS_PER_MM;
    }
}
