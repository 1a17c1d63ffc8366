package vn.laichau.hatangso.reporting.document.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTheme;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.report.Issue;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** Ways to break one rule of the decree in a document that keeps all of them. */
enum RuleBreakage {
    PAPER_TOO_SHORT("page-size", document -> first(document).getPgSz().setH(BigInteger.valueOf(15_840))),
    TOP_MARGIN("margin-top", document -> first(document).getPgMar().setTop(BigInteger.valueOf(567))),
    BOTTOM_MARGIN("margin-bottom", document -> first(document).getPgMar().setBottom(BigInteger.valueOf(2_268))),
    LEFT_MARGIN("margin-left", document -> annex(document).getPgMar().setLeft(BigInteger.valueOf(1_134))),
    RIGHT_MARGIN("margin-right", document -> annex(document).getPgMar().setRight(BigInteger.valueOf(567))),
    OTHER_FONT("font", document -> run(body(document)).setFontFamily("Arial")),
    RED_LETTERS("colour", document -> run(body(document)).setColor("FF0000")),
    DECOMPOSED_LETTERS("unicode-nfc", document -> run(body(document)).setText("Ke\u0302\u0301 hoa\u0323ch", 0)),
    NO_PAGE_NUMBER(
            "page-number",
            document -> document.getHeaderList()
                    .forEach(header ->
                            header.getParagraphs().forEach(p -> p.getCTP().setFldSimpleArray(null)))),
    PAGE_NUMBER_LEFT("page-number-centred", document -> pageNumber(document).setAlignment(ParagraphAlignment.LEFT)),
    PAGE_NUMBER_SMALL(
            "page-number-size",
            document -> pageNumber(document)
                    .getCTP()
                    .getFldSimpleArray(0)
                    .getRArray(0)
                    .addNewRPr()
                    .addNewSz()
                    .setVal(BigInteger.valueOf(20))),
    NUMBER_ON_FIRST_PAGE("page-number-not-first", document -> first(document).unsetTitlePg()),
    NUMBER_IN_FIRST_HEADER(
            "page-number-not-first",
            document -> document.getHeaderList().stream()
                    .map(header -> header.getParagraphs().get(0).getCTP())
                    .filter(paragraph -> paragraph.sizeOfFldSimpleArray() == 0)
                    .forEach(paragraph -> paragraph.addNewFldSimple().setInstr("PAGE"))),
    MARKED_LETTERS_IN_ANOTHER_FONT(
            "font",
            document -> run(body(document)).getCTR().addNewRPr().addNewRFonts().setHAnsi("Arial")),
    FONT_OF_A_THEME("font", document -> {
        theme(document, "Calibri");
        run(body(document)).getCTR().addNewRPr().addNewRFonts().setAsciiTheme(STTheme.MINOR_H_ANSI);
    }),
    FONT_OF_A_STYLE_OF_LETTERS("font", document -> {
        var style = document.getStyles().getStyle("Normal").getCTStyle().copy();
        var other = (CTStyle) style;
        other.setStyleId("Other");
        other.setType(STStyleType.CHARACTER);
        other.unsetDefault();
        other.addNewRPr().addNewRFonts().setAscii("Arial");
        document.getStyles().addStyle(new XWPFStyle(other));
        run(body(document)).getCTR().addNewRPr().addNewRStyle().setVal("Other");
    }),
    NO_NATION("nation", document -> text(cell(document, 0, 1, 0), "Việt Nam")),
    OTHER_NATION("nation-text", document -> text(cell(document, 0, 1, 0), "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
    NATION_LARGE("nation-size", document -> run(cell(document, 0, 1, 0)).setFontSize(14)),
    NATION_LIGHT("nation-bold", document -> run(cell(document, 0, 1, 0)).setBold(false)),
    MOTTO_TIGHT("motto-text", document -> text(cell(document, 0, 1, 1), "Độc lập-Tự do-Hạnh phúc")),
    MOTTO_LARGE("motto-size", document -> run(cell(document, 0, 1, 1)).setFontSize(15)),
    MOTTO_LIGHT("motto-bold", document -> run(cell(document, 0, 1, 1)).setBold(false)),
    MOTTO_RULE_SHORT("motto-rule", document -> indent(cell(document, 0, 1, 2), 2_400)),
    PARENT_SMALL_LETTERS("parent-capitals", document -> text(cell(document, 0, 0, 0), "UBND tỉnh Lai Châu")),
    PARENT_BOLD("parent-weight", document -> run(cell(document, 0, 0, 0)).setBold(true)),
    PARENT_LARGE("parent-size", document -> run(cell(document, 0, 0, 0)).setFontSize(14)),
    ISSUER_SMALL_LETTERS("issuer-capitals", document -> text(cell(document, 0, 0, 1), "Sở Thông tin và Tr.thông")),
    ISSUER_LIGHT("issuer-weight", document -> run(cell(document, 0, 0, 1)).setBold(false)),
    ISSUER_LARGE("issuer-size", document -> run(cell(document, 0, 0, 1)).setFontSize(14)),
    ISSUER_RULE_LONG("issuer-rule", document -> indent(cell(document, 0, 0, 2), 0)),
    NO_ISSUER("issuer", document -> {
        text(cell(document, 0, 0, 1), "");
        indent(cell(document, 0, 0, 2), 1_500);
    }),
    NO_NUMBER("number", document -> text(cell(document, 1, 0, 0), "Chưa đánh")),
    NUMBER_WITHOUT_ZERO(
            "number-form", RuleBreakage::issued, document -> text(cell(document, 1, 0, 0), "Số: 5/BC-STTTT")),
    NUMBER_WITH_SPACES(
            "number-form", RuleBreakage::issued, document -> text(cell(document, 1, 0, 0), "Số: 05 / BC - STTTT")),
    SYMBOL_OF_ANOTHER_KIND("number-symbol", document -> text(cell(document, 1, 0, 0), "Số: ……/TTr-STTTT")),
    LETTER_WITH_SYMBOL_OF_A_KIND(
            "number-symbol", RuleBreakage::letter, document -> text(cell(document, 1, 0, 0), "Số: ……/BC-STTTT")),
    NUMBER_LARGE("number-size", document -> run(cell(document, 1, 0, 0)).setFontSize(14)),
    NO_DATE("date", document -> text(cell(document, 1, 1, 0), "Lai Châu")),
    DATE_WITHOUT_ZERO("date-form", document -> text(cell(document, 1, 1, 0), "Lai Châu, ngày 5 tháng 3 năm 2026")),
    DATE_WITH_TOO_MANY_ZEROS(
            "date-form", document -> text(cell(document, 1, 1, 0), "Lai Châu, ngày 05 tháng 03 năm 2026")),
    DATE_THAT_IS_NONE("date-real", document -> text(cell(document, 1, 1, 0), "Lai Châu, ngày 31 tháng 02 năm 2026")),
    DATE_THAT_IS_NONE_IN_THE_BODY("date-real", document -> text(last(document), "Chốt đến 29/02/2025./.")),
    DATE_UPRIGHT("date-italic", document -> run(cell(document, 1, 1, 0)).setItalic(false)),
    DATE_SMALL("date-size", document -> run(cell(document, 1, 1, 0)).setFontSize(12)),
    TYPE_LIGHT("type-weight", document -> run(styled(document, "DocumentType")).setBold(false)),
    TYPE_LARGE("type-size", document -> run(styled(document, "DocumentType")).setFontSize(16)),
    TYPE_LEFT("type-centred", document -> styled(document, "DocumentType").setAlignment(ParagraphAlignment.LEFT)),
    SUMMARY_LIGHT("summary-weight", document -> run(styled(document, "Summary")).setBold(false)),
    SUMMARY_LEFT("summary-centred", document -> styled(document, "Summary").setAlignment(ParagraphAlignment.LEFT)),
    SUMMARY_SMALL("summary-size", document -> run(styled(document, "Summary")).setFontSize(12)),
    SUMMARY_RULE_LONG("summary-rule", document -> indent(after(document, "Summary"), 100)),
    LETTER_WITHOUT_SUMMARY(
            "letter-summary", RuleBreakage::letter, document -> text(cell(document, 1, 0, 1), "Đôn đốc gửi kế hoạch")),
    LETTER_SUMMARY_LARGE(
            "letter-summary-size",
            RuleBreakage::letter,
            document -> run(cell(document, 1, 0, 1)).setFontSize(14)),
    LETTER_SUMMARY_BOLD(
            "letter-summary-upright",
            RuleBreakage::letter,
            document -> run(cell(document, 1, 0, 1)).setBold(true)),
    LETTER_SUMMARY_LEFT(
            "letter-summary-centred",
            RuleBreakage::letter,
            document -> cell(document, 1, 0, 1).setAlignment(ParagraphAlignment.LEFT)),
    NO_ADDRESSEE("addressee", document -> {
        text(styled(document, "Addressee"), "");
        text(cell(foot(document), 0, 0, 1), "- Thường trực Tỉnh ủy;");
    }),
    ADDRESSEE_SMALL(
            "addressee-size", document -> run(styled(document, "Addressee")).setFontSize(11)),
    BODY_SMALL("body-size", document -> run(body(document)).setFontSize(12)),
    BODY_SLANTED("body-upright", document -> run(body(document)).setItalic(true)),
    HIDDEN_TEXT(
            "hidden-text", document -> run(body(document)).getCTR().addNewRPr().addNewVanish()),
    ENGLISH_THOUSANDS("figures-vietnamese", document -> text(body(document), "Cả tỉnh có 1,234,567 thuê bao.")),
    ENGLISH_SHARE("figures-vietnamese", document -> text(body(document), "Tỷ lệ phủ sóng đạt 99.5%.")),
    BODY_NOT_JUSTIFIED("body-justified", document -> body(document).setAlignment(ParagraphAlignment.LEFT)),
    BODY_NOT_INDENTED("body-first-line", document -> body(document).setIndentationFirstLine(0)),
    BODY_CROWDED("body-gap", document -> body(document).setSpacingAfter(40)),
    BODY_DOUBLE_SPACED("body-spacing", document -> body(document).setSpacingBetween(2)),
    BODY_IN_HIGH_LINES("body-spacing", document -> body(document).setSpacingBetween(40, LineSpacingRule.EXACT)),
    BODY_WITHOUT_END("body-end", document -> text(last(document), "Trên đây là báo cáo.")),
    SECTION_SMALL_LETTERS("section-capitals", document -> text(styled(document, "Heading1"), "I. Công tác chỉ đạo")),
    SECTION_SKIPPED("section-order", document -> text(styled(document, "Heading1"), "II. CÔNG TÁC CHỈ ĐẠO")),
    ITEM_SKIPPED("item-order", document -> text(styled(document, "Heading2"), "2. Tổng hợp mức độ đạt mục tiêu")),
    POINT_BY_ANOTHER_ALPHABET("point-order", document -> text(styled(document, "Heading3"), "f) Hạ tầng viễn thông")),
    TABLE_HEAD_ONCE("table-head", document -> drawn(document).getRow(0).setRepeatHeader(false)),
    TABLE_SMALL("table-size", document -> run(cell(drawn(document), 1, 1, 0)).setFontSize(10)),
    ANNEX_OF_ANOTHER_DOCUMENT(
            "annex-reference",
            RuleBreakage::issued,
            document ->
                    text(starting(document, "(Kèm theo"), "(Kèm theo Báo cáo số 06/BC-STTTT ngày 05/3/2026 của Sở)")),
    ANNEX_NUMBERED_ARABIC("annex-number-form", document -> text(styled(document, "AnnexNumber"), "Phụ lục 1")),
    ANNEX_SKIPPED("annex-number-form", document -> text(styled(document, "AnnexNumber"), "Phụ lục II")),
    ANNEX_TITLE_SMALL_LETTERS("annex-title-capitals", document -> text(styled(document, "AnnexTitle"), "Kết quả")),
    ANNEX_TITLE_LIGHT(
            "annex-title-weight",
            document -> run(styled(document, "AnnexTitle")).setBold(false)),
    ANNEX_TITLE_SMALL(
            "annex-title-size", document -> run(styled(document, "AnnexTitle")).setFontSize(12)),
    ANNEX_TITLE_LEFT(
            "annex-title-centred", document -> styled(document, "AnnexTitle").setAlignment(ParagraphAlignment.LEFT)),
    ANNEX_LIGHT(
            "annex-number-weight",
            document -> run(styled(document, "AnnexNumber")).setBold(false)),
    ANNEX_SMALL(
            "annex-number-size",
            document -> run(styled(document, "AnnexNumber")).setFontSize(13)),
    ANNEX_LEFT(
            "annex-number-centred", document -> styled(document, "AnnexNumber").setAlignment(ParagraphAlignment.LEFT)),
    ANNEX_PAGES_GO_ON("annex-pages", document -> annex(document).unsetPgNumType()),
    NO_SIGNATURE("signature", document -> cells(foot(document), 0, 1).forEach(paragraph -> text(paragraph, ""))),
    POST_SMALL_LETTERS("signature-capitals", document -> text(cell(foot(document), 0, 1, 0), "Giám đốc")),
    POST_LIGHT(
            "signature-weight", document -> run(cell(foot(document), 0, 1, 0)).setBold(false)),
    POST_SMALL("signature-size", document -> run(cell(foot(document), 0, 1, 0)).setFontSize(12)),
    SIGNER_WITH_TITLE(
            "signature-no-title",
            document -> cell(foot(document), 0, 1, 1).createRun().setText("TS. Nguyễn Văn A")),
    NUMBERED_WITHOUT_SIGNER(
            "signature-name", RuleBreakage::issued, document -> text(lastOf(cells(foot(document), 0, 1)), "")),
    SIGNER_IN_CAPITALS(
            "signature-name-form",
            RuleBreakage::issued,
            document -> text(lastOf(cells(foot(document), 0, 1)), "NGUYỄN VĂN AN")),
    FOR_HEAD_BY_NO_DEPUTY(
            "signature-deputy", RuleBreakage::issued, document -> text(cell(foot(document), 0, 1, 1), "GIÁM ĐỐC")),
    NO_RECIPIENTS("recipients", document -> cells(foot(document), 0, 0).forEach(paragraph -> text(paragraph, ""))),
    RECIPIENTS_HEAD_UPRIGHT(
            "recipients-head-weight",
            document -> run(cell(foot(document), 0, 0, 0)).setItalic(false)),
    RECIPIENTS_HEAD_LARGE(
            "recipients-head-size",
            document -> run(cell(foot(document), 0, 0, 0)).setFontSize(13)),
    RECIPIENTS_LARGE(
            "recipients-size", document -> run(cell(foot(document), 0, 0, 1)).setFontSize(12)),
    RECIPIENTS_FIRST("recipients-first", document -> text(cell(foot(document), 0, 0, 1), "- Các sở;")),
    RECIPIENTS_WITHOUT_UNIT("recipients-last", document -> text(lastOf(cells(foot(document), 0, 0)), "- Lưu: VT.")),
    RECIPIENTS_LAST("recipients-last", document -> text(lastOf(cells(foot(document), 0, 0)), "- Lưu: VT, VX4;")),
    RECIPIENT_WITHOUT_SEMICOLON("recipients-ends", document -> text(cell(foot(document), 0, 0, 2), "- Bộ TT&TT (b/c)"));

    private static final Map<Supplier<ReportFile>, byte[]> FILES = new ConcurrentHashMap<>();

    private final String rule;
    private final Supplier<ReportFile> kept;
    private final Consumer<XWPFDocument> change;

    RuleBreakage(String rule, Consumer<XWPFDocument> change) {
        this(rule, ReportFile::withAllParts, change);
    }

    RuleBreakage(String rule, Supplier<ReportFile> kept, Consumer<XWPFDocument> change) {
        this.rule = rule;
        this.kept = kept;
        this.change = change;
    }

    /** It keeps all rules; made once for all who break the same. */
    XWPFDocument document() {
        return ReportFile.document(
                FILES.computeIfAbsent(kept, file -> file.get().bytes()));
    }

    String rule() {
        return rule;
    }

    void breaking(XWPFDocument document) {
        change.accept(document);
    }

    static byte[] bytes(XWPFDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return bytes.toByteArray();
    }

    static ReportFile letter() {
        return ReportFile.withAllParts().of(ReportKind.REMINDER, "mobifone");
    }

    static ReportFile issued() {
        var body = new IssuingBody(
                "dic", "Sở Thông tin và Truyền thông", "", "STTTT", "Ủy ban nhân dân tỉnh Lai Châu", "");
        var posts = List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        return ReportFile.withAllParts()
                .issuedAs(new Issue(5, "BC-STTTT", LocalDate.of(2026, 3, 5), body, posts, "Nguyễn Văn An"));
    }

    static void theme(XWPFDocument document, String font) {
        try {
            var part = document.getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/word/theme/theme1.xml"),
                            "application/vnd.openxmlformats-officedocument.theme+xml");
            try (var theme = part.getOutputStream()) {
                theme.write("""
                        <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme \
                        name="x"><a:majorFont><a:latin typeface="Times New Roman"/></a:majorFont><a:minorFont><a:latin \
                        typeface="%s"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>""".formatted(font).getBytes(UTF_8));
            }
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static CTSectPr first(XWPFDocument document) {
        return document.getDocument().getBody().getPList().stream()
                .filter(paragraph -> paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr())
                .map(paragraph -> paragraph.getPPr().getSectPr())
                .findFirst()
                .orElseThrow();
    }

    static CTSectPr annex(XWPFDocument document) {
        return document.getDocument().getBody().getSectPr();
    }

    private static XWPFParagraph pageNumber(XWPFDocument document) {
        return document.getHeaderList().stream()
                .flatMap(header -> header.getParagraphs().stream())
                .filter(paragraph -> paragraph.getCTP().sizeOfFldSimpleArray() > 0)
                .findFirst()
                .orElseThrow();
    }

    static XWPFParagraph styled(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .findFirst()
                .orElseThrow();
    }

    private static XWPFParagraph starting(XWPFDocument document, String words) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(words))
                .findFirst()
                .orElseThrow();
    }

    private static XWPFParagraph after(XWPFDocument document, String style) {
        return document.getParagraphs().get(document.getParagraphs().indexOf(styled(document, style)) + 1);
    }

    /** The second paragraph of the body: the first one opens it. */
    static XWPFParagraph body(XWPFDocument document) {
        return bodies(document).get(1);
    }

    private static XWPFParagraph last(XWPFDocument document) {
        return lastOf(bodies(document));
    }

    private static List<XWPFParagraph> bodies(XWPFDocument document) {
        return document.getParagraphs().stream()
                .filter(paragraph -> "BodyParagraph".equals(paragraph.getStyle()))
                .toList();
    }

    static XWPFTable foot(XWPFDocument document) {
        return document.getTables().stream()
                .filter(table -> table.getText().contains("Nơi nhận"))
                .findFirst()
                .orElseThrow();
    }

    private static XWPFTable drawn(XWPFDocument document) {
        return document.getTables().stream()
                .filter(table -> table.getCTTbl().getTblPr().isSetTblBorders())
                .findFirst()
                .orElseThrow();
    }

    static XWPFParagraph cell(XWPFDocument document, int row, int column, int paragraph) {
        return cell(document.getTables().get(0), row, column, paragraph);
    }

    static XWPFParagraph cell(XWPFTable table, int row, int column, int paragraph) {
        return cells(table, row, column).get(paragraph);
    }

    private static List<XWPFParagraph> cells(XWPFTable table, int row, int column) {
        return table.getRow(row).getCell(column).getParagraphs();
    }

    static org.apache.poi.xwpf.usermodel.XWPFRun run(XWPFParagraph paragraph) {
        return paragraph.getRuns().get(0);
    }

    private static <T> T lastOf(List<T> list) {
        return list.get(list.size() - 1);
    }

    static void text(XWPFParagraph paragraph, String text) {
        while (paragraph.getRuns().size() > 1) {
            paragraph.removeRun(1);
        }
        var written = paragraph.getRuns().get(0).getCTR();
        while (written.sizeOfTArray() > 1) {
            written.removeT(1);
        }
        while (written.sizeOfBrArray() > 0) {
            written.removeBr(0);
        }
        paragraph.getRuns().get(0).setText(text, 0);
    }

    private static void indent(XWPFParagraph rule, int twentieths) {
        rule.setIndentationLeft(twentieths);
        rule.setIndentationRight(twentieths);
    }
}
