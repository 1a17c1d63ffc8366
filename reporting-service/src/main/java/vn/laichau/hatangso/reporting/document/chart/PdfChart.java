package vn.laichau.hatangso.reporting.document.chart;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import vn.laichau.hatangso.reporting.document.glyph.CleanText;

/** A chart for PDF: areas and letters in place of the dots of a picture, sharp at any size. */
public final class PdfChart implements Canvas {

    private final PDPageContentStream content;
    private final PDFont font;
    private final double height;

    private PdfChart(PDPageContentStream content, PDFont font, double height) {
        this.content = content;
        this.font = font;
        this.height = height;
    }

    /** @param font what letters are written in, for as wide as {@link ChartDrawing} measures them: Liberation Sans */
    public static PDFormXObject of(ChartDrawing drawing, PDDocument document, PDFont font) {
        // The only kind of form whose fonts the library embeds.
        var form = new PDAppearanceStream(document);
        form.setBBox(new PDRectangle(ChartDrawing.WIDTH, drawing.height()));
        form.setResources(new PDResources());
        try (var content =
                new PDPageContentStream(document, form, form.getStream().createOutputStream(COSName.FLATE_DECODE))) {
            drawing.draw(new PdfChart(content, font, drawing.height()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return form;
    }

    @Override
    public void fill(String colour, double... corners) {
        try {
            content.setNonStrokingColor(Color.decode(colour));
            content.moveTo((float) corners[0], (float) (height - corners[1]));
            for (int i = 2; i < corners.length; i += 2) {
                content.lineTo((float) corners[i], (float) (height - corners[i + 1]));
            }
            content.fill();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void write(String text, double x, double y, double size) {
        try {
            content.setNonStrokingColor(Color.BLACK);
            content.beginText();
            content.setFont(font, (float) size);
            content.newLineAtOffset((float) x, (float) (height - y));
            content.showText(GlyphShapes.writable(CleanText.of(text)));
            content.endText();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
