package vn.laichau.hatangso.reporting.document.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.docx.DocxWriter;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.document.web.HtmlPageWriter;
import vn.laichau.hatangso.reporting.document.web.PdfWriter;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.outline.DefaultOutlines;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.source.Part;

/** The summary of a report is also a paper of its own. */
class SummaryTest {

    @ParameterizedTest
    @EnumSource
    void standsOnOnePageAndSaysWhatTheReportSays(Language language) throws IOException {
        var report = ReportFile.withAllParts().in(language).narrative();
        var summary = report.summarised().orElseThrow();

        assertThat(summary.body())
                .extracting(block -> ((Block.Text) block).plain().substring(2))
                .containsExactlyElementsOf(report.paragraphs().stream()
                        .filter(paragraph -> paragraph.key().startsWith("summary."))
                        .map(Paragraph::text)
                        .toList());
        try (var pdf = Loader.loadPDF(PdfWriter.of(summary))) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(summary.heading().type().name());
        }
    }

    @Test
    void isSignedByNobody() throws Exception {
        var summary = summary();

        assertThat(summary.annexes()).isEmpty();
        assertThat(new XWPFWordExtractor(ReportFile.document(DocxWriter.of(summary))).getText())
                .contains("TÓM TẮT BÁO CÁO", "Mục tiêu đến năm 2025")
                .doesNotContain("Nơi nhận", "GIÁM ĐỐC", "./.");
        assertThat(new String(
                        HtmlPageWriter.of(summary, ReportFile.withAllParts().origins(), ReportFile.PORTAL)))
                .contains("TÓM TẮT BÁO CÁO")
                .doesNotContain("Nơi nhận");
        PdfProbe.assertPromises(PdfWriter.of(summary));
    }

    @Test
    void takesOverTheWordsOfTheOffice() {
        var worded = ReportFile.withAllParts().worded("summary.tasks", "Đã giao {all} nhiệm vụ.");

        assertThat(worded.narrative().summarised().orElseThrow().body())
                .anySatisfy(block -> assertThat(((Block.Text) block).plain()).isEqualTo("- Đã giao 03 nhiệm vụ."));
    }

    /** Nobody takes a page for whole from which a part is missing. */
    @Test
    void saysFirstWhatIsMissing() {
        var report = ReportFile.withAllParts().without(Part.AGENCY).narrative();
        var missing = report.paragraphs().stream()
                .filter(paragraph -> paragraph.key().equals("missing-part.AGENCY"))
                .findAny()
                .orElseThrow();

        assertThat(((Block.Text) report.summarised().orElseThrow().body().get(0)).plain())
                .isEqualTo(missing.text());
    }

    @Test
    void isAbsentWhereTheDocumentShowsNone() {
        assertThat(ReportFile.withAllParts()
                        .of(ReportKind.AGENCY, "dic")
                        .narrative()
                        .summarised())
                .isEmpty();
        var hidden = ExactJson.canonical(
                        ExactJson.tree(DefaultOutlines.of(ReportKind.ANNUAL).outline()))
                .replace("\"hidden\":false,\"key\":\"summary\"", "\"hidden\":true,\"key\":\"summary\"");
        assertThat(ReportFile.withAllParts()
                        .by(ExactJson.read(Outline.class, hidden))
                        .narrative()
                        .summarised())
                .isEmpty();
    }

    private static DocumentModel summary() {
        return ReportFile.withAllParts().narrative().summarised().orElseThrow();
    }
}
