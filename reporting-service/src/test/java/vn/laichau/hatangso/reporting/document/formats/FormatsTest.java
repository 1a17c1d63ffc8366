package vn.laichau.hatangso.reporting.document.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.laichau.hatangso.reporting.document.formats.Papers.withBody;
import static vn.laichau.hatangso.reporting.document.formats.Printed.assertPromises;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.decree.OfficialDocument;
import vn.laichau.hatangso.reporting.document.paper.Block;
import vn.laichau.hatangso.reporting.document.paper.Cell;
import vn.laichau.hatangso.reporting.document.paper.Column;
import vn.laichau.hatangso.reporting.document.paper.Paper;
import vn.laichau.hatangso.reporting.document.paper.Span;
import vn.laichau.hatangso.reporting.document.paper.Table;
import vn.laichau.hatangso.reporting.document.telling.ReportFile;
import vn.laichau.hatangso.reporting.document.web.PrintedPage;
import vn.laichau.hatangso.reporting.document.web.WebPage;
import vn.laichau.hatangso.reporting.document.workbook.ReportWorkbook;
import vn.laichau.hatangso.reporting.format.Wording;
import vn.laichau.hatangso.reporting.report.Issue;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

class FormatsTest {

    private static final String HARMFUL = "A\u0000B\u0001<script>&\"'\uD800\uFFFE\u202Egnol\u202C ]]> =SUM(A1)";

    /** Every way to write a paper. */
    enum Way {
        DOCX(OfficialDocument::of),
        PDF(PrintedPage::of),
        XLSX(ReportWorkbook::of),
        HTML(paper -> WebPage.of(paper, ReportFile.withAllParts().origins(), ReportFile.PORTAL));

        private final Function<Paper, byte[]> writing;

        Way(Function<Paper, byte[]> writing) {
            this.writing = writing;
        }

        byte[] write(Paper paper) {
            return writing.apply(paper);
        }
    }

    /** Twice in one second says little: it is the clock that must not come in. */
    @Test
    void datesAPdfByItsReportAndNotByTheClock() throws IOException {
        var paper = ReportFile.withAllParts().paper();
        try (var pdf = Loader.loadPDF(PrintedPage.of(paper))) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(paper.properties().date().truncatedTo(ChronoUnit.SECONDS));
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
                    .contains("<xmp:CreateDate>" + paper.properties().date().truncatedTo(ChronoUnit.SECONDS) + "<");
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void givesTheSameBytesForTheSamePaper(Way way) {
        assertThat(way.write(ReportFile.withAllParts().paper()))
                .isEqualTo(way.write(ReportFile.withAllParts().paper()));
        assertThat(way.write(ReportFile.withAllParts().paper()))
                .isNotEqualTo(
                        way.write(ReportFile.withAllParts().in(Language.EN).paper()));
    }

    @ParameterizedTest
    @CsvSource({
        "ANNUAL,, VI",
        "ANNUAL,, EN",
        "MID_TERM,, VI",
        "FINAL,, VI",
        "COMPLIANCE,, VI",
        "COMPLIANCE,, EN",
        "AGENCY, dic, VI",
        "TERRITORY, 03595, EN",
        "OPERATOR, vnpt, VI",
        "OPERATOR, vnpt, EN",
        "REMINDER, mobifone, VI",
        "REMINDER, mobifone, EN",
        "PROPOSAL,, VI",
        "PROPOSAL,, EN"
    })
    void keepsThePromisesOfArchivesAndOfReadingAloud(ReportKind kind, String subject, Language language)
            throws Exception {
        var file = ReportFile.withAllParts().asDemonstration().of(kind, subject).in(language);

        assertPromises(PrintedPage.of(file.paper()));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void survivesWhatWouldBreakOrTurnADocument(Way way) throws Exception {
        var file = ReportFile.withAllParts()
                .with(Part.AGENCY, json -> ((ObjectNode) json.at("/submissions/0")).put("narrative", HARMFUL))
                .with(
                        Part.AGENCY,
                        json -> ((ObjectNode) json.at("/duties/0/organisations/0/name"))
                                .put("vi", HARMFUL + "Viễnthông".repeat(300)));

        var written = way.write(file.paper());

        switch (way) {
            case DOCX ->
                assertThat(new XWPFDocument(new ByteArrayInputStream(written)).getParagraphs())
                        .isNotEmpty();
            case XLSX ->
                assertThat(new XSSFWorkbook(new ByteArrayInputStream(written)).getNumberOfSheets())
                        .isPositive();
            case PDF -> assertPromises(written);
            case HTML -> {
                assertThat(new String(written, UTF_8))
                        .doesNotContain("<script>")
                        .contains("&lt;script&gt;");
                assertThat(DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(new String(written, UTF_8)
                                        .replaceFirst("<!DOCTYPE html>", "")
                                        .getBytes(UTF_8)))
                                .getDocumentElement()
                                .getTagName())
                        .isEqualTo("html");
            }
        }
    }

    @Test
    void keepsAnAnnexOffThePaperThatNobodyWouldReadThere() {
        var file = withOperatorFigures(2_001);

        var printed = file.telling().printed().annexes().get(1);

        assertThat(file.paper().annexes().get(1).blocks()).hasOnlyElementsOfType(Block.Grid.class);
        assertThat(printed.title()).isEqualTo(file.paper().annexes().get(1).title());
        assertThat(printed.blocks()).hasSize(5);
        assertThat(((Block.Text) printed.blocks().get(0)).plain())
                .isEqualTo("Bảng có 2.001 dòng, không trình bày ở đây: xem đầy đủ trong tệp XLSX của báo cáo này.");
        assertThat(((Block.Text) printed.blocks().get(1)).plain()).isEqualTo("Số liệu của toàn tỉnh:");
        assertThat(((Block.Grid) printed.blocks().get(2)).table().rows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.get(3).text()).contains("Lai Châu"));
        assertThat(((Block.Text) printed.blocks().get(3)).plain())
                .isEqualTo("Kết quả trên địa bàn tỉnh năm 2026, cộng từ số liệu của từng doanh nghiệp:");
        assertThat(((Block.Grid) printed.blocks().get(4)).table().rows()).isNotEmpty();
        assertThat(withOperatorFigures(2_000)
                        .telling()
                        .printed()
                        .annexes()
                        .get(1)
                        .blocks())
                .hasOnlyElementsOfType(Block.Grid.class);
    }

    @Test
    void keepsAnAnnexOffThePageForBrowsersThatNoneWouldShow() {
        assertThat(withOperatorFigures(10_001)
                        .telling()
                        .onScreen()
                        .annexes()
                        .get(1)
                        .blocks())
                .hasSize(5);
        assertThat(withOperatorFigures(10_000)
                        .telling()
                        .onScreen()
                        .annexes()
                        .get(1)
                        .blocks())
                .hasOnlyElementsOfType(Block.Grid.class);
    }

    private static ReportFile withOperatorFigures(int rows) {
        return ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var figures = (ArrayNode) json.get("operatorFigures");
            for (int i = figures.size(); i < rows; i++) {
                figures.add(((ObjectNode) figures.get(0).deepCopy()).put("numerator", i + 700_000));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"XLSX, 10000", "HTML, 10000", "PDF, 1000"})
    void writesTheWholeOfALongTable(Way way, int rows) throws Exception {
        var paper = withOperatorFigures(rows).paper();

        var written = way.write(paper);

        var last = rows - 1 + 700_000;
        switch (way) {
            case XLSX ->
                assertThat(new XSSFWorkbook(new ByteArrayInputStream(written))
                                .getSheetAt(1)
                                .getRow(rows + 2)
                                .getCell(5)
                                .getNumericCellValue())
                        .isEqualTo(last);
            case PDF ->
                assertThat(new PDFTextStripper().getText(Loader.loadPDF(written)))
                        .contains("700.999");
            default -> assertThat(new String(written, UTF_8)).contains(">709.999</a>");
        }
    }

    @Test
    void writesNumbersAsNumbersUnderAHeadThatStays() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(
                ReportWorkbook.of(ReportFile.withAllParts().paper())))) {
            var sheet = workbook.getSheetAt(1);
            var value = sheet.getRow(3).getCell(7);

            assertThat(sheet.getSheetName()).isEqualTo("2. Doanh nghiệp");
            assertThat(sheet.getRow(2).getCell(7).getStringCellValue()).isEqualTo("Giá trị");
            assertThat(value.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(value.getNumericCellValue()).isEqualTo(80.0);
            assertThat(value.getCellStyle().getDataFormatString()).isEqualTo("[$-42A]#,##0\"%\"");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A3:I");
        }
    }

    @Test
    void showsInAWorkbookAsManyDecimalsAsOnPaper() throws IOException {
        var file = ReportFile.withAllParts()
                .with(Part.INDICATOR, json -> ((ObjectNode) json.at("/progress/items/0/latest")).put("value", 99.996));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(ReportWorkbook.of(file.paper())))) {
            var latest = workbook.getSheetAt(0).getRow(3).getCell(7);

            assertThat(latest.getNumericCellValue()).isEqualTo(99.996);
            assertThat(latest.getCellStyle().getDataFormatString())
                    .isEqualTo("[$-42A]#,##0.000\"% (tạm tính) năm 2026\"");
        }
    }

    /** A bare 13.48 among percentages, or a 5 that has to be stayed below, says something else. */
    @Test
    void showsInAWorkbookWhatANumberMeansAndKeepsItANumber() throws IOException {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var item = (ObjectNode) json.at("/progress/items/0");
            ((ObjectNode) item.get("target")).put("comparator", "BELOW").put("unit", "MBIT_PER_SECOND");
            ((ObjectNode) item.get("indicator")).put("unit", "MBIT_PER_SECOND");
            ((ObjectNode) item.get("latest")).put("value", 1_234.5);
        });
        try (var workbook = new XSSFWorkbook(
                new ByteArrayInputStream(ReportWorkbook.of(file.in(Language.EN).paper())))) {
            var row = workbook.getSheetAt(0).getRow(3);
            var shown = new DataFormatter(Locale.ENGLISH);

            assertThat(row.getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(shown.formatCellValue(row.getCell(4))).isEqualTo("below 100 Mb/s");
            assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(1_234.5);
            // The library takes digits among words for some of the number's.
            assertThat(row.getCell(7).getCellStyle().getDataFormatString())
                    .isEqualTo("[$-409]#,##0.0\" Mb/s (provisional) 2026\"");
        }
    }

    /** With its sign once, as Excel writes it itself. */
    @Test
    void showsInAWorkbookHowFarAFigureRoseOrFell() throws IOException {
        var columns = List.of(Column.figure("Change", 1));
        var rows = Stream.of("2.33", "-1234.5", "0")
                .map(BigDecimal::new)
                .map(change -> List.of(Cell.number(
                        (change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "")
                                + Wording.in(Language.EN).distance(change, "PERCENT"),
                        change,
                        null,
                        null)))
                .toList();
        var paper = withBody(
                ReportFile.withAllParts()
                        .of(ReportKind.REMINDER, "mobifone")
                        .in(Language.EN)
                        .paper(),
                List.of(new Block.Grid(new Table("Change", columns, rows))));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(ReportWorkbook.of(paper)))) {
            var shown = new DataFormatter(Locale.ENGLISH);
            var sheet = workbook.getSheetAt(0);

            assertThat(IntStream.range(3, 6)
                            .mapToObj(row ->
                                    shown.formatCellValue(sheet.getRow(row).getCell(0))))
                    .containsExactly("+2.33 percentage points", "-1,234.5 percentage points", "0 percentage points");
            assertThat(sheet.getRow(4).getCell(0).getNumericCellValue()).isEqualTo(-1_234.5);
        }
    }

    @Test
    void tellsInTheWorkbookOfATerritoryByANumberHowFarAFigureRose() throws IOException {
        var file = ReportFile.withAllParts().of(ReportKind.TERRITORY, "03595").in(Language.EN);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(ReportWorkbook.of(file.paper())))) {
            var sheet = workbook.getSheetAt(0);

            assertThat(sheet.getRow(2).getCell(4).getStringCellValue()).isEqualTo("Change");
            assertThat(sheet.getRow(3).getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(3).getCell(4).getCellStyle().getDataFormatString())
                    .startsWith("[$-409]")
                    .endsWith(" percentage points\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1"})
    void keepsInAWorkbookWhatLooksLikeAFormulaAsWords(String words) throws IOException {
        var table = new Table(words, List.of(Column.text(words, 1)), List.of(List.of(Cell.words(words))));
        var paper = withBody(
                ReportFile.withAllParts().of(ReportKind.REMINDER, "mobifone").paper(), List.of(new Block.Grid(table)));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(ReportWorkbook.of(paper)))) {
            for (var row : List.of(0, 2, 3)) {
                var cell = workbook.getSheetAt(0).getRow(row).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(words.replace('\t', ' '));
            }
        }
    }

    /** Whoever prints it finds the head on every page and no column on another. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void laysTheSheetsOfAWorkbookOutForA4(Language language) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(
                ReportWorkbook.of(ReportFile.withAllParts().in(language).paper())))) {
            for (var sheet : workbook) {
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            }
        }
    }

    /** What is too long for a sheet or its name ends before half a character. */
    @Test
    void cutsNoCharacterInTwo() throws IOException {
        var tooLong = "x".repeat(32_766) + "𝒳y";
        var name = "'" + "x".repeat(25) + "𝒳 và nữa";
        var table = new Table(name, List.of(Column.text("A", 1)), List.of(List.of(Cell.words(tooLong))));
        var paper = withBody(
                ReportFile.withAllParts().of(ReportKind.REMINDER, "mobifone").paper(), List.of(new Block.Grid(table)));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(ReportWorkbook.of(paper)))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("1.  " + "x".repeat(25) + "…");
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("x".repeat(32_766));
        }
    }

    @Test
    void leadsFromAFigureOfThePageToTheSubmissionItCameFrom() {
        var page = new String(
                WebPage.of(
                        ReportFile.withAllParts().paper(),
                        ReportFile.withAllParts().origins(),
                        ReportFile.PORTAL),
                UTF_8);
        var figure = page.indexOf(">1.200</a>");
        var note = page.substring(page.lastIndexOf("href=\"#", figure) + 7, page.lastIndexOf("\">", figure) + 0);
        var origin = page.substring(page.indexOf("<li id=\"" + note.replaceAll("\".*", "") + "\">"));

        assertThat(figure).isPositive();
        assertThat(origin.substring(0, origin.indexOf("</li>")))
                .contains("/parts/indicator/operatorFigures/0/numerator")
                .contains(
                        "<a data-origin=\"SUBMISSION 0199#1\" href=\"https://portal.example/api/v1/submissions/0199\">Hồ sơ đã gửi 0199#1</a>")
                .contains(
                        "href=\"https://portal.example/api/v1/observations?indicator=household-fibre&amp;period=2026&amp;territory=03388&amp;asOf=2026-11-25T03:05:00Z\"");
    }

    /** A letter has no other title; a screen reader finds what it is about by its head. */
    @Test
    void headsALetterOnThePageByItsSummary() {
        var letter =
                ReportFile.withAllParts().of(ReportKind.REMINDER, "mobifone").in(Language.EN);

        assertThat(new String(Way.HTML.write(letter.paper()), UTF_8)).contains("<h1 class=\"letter\">Re: ");
    }

    /** Before the report itself, of which the portal shows nothing else. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void leadsFromTheContentsOfThePageToEachOfItsParts(Language language) {
        var paper = ReportFile.withAllParts().in(language).paper();
        var page = new String(Way.HTML.write(paper), UTF_8);
        var contents = page.substring(page.indexOf("<nav"), page.indexOf("<main>"));
        var parts = Stream.concat(
                        paper.body().stream()
                                .filter(block -> block instanceof Block.Head head && head.level() == 1)
                                .map(block -> ((Block.Head) block).text()),
                        IntStream.rangeClosed(1, paper.annexes().size())
                                .mapToObj(annex -> paper.annexNumber(annex) + ": "
                                        + paper.annexes().get(annex - 1).title()))
                .toList();

        assertThat(parts).hasSizeGreaterThan(8);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(contents).contains("<a href=\"#part-" + (i + 1) + "\">" + parts.get(i) + "</a>");
            assertThat(page).containsOnlyOnce(" id=\"part-" + (i + 1) + "\"");
        }
        assertThat(contents).contains(language == Language.EN ? "\"Contents\"" : "\"Mục lục\"");
        assertThat(new String(
                        Way.HTML.write(ReportFile.withAllParts()
                                .of(ReportKind.REMINDER, "mobifone")
                                .paper()),
                        UTF_8))
                .doesNotContain("<nav");
    }

    /** On a small screen a table is as wide as its words need and moves sideways, also by the keyboard. */
    @Test
    void letsATableOfThePageMoveAndPrintsAllOfIt() {
        var page = new String(Way.HTML.write(ReportFile.withAllParts().paper()), UTF_8);

        assertThat(page).contains("<table tabindex=\"0\">").doesNotContain("overflow-wrap: anywhere; }\ntd");
        assertThat(Pattern.compile("<table(?! tabindex=\"0\")").matcher(page).find())
                .isFalse();
        assertThat(page.substring(page.indexOf("@media print")))
                .contains("table { display: table; overflow: visible; }");
    }

    @Test
    void asksForNothingElse() {
        var page = new String(
                WebPage.of(
                        ReportFile.withAllParts().paper(),
                        ReportFile.withAllParts().origins(),
                        ReportFile.PORTAL),
                UTF_8);

        assertThat(page).doesNotContain("src=").doesNotContain("url(").doesNotContain("<link");
    }

    @Test
    void describesEachChartForWhoCannotSeeIt() throws Exception {
        var paper = ReportFile.withAllParts().paper();
        try (var document = new XWPFDocument(new ByteArrayInputStream(OfficialDocument.of(paper)))) {
            assertThat(document.getAllPictures()).isNotEmpty();
            assertThat(document.getDocument().xmlText())
                    .contains("descr=\"Hạ tầng viễn thông: kết quả mới nhất so với mục tiêu");
        }
    }

    /** Also letters that no font of ours has: a box stands there. */
    @Test
    void drawsAChartOfAPdfInLinesAndLetters() throws Exception {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/progress/items/0/indicator/name"))
                                .put("vi", "Phủ sóng ☎😀 5G"));

        var written = PrintedPage.of(file.paper());

        assertPromises(written);
        try (var pdf = Loader.loadPDF(written)) {
            var objects = new ArrayList<PDXObject>();
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    objects.add(page.getResources().getXObject(name));
                }
            }
            assertThat(objects).isNotEmpty().hasOnlyElementsOfType(PDFormXObject.class);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Phủ sóng □□ 5G (2025)");
            assertThat(Printed.elements(pdf.getDocumentCatalog().getStructureTreeRoot(), "Figure"))
                    .hasSameSizeAs(objects)
                    .allSatisfy(figure ->
                            assertThat(figure.getAlternateDescription()).contains(": "));
        }
    }

    @Test
    void laysAnnexesAcrossAndCountsTheirPagesApart() throws IOException {
        try (var pdf = Loader.loadPDF(PrintedPage.of(ReportFile.withAllParts().paper()))) {
            var last = pdf.getPage(pdf.getNumberOfPages() - 1).getMediaBox();
            var stripper = new PDFTextStripper();
            stripper.setStartPage(pdf.getNumberOfPages());

            assertThat(last.getWidth()).isGreaterThan(last.getHeight());
            assertThat(stripper.getText(pdf)).contains("Phụ lục IV");
        }
    }

    @Test
    void showsNoNumberOnTheFirstPageOfAnAnnex() throws IOException {
        try (var pdf = Loader.loadPDF(PrintedPage.of(ReportFile.withAllParts().paper()))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            var pages = new ArrayList<String>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf).strip());
            }
            var annex = IntStream.range(0, pages.size())
                    .filter(page -> pages.get(page).startsWith("Phụ lục I"))
                    .findFirst()
                    .orElseThrow();

            assertThat(pages.get(annex + 1)).startsWith("2");
            assertThat(pages.get(1)).startsWith("2");
            assertThat(pages.stream().filter(page -> page.startsWith("Phụ lục ")))
                    .hasSize(4);
        }
    }

    /** Decree 30/2020, Appendix I, II.4.b: however long the names above them are. */
    @ParameterizedTest
    @CsvSource({"ANNUAL,, VI", "ANNUAL,, EN", "REMINDER, mobifone, VI"})
    void setsPlaceAndDateOnTheLineOfTheNumber(ReportKind kind, String subject, Language language) throws IOException {
        for (var name :
                List.of("Sở Y tế", "Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp")) {
            var body = new IssuingBody("dic", name, name, "SYT", "Ủy ban nhân dân tỉnh Lai Châu", "Committee");
            var issue = new Issue(7, "BC-SYT", LocalDate.of(2026, 2, 5), body, List.of("GIÁM ĐỐC"), "Nguyễn Văn An");
            var paper = ReportFile.withAllParts()
                    .of(kind, subject)
                    .in(language)
                    .issuedAs(issue)
                    .paper();
            var words = new LinkedHashMap<String, Float>();
            var stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    words.putIfAbsent(text, letters.get(0).getYDirAdj());
                }
            };
            stripper.setEndPage(1);
            try (var pdf = Loader.loadPDF(PrintedPage.of(paper))) {
                stripper.getText(pdf);
            }

            assertThat(line(words, "Châu,")).as(name).isCloseTo(line(words, "07/"), within(0.5f));
        }
    }

    /** Where the first word stands that has these letters. */
    private static float line(Map<String, Float> words, String letters) {
        return words.entrySet().stream()
                .filter(word -> word.getKey().contains(letters))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** The portal takes over no other styles. */
    @Test
    void stylesNoElementOfAPageForBrowsersButByItsWidth() {
        var page = new String(Way.HTML.write(ReportFile.withAllParts().paper()), UTF_8);

        assertThat(Pattern.compile(" style=\"[^\"]*\"").matcher(page).results().map(MatchResult::group))
                .isNotEmpty()
                .allMatch(style -> style.matches(" style=\"width:[\\d.]+%\""));
    }

    /** Wherever the body ends on its page, from its top to its foot. */
    @Test
    void keepsTheLastParagraphWithTheSignature() throws IOException {
        var letter =
                ReportFile.withAllParts().of(ReportKind.REMINDER, "mobifone").paper();
        var pages = new TreeSet<Integer>();
        for (var lines = 10; lines < 30; lines++) {
            var body = new ArrayList<Block>(
                    Collections.nCopies(lines, new Block.Text(null, List.of(Span.words("Một dòng.")), false)));
            body.add(letter.body().get(letter.body().size() - 1));
            try (var pdf = Loader.loadPDF(PrintedPage.of(withBody(letter, body)))) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(pdf.getNumberOfPages());
                assertThat(stripper.getText(pdf)).as("after %d lines", lines).contains("./.", "Nơi nhận");
                pages.add(pdf.getNumberOfPages());
            }
        }
        assertThat(pages).containsExactly(1, 2);
    }
}
