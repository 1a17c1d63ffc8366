package vn.laichau.hatangso.reporting.document.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.reporting.document.formats.PdfProbe.assertPromises;
import static vn.laichau.hatangso.reporting.document.formats.SampleDocuments.letter;
import static vn.laichau.hatangso.reporting.document.formats.SampleDocuments.text;

import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.reporting.document.docx.DocxWriter;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.document.web.HtmlPageWriter;
import vn.laichau.hatangso.reporting.document.web.PdfWriter;

/** Characters that the fonts of a PDF do not have. */
class MissingGlyphTest {

    /** Newer than any table: nobody has given U+0378 a meaning. */
    @ParameterizedTest
    @CsvSource({
        "😀, □",
        "สวัสดี, □□□□",
        "مرحبا, □□□□□",
        "👨\u200D👩\u200D👧, □",
        "❤\uFE0F, □",
        "\u0378, □",
    })
    void showsABoxForEachAndSaysAloudWhatItStandsFor(String text, String boxes) throws Exception {
        var written = PdfWriter.of(saying("Ông " + text + " nói."));

        assertPromises(written);
        assertThat(PdfProbe.text(written)).contains("Ông " + boxes + " nói.").doesNotContain("#");
        assertThat(spoken(written)).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource({"©\uFE0F, ©", "2025\u20112026, 2025\u20102026", "A\u3000B, A B", "□, □"})
    void showsNoBoxWhereTheSameCanBeSeenWithoutIt(String text, String shown) throws Exception {
        var written = PdfWriter.of(saying("Ông " + text + " nói."));

        assertPromises(written);
        assertThat(PdfProbe.text(written)).contains("Ông " + shown + " nói.");
        assertThat(spoken(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "สวัสดี"})
    void writesThemAsTheyAreWhereTheReadersFontsShowThem(String text) throws Exception {
        var documentModel = saying("Ông " + text + " nói.");
        var page = HtmlPageWriter.of(documentModel, ReportFile.withAllParts().origins(), ReportFile.PORTAL);

        assertThat(new String(page, UTF_8)).contains("Ông " + text + " nói.");
        try (var document = ReportFile.document(DocxWriter.of(documentModel))) {
            assertThat(new XWPFWordExtractor(document).getText()).contains("Ông " + text + " nói.");
        }
    }

    @Test
    void writesTheSameBytesAgain() {
        assertThat(PdfWriter.of(saying("😀 สวัสดี"))).isEqualTo(PdfWriter.of(saying("😀 สวัสดี")));
    }

    private static DocumentModel saying(String words) {
        return letter().with(List.of(text(words)), List.of());
    }

    /** What is read aloud in place of what is seen. */
    private static List<String> spoken(byte[] written) throws Exception {
        try (var pdf = Loader.loadPDF(written)) {
            return PdfProbe.elements(pdf.getDocumentCatalog().getStructureTreeRoot(), "Span").stream()
                    .map(PDStructureElement::getExpandedForm)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
