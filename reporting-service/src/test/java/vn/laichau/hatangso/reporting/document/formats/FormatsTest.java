package vn.laichau.hatangso.reporting.document.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.reporting.document.formats.PdfProbe.assertPromises;
import static vn.laichau.hatangso.reporting.document.formats.SampleDocuments.withOperatorFigures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.docx.DocxWriter;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.source.Part;

/** A report in every format. */
class FormatsTest {

    private static final String HARMFUL = "A\u0000B\u0001<script>&\"'\uD800\uFFFE\u202Egnol\u202C ]]> =SUM(A1)";

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void givesTheSameBytesForTheSamePaper(OutputFormat outputFormat) {
        assertThat(outputFormat.write(ReportFile.withAllParts().paper()))
                .isEqualTo(outputFormat.write(ReportFile.withAllParts().paper()));
        assertThat(outputFormat.write(ReportFile.withAllParts().paper()))
                .isNotEqualTo(outputFormat.write(
                        ReportFile.withAllParts().in(Language.EN).paper()));
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void survivesWhatWouldBreakOrTurnADocument(OutputFormat outputFormat) throws Exception {
        var file = ReportFile.withAllParts()
                .with(Part.AGENCY, json -> ((ObjectNode) json.at("/submissions/0")).put("narrative", HARMFUL))
                .with(
                        Part.AGENCY,
                        json -> ((ObjectNode) json.at("/obligations/0/organisations/0/name"))
                                .put("vi", HARMFUL + "Viễnthông".repeat(300)));

        var written = outputFormat.write(file.paper());

        switch (outputFormat) {
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
        var file = withOperatorFigures(501);

        var printed = file.narrative().printed().annexes().get(1);

        assertThat(file.paper().annexes().get(1).blocks()).hasOnlyElementsOfType(Block.Grid.class);
        assertThat(printed.title()).isEqualTo(file.paper().annexes().get(1).title());
        assertThat(printed.blocks()).hasSize(5);
        assertThat(((Block.Text) printed.blocks().get(0)).plain())
                .isEqualTo("Bảng chi tiết gồm 501 dòng, không trình bày ở đây; xem tệp XLSX của báo cáo này.");
        assertThat(((Block.Text) printed.blocks().get(1)).plain()).isEqualTo("Số liệu của toàn tỉnh:");
        assertThat(((Block.Grid) printed.blocks().get(2)).table().rows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.get(3).text()).contains("Lai Châu"));
        assertThat(((Block.Text) printed.blocks().get(3)).plain())
                .isEqualTo(
                        "Kết quả năm 2026 của riêng từng doanh nghiệp trên địa bàn tỉnh, cộng từ số liệu của chính doanh nghiệp đó; kết quả chung của tỉnh gồm mọi doanh nghiệp, nơi nhiều doanh nghiệp cùng phủ chỉ tính một lần:");
        assertThat(((Block.Grid) printed.blocks().get(4)).table().rows()).isNotEmpty();
        assertThat(withOperatorFigures(500)
                        .narrative()
                        .printed()
                        .annexes()
                        .get(1)
                        .blocks())
                .hasOnlyElementsOfType(Block.Grid.class);
    }

    @Test
    void keepsAnAnnexOffThePageForBrowsersThatNoneWouldShow() {
        assertThat(withOperatorFigures(10_001)
                        .narrative()
                        .onScreen()
                        .annexes()
                        .get(1)
                        .blocks())
                .hasSize(5);
        assertThat(withOperatorFigures(10_000)
                        .narrative()
                        .onScreen()
                        .annexes()
                        .get(1)
                        .blocks())
                .hasOnlyElementsOfType(Block.Grid.class);
    }

    @ParameterizedTest
    @CsvSource({"XLSX, 10000", "HTML, 10000", "PDF, 1000"})
    void writesTheWholeOfALongTable(OutputFormat outputFormat, int rows) throws Exception {
        var documentModel = withOperatorFigures(rows).paper();

        var written = outputFormat.write(documentModel);

        var last = rows - 1 + 700_000;
        switch (outputFormat) {
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
    void describesEachChartForWhoCannotSeeIt() throws Exception {
        var documentModel = ReportFile.withAllParts().paper();
        try (var document = new XWPFDocument(new ByteArrayInputStream(DocxWriter.of(documentModel)))) {
            assertThat(document.getAllPictures()).isNotEmpty();
            assertThat(document.getDocument().xmlText())
                    .contains("descr=\"04 mục tiêu đạt mức đề ra, trong đó 01 đạt muộn.");
        }
    }
}
