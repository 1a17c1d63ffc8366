package vn.laichau.hatangso.reporting.document.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.SECONDS;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.document.chart.ChartDrawing;
import vn.laichau.hatangso.reporting.document.paper.Chart;
import vn.laichau.hatangso.reporting.document.paper.CleanText;
import vn.laichau.hatangso.reporting.document.paper.Paper;

/** A PDF for keeping (PDF/A-2u) that also reads aloud (PDF/UA-1). Equal papers give equal bytes. */
public final class PrintedPage implements Medium {

    private static final String FONT = "Liberation Serif";
    private static final String WRITTEN = "(<xmp:CreateDate>)[^<]*";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private PrintedPage() {}

    public static byte[] of(Paper paper) {
        var html = new Page(paper, new PrintedPage()).write();
        try (var document = new PDDocument();
                var renderer = builder(html, document).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return save(document, paper);
        } catch (IOException impossible) {
            throw new IllegalStateException("document not written", impossible);
        }
    }

    private static PdfRendererBuilder builder(String html, PDDocument document) throws IOException {
        return new PdfRendererBuilder()
                .useFastMode()
                .usePDDocument(document)
                .withHtmlContent(html, null)
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(font(document, "Regular"), FONT, REGULAR, FontStyle.NORMAL, true)
                .useFont(font(document, "Bold"), FONT, BOLD, FontStyle.NORMAL, true)
                .useFont(font(document, "Italic"), FONT, REGULAR, FontStyle.ITALIC, true)
                .useFont(font(document, "BoldItalic"), FONT, BOLD, FontStyle.ITALIC, true);
    }

    /** Without its ligatures: the library looks for them anew in every piece of text, which takes most of its time. */
    private static PDFontSupplier font(PDDocument document, String style) throws IOException {
        try (var file = PrintedPage.class.getResourceAsStream("/liberation/LiberationSerif-" + style + ".ttf")) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            font.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(document, font, true));
        }
    }

    /** Dates and identifiers that the library takes from the clock come from the paper instead. */
    private static byte[] save(PDDocument document, Paper paper) throws IOException {
        var moment = GregorianCalendar.from(paper.properties().date().atZone(VietnamTime.ZONE));
        var information = document.getDocumentInformation();
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        document.setDocumentId(paper.properties().date().toEpochMilli());
        var metadata = document.getDocumentCatalog().getMetadata();
        var described = new String(metadata.toByteArray(), UTF_8)
                .replaceFirst(WRITTEN, "$1" + paper.properties().date().truncatedTo(SECONDS));
        metadata.importXMPMetadata(described.getBytes(UTF_8));
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public String style() {
        return Page.resource("print.css");
    }

    @Override
    public String metadata(Paper paper) {
        var title = CleanText.markup(paper.properties().title());
        return """
                <meta name="subject" content="%s"/><meta name="description" content="%s"/>\
                <meta name="author" content="%s"/>%s""".formatted(title, title, CleanText.markup(paper.properties().creator()), footer(paper));
    }

    /** Says under every page what kind of data it holds. */
    private static String footer(Paper paper) {
        var notice = paper.heading().notice();
        return notice == null
                ? ""
                : "<style>@page { @bottom-center { content: '" + notice.replace("'", "")
                        + "'; font-family: 'Liberation Serif'; font-style: italic; font-size: 11pt; } }</style>";
    }

    @Override
    public String picture(Chart chart) {
        var drawing = new ChartDrawing(chart);
        return "<p class=\"picture\"><img style=\"width:%spt;height:%spt\" alt=\"%s\" src=\"data:image/png;base64,%s\"/></p>"
                .formatted(
                        ChartDrawing.WIDTH,
                        drawing.height(),
                        CleanText.markup(chart.description()),
                        Base64.getEncoder().encodeToString(drawing.png()));
    }

    @Override
    public String figure(String text, List<String> pointers) {
        return CleanText.markup(text).replace("\n", "<br/>");
    }

    /** Stands in the margin of the pages after this one: no sequence of pages shows its first number. */
    @Override
    public String annexBegins() {
        return "<div class=\"page-number\"></div>";
    }

    @Override
    public String end(Paper paper) {
        return "";
    }
}
