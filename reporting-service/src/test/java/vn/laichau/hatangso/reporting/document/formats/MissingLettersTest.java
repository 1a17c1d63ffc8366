package vn.laichau.hatangso.reporting.document.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.reporting.document.formats.Papers.letter;
import static vn.laichau.hatangso.reporting.document.formats.Papers.text;
import static vn.laichau.hatangso.reporting.document.formats.Papers.withBody;
import static vn.laichau.hatangso.reporting.document.formats.Printed.assertPromises;

import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.reporting.document.decree.OfficialDocument;
import vn.laichau.hatangso.reporting.document.paper.Paper;
import vn.laichau.hatangso.reporting.document.telling.ReportFile;
import vn.laichau.hatangso.reporting.document.web.PrintedPage;
import vn.laichau.hatangso.reporting.document.web.WebPage;

/** Characters that the fonts of a PDF do not have. */
class MissingLettersTest {

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
        var written = PrintedPage.of(saying("Ông " + text + " nói."));

        assertPromises(written);
        assertThat(Printed.text(written)).contains("Ông " + boxes + " nói.").doesNotContain("#");
        assertThat(spoken(written)).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource({"©\uFE0F, ©", "2025\u20112026, 2025\u20102026", "A\u3000B, A B", "□, □"})
    void showsNoBoxWhereTheSameCanBeSeenWithoutIt(String text, String shown) throws Exception {
        var written = PrintedPage.of(saying("Ông " + text + " nói."));

        assertPromises(written);
        assertThat(Printed.text(written)).contains("Ông " + shown + " nói.");
        assertThat(spoken(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "สวัสดี"})
    void writesThemAsTheyAreWhereTheReadersFontsShowThem(String text) throws Exception {
        var paper = saying("Ông " + text + " nói.");
        var page = WebPage.of(paper, ReportFile.withAllParts().origins(), ReportFile.PORTAL);

        assertThat(new String(page, UTF_8)).contains("Ông " + text + " nói.");
        try (var document = ReportFile.document(OfficialDocument.of(paper))) {
            assertThat(new XWPFWordExtractor(document).getText()).contains("Ông " + text + " nói.");
        }
    }

    @Test
    void writesTheSameBytesAgain() {
        assertThat(PrintedPage.of(saying("😀 สวัสดี"))).isEqualTo(PrintedPage.of(saying("😀 สวัสดี")));
    }

    private static Paper saying(String words) {
        return withBody(letter(), List.of(text(words)));
    }

    /** What is read aloud in place of what is seen. */
    private static List<String> spoken(byte[] written) throws Exception {
        try (var pdf = Loader.loadPDF(written)) {
            return Printed.elements(pdf.getDocumentCatalog().getStructureTreeRoot(), "Span").stream()
                    .map(PDStructureElement::getExpandedForm)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
