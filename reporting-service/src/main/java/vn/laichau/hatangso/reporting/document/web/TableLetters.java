package vn.laichau.hatangso.reporting.document.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import vn.laichau.hatangso.reporting.document.paper.ColumnWidths;

/** The letters of a printed table, in points. Without their widths the library would lay every cell out twice. */
record TableLetters(TrueTypeFont font) implements ColumnWidths.Letters {

    /** As the style sheet says: letters of 12 points, 4 points beside them, and half of either border. */
    static final double SIZE = 12;

    static final double BESIDE = 9;

    static ColumnWidths widths(Typefaces typefaces) {
        return new ColumnWidths(new TableLetters(typefaces.regular()), new TableLetters(typefaces.bold()), BESIDE);
    }

    @Override
    public double width(char letter) {
        try {
            return font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(letter)) * SIZE / font.getUnitsPerEm();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    double width(String text) {
        return longest(text, true);
    }
}
