package vn.laichau.hatangso.reporting.document.web;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.TextRenderer;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Measures text by the widths of its letters, each asked for once in a document. The library encodes every piece of text anew
 * for that, many times while it looks for the ends of lines. The widths are the library's own.
 */
final class GlyphWidthCache extends PdfBoxTextRenderer {

    /** Latin with all Vietnamese letters, and punctuation; what lies beyond is rare and left to the library. */
    private static final int KNOWN = 0x2100;

    /** As close to a whole number as the library takes for one. */
    private static final float NEAR = 0.01f;

    private final Map<PDFont, float[]> known = new IdentityHashMap<>();

    @Override
    public int getWidth(FontContext context, FSFont font, String text) {
        var descriptions = ((PdfBoxFSFont) font).getFontDescriptions();
        if (descriptions.isEmpty() || descriptions.get(0).getFont() == null) {
            return super.getWidth(context, font, text);
        }
        var sum = sum(descriptions.get(0).getFont(), text);
        return Float.isNaN(sum) ? super.getWidth(context, font, text) : whole(sum / 1000f * font.getSize2D());
    }

    private static int whole(float dots) {
        return dots - Math.floor(dots) < NEAR ? (int) dots : (int) Math.ceil(dots);
    }

    /** In thousandths of the size; not a number when a letter is not in the font or not known. */
    private float sum(PDFont font, String text) {
        var widths = known.computeIfAbsent(font, GlyphWidthCache::unknown);
        var sum = 0f;
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter >= KNOWN) {
                return Float.NaN;
            }
            if (widths[letter] < 0) {
                widths[letter] = width(font, letter);
            }
            sum += widths[letter];
        }
        return sum;
    }

    private static float[] unknown(PDFont font) {
        var widths = new float[KNOWN];
        Arrays.fill(widths, -1);
        return widths;
    }

    private static float width(PDFont font, char letter) {
        try {
            return font.getStringWidth(TextRenderer.getEffectivePrintableString(String.valueOf(letter)));
        } catch (IllegalArgumentException notInTheFont) {
            return Float.NaN;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
