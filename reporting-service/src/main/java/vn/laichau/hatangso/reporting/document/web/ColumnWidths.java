package vn.laichau.hatangso.reporting.document.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TrueTypeFont;
import vn.laichau.hatangso.reporting.document.paper.Column;
import vn.laichau.hatangso.reporting.document.paper.Table;

/**
 * How wide the columns of a printed table are: by their shares, but none narrower than its longest word or figure as long as
 * all of them have room. The library would lay every cell out twice to find that.
 */
final class ColumnWidths {

    /** As the style sheet says: letters of 12 points, 4 points beside them, and half of either border. */
    static final double SIZE = 12;

    static final double BESIDE = 9;

    private final Table table;
    private final TrueTypeFont regular;
    private final TrueTypeFont bold;

    ColumnWidths(Table table, Typefaces typefaces) {
        this.table = table;
        this.regular = typefaces.regular();
        this.bold = typefaces.bold();
    }

    /** In points. */
    double[] of(double whole) {
        var shares = IntStream.range(0, table.columns().size())
                .mapToDouble(column -> whole * table.percent(column) / 100)
                .toArray();
        var least = least();
        return DoubleStream.of(least).sum() <= whole ? widened(shares, least) : shares;
    }

    /** What the narrow columns lack, the others give as far as they have more than they need. */
    private static double[] widened(double[] shares, double[] least) {
        var lacking = 0.0;
        var spare = 0.0;
        for (int i = 0; i < shares.length; i++) {
            lacking += Math.max(0, least[i] - shares[i]);
            spare += Math.max(0, shares[i] - least[i]);
        }
        var kept = lacking == 0 ? 1 : 1 - lacking / spare;
        return IntStream.range(0, shares.length)
                .mapToDouble(i -> least[i] + Math.max(0, shares[i] - least[i]) * kept)
                .toArray();
    }

    private double[] least() {
        var least = new double[table.columns().size()];
        Arrays.setAll(least, this::head);
        for (var row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                var whole = table.columns().get(i).kind() == Column.Kind.FIGURE;
                least[i] = Math.max(least[i], longest(row.get(i).text(), regular, whole));
            }
        }
        return Arrays.stream(least).map(width -> width + BESIDE).toArray();
    }

    private double head(int column) {
        return longest(table.columns().get(column).title(), bold, column == 0);
    }

    /** @param whole whether lines end only where the text says so */
    private static double longest(String text, TrueTypeFont font, boolean whole) {
        var longest = 0;
        var line = 0;
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '\n' || letter == ' ' && !whole) {
                longest = Math.max(longest, line);
                line = 0;
            } else {
                line += advance(font, letter);
            }
        }
        return Math.max(longest, line) * SIZE / unitsPerEm(font);
    }

    /** In points. */
    static double width(String text, TrueTypeFont font) {
        return longest(text, font, true);
    }

    private static int advance(TrueTypeFont font, char letter) {
        try {
            return font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(letter));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int unitsPerEm(TrueTypeFont font) {
        try {
            return font.getUnitsPerEm();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
