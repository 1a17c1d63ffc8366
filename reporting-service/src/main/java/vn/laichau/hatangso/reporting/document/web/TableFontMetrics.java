package vn.laichau.hatangso.reporting.document.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import vn.laichau.hatangso.reporting.document.model.ColumnWidths;

/** The letters of a printed table, in points. Without their widths the library would lay every cell out twice. */
record TableFontMetrics(TrueTypeFont font) implements ColumnWidths.Letters {

    /** As the style sheet says: letters of 11 points, 4 points beside them, and half of either border. */
    static final double SIZE = 11;

    static final double BESIDE = 9;

    static ColumnWidths widths(FontSet fontSet) {
        return new ColumnWidths(new TableFontMetrics(fontSet.regular()), new TableFontMetrics(fontSet.bold()), BESIDE);
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
