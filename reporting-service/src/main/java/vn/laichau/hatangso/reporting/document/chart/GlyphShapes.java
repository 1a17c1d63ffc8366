package vn.laichau.hatangso.reporting.document.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import vn.laichau.hatangso.reporting.document.glyph.MissingGlyphText;

/** Letters as shapes out of the font we ship: pictures come out alike on every machine, also on one without fonts. */
public final class GlyphShapes {

    private static final GlyphShapes FONT = new GlyphShapes();

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unitsPerEm;

    private GlyphShapes() {
        try (var file = GlyphShapes.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            letters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Loaded once and only read; the parser's own caches are not made for several threads. */
    public static synchronized GeneralPath outline(String text, double x, double y, double size) {
        return FONT.path(text, x, y, size);
    }

    public static synchronized double width(String text, double size) {
        return FONT.advance(text) * size / FONT.unitsPerEm;
    }

    /** With a box in place of each character that the font does not have, and without line ends. */
    static synchronized String writable(String text) {
        return MissingGlyphText.shown(text, letter -> FONT.letters.getGlyphId(letter) != 0);
    }

    private GeneralPath path(String text, double x, double y, double size) {
        var whole = new GeneralPath();
        var scale = size / unitsPerEm;
        var at = x;
        for (var letter : text.codePoints().toArray()) {
            var glyph = letters.getGlyphId(letter);
            var move = new AffineTransform(scale, 0, 0, -scale, at, y);
            try {
                var shape = font.getGlyph().getGlyph(glyph);
                if (shape != null) {
                    whole.append(shape.getPath().getPathIterator(move), false);
                }
                at += font.getAdvanceWidth(glyph) * scale;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return whole;
    }

    private double advance(String text) {
        var sum = 0.0;
        try {
            for (var letter : text.codePoints().toArray()) {
                sum += font.getAdvanceWidth(letters.getGlyphId(letter));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sum;
    }
}
