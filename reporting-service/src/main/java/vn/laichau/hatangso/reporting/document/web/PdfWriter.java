package vn.laichau.hatangso.reporting.document.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.SECONDS;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.document.chart.ChartDrawing;
import vn.laichau.hatangso.reporting.document.glyph.CleanText;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Chart;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.model.ReportPage;
import vn.laichau.hatangso.reporting.document.model.Span;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.signing.SignatureFields;

/** A PDF for keeping (PDF/A-2u) that also reads aloud (PDF/UA-1). Equal papers give equal bytes. */
public final class PdfWriter implements Medium {

    private static final String FONT = "Liberation Serif";
    private static final String WRITTEN = "(<xmp:CreateDate>)[^<]*";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** In points, as the style sheet says: 165 mm upright, 252 mm across. */
    private static final double TEXT_WIDTH = 467.7;

    private static final double ANNEX_WIDTH = 714.3;

    static {
        // Measured beside the library's own choice, 6 (docs/adr/0040). It knows no other way to be told.
        System.setProperty(Filter.SYSPROP_DEFLATELEVEL, "3");
    }

    private final FontSet fontSet;
    private final Optional<ReportPage> page;
    private final List<ChartDrawing> charts = new ArrayList<>();
    private double width = TEXT_WIDTH;

    private PdfWriter(FontSet fontSet, Optional<ReportPage> page) {
        this.fontSet = fontSet;
        this.page = page;
    }

    public static byte[] of(DocumentModel model) {
        return of(model, Optional.empty());
    }

    /** @param page where the code in the foot of the first page and the figures of the sentences lead */
    public static byte[] of(DocumentModel model, Optional<ReportPage> page) {
        try (var fontSet = FontSet.borrow()) {
            var file = new PdfWriter(fontSet, page).print(placed(model, fontSet));
            return model.signer().isEmpty() && page.isEmpty() ? file : completed(file, model, page);
        } catch (IOException impossible) {
            throw new IllegalStateException("document not written", impossible);
        }
    }

    /** A document with its pictures where they leave no page empty; pages of a DOCX have the same measures. */
    public static DocumentModel placed(DocumentModel model) {
        try (var fontSet = FontSet.borrow()) {
            return placed(model, fontSet);
        } catch (IOException impossible) {
            throw new IllegalStateException("document not laid out", impossible);
        }
    }

    /** Its body alone is laid out for that, which is quick. */
    private static DocumentModel placed(DocumentModel model, FontSet fontSet) throws IOException {
        var body = model.body();
        var filled =
                body.stream().anyMatch(PicturePlaces::isPicture) ? Optional.of(body) : Optional.<List<Block>>empty();
        while (filled.isPresent()) {
            body = filled.get();
            try (var document = new PDDocument();
                    var renderer =
                            new PdfWriter(fontSet, Optional.empty()).renderer(model.with(body, List.of()), document)) {
                renderer.layout();
                filled = PicturePlaces.filled(body, renderer.getRootBox());
            }
        }
        return model.with(body, model.annexes());
    }

    private byte[] print(DocumentModel model) throws IOException {
        try (var document = new PDDocument();
                var renderer = renderer(model, document)) {
            renderer.createPDFWithoutClosing();
            return save(document, model);
        }
    }

    private PdfBoxRenderer renderer(DocumentModel model, PDDocument document) throws IOException {
        var html = PrintedTree.of(new HtmlWriter(model, this).write(), fontSet.regular());
        var renderer = builder(html, document).buildPdfRenderer();
        renderer.getSharedContext().setTextRenderer(new GlyphWidthCache());
        return renderer;
    }

    /** Where its letters stand is known once the file is whole. */
    private static byte[] completed(byte[] file, DocumentModel model, Optional<ReportPage> page) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            if (page.isPresent()) {
                ProofCode.add(document, page.get().proof(), model.language());
            }
            if (!model.signer().isEmpty()) {
                SignatureFields.add(
                        document, model.signer(), model.heading().issuer().body(), model.language());
            }
            document.setDocumentId(model.properties().date().toEpochMilli());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private PdfRendererBuilder builder(Document html, PDDocument document) throws IOException {
        return new PdfRendererBuilder()
                .useFastMode()
                .useUnicodeLineBreaker(new LineBreaker())
                .usePDDocument(document)
                .withW3cDocument(html, null)
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useObjectDrawerFactory(new PdfChartDrawer(charts, document, fontSet.letters()))
                .useFont(font(document, fontSet.regular()), FONT, REGULAR, FontStyle.NORMAL, true)
                .useFont(font(document, fontSet.bold()), FONT, BOLD, FontStyle.NORMAL, true)
                .useFont(font(document, fontSet.italic()), FONT, REGULAR, FontStyle.ITALIC, true)
                .useFont(font(document, fontSet.boldItalic()), FONT, BOLD, FontStyle.ITALIC, true);
    }

    private static PDFontSupplier font(PDDocument document, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    /** Dates and identifiers that the library takes from the clock come from the paper instead. */
    private static byte[] save(PDDocument document, DocumentModel model) throws IOException {
        var moment = GregorianCalendar.from(model.properties().date().atZone(VietnamTime.ZONE));
        var information = document.getDocumentInformation();
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        document.setDocumentId(model.properties().date().toEpochMilli());
        var metadata = document.getDocumentCatalog().getMetadata();
        var described = new String(metadata.toByteArray(), UTF_8)
                .replaceFirst(WRITTEN, "$1" + model.properties().date().truncatedTo(SECONDS));
        metadata.importXMPMetadata(described.getBytes(UTF_8));
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public String style() {
        return HtmlWriter.resource("print.css");
    }

    @Override
    public String metadata(DocumentModel model) {
        var title = CleanText.markup(model.properties().title());
        return """
                <meta name="subject" content="%s"/><meta name="description" content="%s"/>\
                <meta name="author" content="%s"/>%s""".formatted(title, title, CleanText.markup(model.properties().creator()), footer(model));
    }

    /** Says under every page what kind of data it holds; above the {@link ProofCode}'s lines on the first one. */
    private static String footer(DocumentModel model) {
        var notice = model.heading().notice();
        return notice == null
                ? ""
                : "<style>@page { @bottom-center { content: '" + notice.replace("'", "")
                        + "'; font-family: 'Liberation Serif'; font-style: italic; font-size: 11pt;"
                        + " vertical-align: top; padding-top: 2mm; } }</style>";
    }

    @Override
    public String picture(Chart chart) {
        var drawing = new ChartDrawing(chart);
        charts.add(drawing);
        return "<p class=\"picture\"><object style=\"width:%spt;height:%spt\" alt=\"%s\" %s=\"%s\"/></p>"
                .formatted(
                        ChartDrawing.WIDTH,
                        drawing.height(),
                        CleanText.markup(chart.description()),
                        PdfChartDrawer.NUMBER,
                        charts.size() - 1);
    }

    @Override
    public double[] columns(Table table) {
        return TableFontMetrics.widths(fontSet).of(table, width);
    }

    /**
     * Lines end between a link and what stands beside it even where no space is: so a bracket is part of its figure.
     */
    @Override
    public List<Span> spans(List<Span> spans) {
        return page.isEmpty() ? spans : Span.withMarks(spans);
    }

    @Override
    public String figure(String text, List<String> pointers) {
        var shown = Medium.super.figure(text, pointers);
        return page.isEmpty() || pointers.isEmpty()
                ? shown
                : "<a href=\"%s\" title=\"%s\">%s</a>"
                        .formatted(
                                CleanText.markup(page.get().source(pointers).toString()),
                                CleanText.markup(text.replace('\n', ' ')),
                                shown);
    }

    @Override
    public String measure() {
        return "pt";
    }

    @Override
    public boolean breaksTablesOverPages() {
        return true;
    }

    /** Neither its head nor what leads to it stands at the foot of a page without a row. */
    @Override
    public String onTable(Table table, double[] columns) {
        return String.format(
                Locale.ROOT,
                " style=\"-fs-page-break-min-height:%.1fpt\"",
                new TableHeadSpace(table, fontSet).height(columns));
    }

    /** Stands in the margin of the pages after this one: no sequence of pages shows its first number. */
    @Override
    public String annexBegins() {
        width = ANNEX_WIDTH;
        return "<div class=\"page-number\"></div>";
    }
}
