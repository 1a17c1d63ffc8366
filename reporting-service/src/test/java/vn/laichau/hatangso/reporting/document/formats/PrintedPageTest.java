package vn.laichau.hatangso.reporting.document.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.laichau.hatangso.reporting.document.formats.PdfProbe.assertPromises;
import static vn.laichau.hatangso.reporting.document.formats.SampleDocuments.letter;
import static vn.laichau.hatangso.reporting.document.formats.SampleDocuments.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFHyperlink;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.docx.DocxWriter;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.model.ReportPage;
import vn.laichau.hatangso.reporting.document.model.Span;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.document.signing.SigningTool;
import vn.laichau.hatangso.reporting.document.signing.TestAuthority;
import vn.laichau.hatangso.reporting.document.web.PdfWriter;
import vn.laichau.hatangso.reporting.report.Edition;
import vn.laichau.hatangso.reporting.report.Issue;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** A report as PDF. */
class PrintedPageTest {

    /** Twice in one second says little: it is the clock that must not come in. */
    @Test
    void datesAPdfByItsReportAndNotByTheClock() throws IOException {
        var documentModel = ReportFile.withAllParts().paper();
        try (var pdf = Loader.loadPDF(PdfWriter.of(documentModel))) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(documentModel.properties().date().truncatedTo(ChronoUnit.SECONDS));
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
                    .contains("<xmp:CreateDate>"
                            + documentModel.properties().date().truncatedTo(ChronoUnit.SECONDS) + "<");
        }
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

        assertPromises(PdfWriter.of(file.paper()));
    }

    /** Also once somebody has signed in the place that it has for that: archives keep the signed file. */
    @Test
    void keepsThemAlsoWithASignature() throws Exception {
        var body = new IssuingBody("dic", "Sở Thông tin và Truyền thông", "Department", "STTTT", "UBND tỉnh", "PPC");
        var issue =
                new Issue(5, "BC-STTTT", LocalDate.parse("2026-11-25"), body, List.of("PHÓ GIÁM ĐỐC"), "Nguyễn Văn An");
        var issued = PdfWriter.of(ReportFile.withAllParts().issuedAs(issue).paper());
        var signer = new TestAuthority("Tổ chức chứng thực").issue("CN=Nguyễn Văn An,C=VN", null);

        var signed = SigningTool.sign(issued, signer, Instant.parse("2026-11-25T02:00:00Z"));

        assertPromises(issued);
        assertPromises(signed);
        try (var pdf = Loader.loadPDF(issued)) {
            var places = pdf.getDocumentCatalog().getAcroForm().getFields();
            var signature = places.get(0).getWidgets().get(0).getRectangle();
            var seal = places.get(1).getWidgets().get(0).getRectangle();
            assertThat(seal.getUpperRightX())
                    .isCloseTo(signature.getLowerLeftX() + signature.getWidth() / 3, within(0.5f));
            assertThat(signature.getLowerLeftX()).isGreaterThan(PDRectangle.A4.getWidth() / 2);
        }
    }

    /** Read as a camera would. */
    @Test
    void leadsFromPaperToThePageThatChecksIt() throws Exception {
        var page = new ReportPage(
                URI.create("https://portal.example/bao-cao/0194b6a1-5b64-79d7-a073-1fad1914da75"), Edition.INTERNAL);
        var proof = page.proof();

        var written = PdfWriter.of(ReportFile.withAllParts().paper(), Optional.of(page));

        assertPromises(written);
        try (var pdf = Loader.loadPDF(written)) {
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
            var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            var light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
            assertThat(new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(new HybridBinarizer(light)),
                                    Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText())
                    .isEqualTo(proof.toString());
            assertThat(links(pdf)).contains(proof.toString());
        }
    }

    /** Nothing of the one is drawn where something of the other is. */
    @Test
    void keepsWhatItSaysOfItsDataClearOfTheCode() throws IOException {
        var address = Optional.of(new ReportPage(URI.create("https://portal.example/bao-cao/1"), Edition.INTERNAL));
        var file = ReportFile.withAllParts();
        var bare = foot(PdfWriter.of(file.paper()));

        var code = drawn(foot(PdfWriter.of(file.paper(), address)), bare);
        var notice = drawn(foot(PdfWriter.of(file.asDemonstration().paper())), bare);

        assertThat(code).hasSizeGreaterThan(1000);
        assertThat(notice).hasSizeGreaterThan(1000).doesNotContainAnyElementsOf(code);
    }

    /** The margin below the text of the first page, 3 dots a point. */
    private static BufferedImage foot(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImage(0, 3);
            var margin = Math.round(20 * 3 * 72 / 25.4f);
            return page.getSubimage(0, page.getHeight() - margin, page.getWidth(), margin);
        }
    }

    /** Which dots differ. */
    private static Set<Integer> drawn(BufferedImage image, BufferedImage bare) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(dot -> image.getRGB(dot % image.getWidth(), dot / image.getWidth())
                        != bare.getRGB(dot % bare.getWidth(), dot / bare.getWidth()))
                .boxed()
                .collect(toSet());
    }

    /** Wherever on its line it stands. */
    @Test
    void partsNoMarkFromItsFigure() throws IOException {
        var address = Optional.of(new ReportPage(URI.create("https://portal.example/bao-cao/1"), Edition.INTERNAL));
        var paragraphs = IntStream.range(0, 90)
                .<Block>mapToObj(letters -> new Block.Text(
                        null,
                        List.of(
                                Span.words("i".repeat(letters) + " như nêu trên ("),
                                Span.figure("a", "21,19%", "/a"),
                                Span.words("); rồi ("),
                                Span.figure("b", "7,5%", "/b"),
                                Span.words(").")),
                        false))
                .toList();

        try (var pdf = Loader.loadPDF(PdfWriter.of(letter().with(paragraphs, List.of()), address))) {
            var lines = new PDFTextStripper()
                    .getText(pdf)
                    .lines()
                    .map(String::strip)
                    .toList();
            assertThat(lines)
                    .anyMatch(line -> line.endsWith("(21,19%);"))
                    .anyMatch(line -> line.startsWith("(7,5%)."))
                    .noneMatch(line -> line.endsWith("(") || line.startsWith(")"));
        }
    }

    /** Of an issued document, and of no draft. */
    @Test
    void leadsFromEachFigureToWhatItWasMadeOf() throws Exception {
        var documentModel = ReportFile.withAllParts().paper();
        var page = new ReportPage(URI.create("https://portal.example/bao-cao/1"), Edition.INTERNAL);
        var told = blocks(documentModel)
                .filter(Block.Text.class::isInstance)
                .flatMap(block -> ((Block.Text) block).spans().stream())
                .map(Span::pointers);
        var shown = blocks(documentModel)
                .filter(Block.Grid.class::isInstance)
                .flatMap(block -> cells(((Block.Grid) block).table()))
                .map(Cell::pointers);
        var sources = Stream.concat(told, shown)
                .filter(pointers -> !pointers.isEmpty())
                .map(pointers -> page.source(pointers).toString())
                .collect(toSet());

        assertThat(sources)
                .hasSizeGreaterThan(200)
                .anyMatch(address -> address.matches(".*so-lieu=/parts/.*&so-nguon=\\d+"));
        try (var pdf = Loader.loadPDF(PdfWriter.of(documentModel, Optional.of(page)));
                var draft = Loader.loadPDF(PdfWriter.of(documentModel))) {
            assertThat(links(pdf))
                    .filteredOn(address -> !address.endsWith("kiem-chung"))
                    .containsAll(sources)
                    .allMatch(sources::contains);
            assertThat(links(draft)).isEmpty();
        }
        try (var docx = ReportFile.document(DocxWriter.of(documentModel, Optional.of(page)));
                var draft = ReportFile.document(DocxWriter.of(documentModel))) {
            assertThat(docx.getHyperlinks()).extracting(XWPFHyperlink::getURL).hasSameElementsAs(sources);
            assertThat(docx.getParagraphs().stream().map(XWPFParagraph::getText))
                    .containsExactlyElementsOf(draft.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .toList());
            assertThat(draft.getHyperlinks()).isEmpty();
        }
    }

    private static Stream<Block> blocks(DocumentModel model) {
        return Stream.concat(model.body().stream(), model.annexes().stream().flatMap(annex -> annex.blocks().stream()));
    }

    private static Stream<Cell> cells(Table table) {
        return Stream.concat(Stream.of(table.totals()), table.rows().stream()).flatMap(List::stream);
    }

    /** The other edition counts its places in another snapshot. */
    @Test
    void leadsFromAPublicFigureToThePublicEdition() {
        var portal = URI.create("https://portal.example/bao-cao/1");
        var places = List.of("/parts/indicator/yearFigures/0/value");

        assertThat(new ReportPage(portal, Edition.PUBLIC).source(places))
                .hasToString(new ReportPage(portal, Edition.INTERNAL).source(places) + "&ban=cong-khai");
    }

    private static Set<String> links(PDDocument pdf) throws IOException {
        var links = new HashSet<String>();
        for (var page : pdf.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    links.add(((PDActionURI) link.getAction()).getURI());
                }
            }
        }
        return links;
    }

    /** Also letters that no font of ours has: a box stands there. */
    @Test
    void drawsAChartOfAPdfInLinesAndLetters() throws Exception {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/progress/items/0/indicator/name"))
                                .put("vi", "Phủ sóng ☎😀 5G"));

        var written = PdfWriter.of(file.paper());

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
            assertThat(PdfProbe.elements(pdf.getDocumentCatalog().getStructureTreeRoot(), "Figure"))
                    .hasSameSizeAs(objects)
                    .allSatisfy(figure ->
                            assertThat(figure.getAlternateDescription()).containsPattern("( –|:) [0-9]"));
        }
    }

    @Test
    void laysAnnexesAcrossAndCountsTheirPagesApart() throws IOException {
        try (var pdf = Loader.loadPDF(PdfWriter.of(ReportFile.withAllParts().paper()))) {
            var last = pdf.getPage(pdf.getNumberOfPages() - 1).getMediaBox();
            var stripper = new PDFTextStripper();
            stripper.setStartPage(pdf.getNumberOfPages());

            assertThat(last.getWidth()).isGreaterThan(last.getHeight());
            assertThat(stripper.getText(pdf)).contains("Phụ lục V");
        }
    }

    @Test
    void showsNoNumberOnTheFirstPageOfAnAnnex() throws IOException {
        try (var pdf = Loader.loadPDF(PdfWriter.of(ReportFile.withAllParts().paper()))) {
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
                    .hasSize(5);
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
            var documentModel = ReportFile.withAllParts()
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
            try (var pdf = Loader.loadPDF(PdfWriter.of(documentModel))) {
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

    /** Wherever the body ends on its page, from its top to its foot. */
    @Test
    void keepsTheLastParagraphWithTheSignature() throws IOException {
        var letter = letter();
        var pages = new TreeSet<Integer>();
        for (var lines = 10; lines < 30; lines++) {
            var body = new ArrayList<Block>(Collections.nCopies(lines, text("Một dòng.")));
            body.add(letter.body().get(letter.body().size() - 1));
            try (var pdf = Loader.loadPDF(PdfWriter.of(letter.with(body, List.of())))) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(pdf.getNumberOfPages());
                assertThat(stripper.getText(pdf)).as("after %d lines", lines).contains("./.", "Nơi nhận");
                pages.add(pdf.getNumberOfPages());
            }
        }
        assertThat(pages).containsExactly(1, 2);
    }
}
