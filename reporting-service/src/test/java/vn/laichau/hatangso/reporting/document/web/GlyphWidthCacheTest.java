package vn.laichau.hatangso.reporting.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.SimpleBidiReorderer;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphWidthCacheTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Tỷ lệ hộ gia đình có Internet cáp quang: 78,25 % – “đạt”",
                "a\u00adb\u200bc",
                "ẢNH HƯỞNG Ở ĐÂU",
                "≥ 95%",
                "\t\n\u0001",
                "WWW iii AV To"
            })
    void measuresAsTheLibraryDoes(String text) throws IOException {
        try (var fontSet = FontSet.borrow();
                var document = new PDDocument()) {
            var description =
                    new FontDescription(PDType0Font.load(document, fontSet.regular(), true), IdentValue.NORMAL, 400);
            var ours = ready(new GlyphWidthCache());
            var theirs = ready(new PdfBoxTextRenderer());
            for (var size : List.of(11f, 280f, 373.3333f)) {
                var font = new PdfBoxFSFont(List.of(description), size);

                assertThat(ours.getWidth(null, font, text)).isEqualTo(theirs.getWidth(null, font, text));
            }
        }
    }

    private static PdfBoxTextRenderer ready(PdfBoxTextRenderer renderer) {
        new SharedContext().registerWithThread();
        renderer.setup(null, new SimpleBidiReorderer());
        return renderer;
    }
}
