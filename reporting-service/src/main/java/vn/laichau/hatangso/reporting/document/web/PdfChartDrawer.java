package vn.laichau.hatangso.reporting.document.web;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Rectangle;
import java.awt.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Element;
import vn.laichau.hatangso.reporting.document.chart.ChartDrawing;
import vn.laichau.hatangso.reporting.document.chart.PdfChart;

/** Draws the charts of a printed page where its objects stand. */
final class PdfChartDrawer implements FSObjectDrawerFactory, FSObjectDrawer {

    /** Attribute of an object: which of the charts it stands for. */
    static final String NUMBER = "data-chart";

    private final List<ChartDrawing> charts;
    private final PDDocument document;
    private final TrueTypeFont letters;
    private PDFont font;

    PdfChartDrawer(List<ChartDrawing> charts, PDDocument document, TrueTypeFont letters) {
        this.charts = charts;
        this.document = document;
        this.letters = letters;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.hasAttribute(NUMBER);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    /** Measures are in dots of the library. */
    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var chart = charts.get(Integer.parseInt(element.getAttribute(NUMBER)));
        var page = (PdfBoxOutputDevice) device;
        page.drawPdfAsImage(
                PdfChart.of(chart, document, font()),
                new Rectangle((int) x, (int) y, (int) width, (int) height),
                ChartDrawing.WIDTH * page.getDotsPerPoint(),
                chart.height() * page.getDotsPerPoint());
        return null;
    }

    /** A document without charts does without their font. */
    private PDFont font() {
        try {
            if (font == null) {
                font = PDType0Font.load(document, letters, true);
            }
            return font;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
