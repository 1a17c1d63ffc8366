package vn.laichau.hatangso.reporting.document.chart;

import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.reporting.document.glyph.CleanText;

/** Texts in little room. */
final class Labels {

    private Labels() {}

    /** Parted between words; what needs more lines than there are is cut with three dots. */
    static List<String> lines(String label, double width, double size, int most) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : CleanText.of(label).split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (GlyphShapes.width(longer, size) > width && !line.isEmpty()) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return cut(lines, width, size, most);
    }

    private static List<String> cut(List<String> lines, double width, double size, int most) {
        var kept = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        var last = kept.get(kept.size() - 1);
        if (lines.size() > most || GlyphShapes.width(last, size) > width) {
            while (!last.isEmpty() && GlyphShapes.width(last + "…", size) > width) {
                last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
            }
            kept.set(kept.size() - 1, last + "…");
        }
        return kept;
    }
}
