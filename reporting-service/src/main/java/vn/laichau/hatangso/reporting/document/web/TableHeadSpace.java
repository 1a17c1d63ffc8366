package vn.laichau.hatangso.reporting.document.web;

import java.util.List;
import java.util.stream.IntStream;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.model.Table.Column;

/** How much room the head of a printed table and its first rows need: as much must be left on the page where it begins. */
final class TableHeadSpace {

    /** As the style sheet says: the height of a line, and what stands above and below the lines of a row. */
    private static final double LINE = TableFontMetrics.SIZE * 1.15;

    private static final double ABOVE_AND_BELOW = 4;

    /** Low rows are not left alone. */
    private static final double LITTLE = 120;

    /** A row may be as high as a page: then it begins where it can. */
    private static final double MOST = 300;

    private final Table table;
    private final TableFontMetrics regular;
    private final TableFontMetrics bold;

    TableHeadSpace(Table table, FontSet fontSet) {
        this.table = table;
        this.regular = new TableFontMetrics(fontSet.regular());
        this.bold = new TableFontMetrics(fontSet.bold());
    }

    /**
     * In points.
     *
     * @param columns their widths in points
     */
    double height(double[] columns) {
        var first = row(table.columns().stream().map(Column::title).toList(), columns, bold) + row(0, columns);
        var two = first + row(1, columns);
        return Math.min(MOST, two <= LITTLE ? two : first);
    }

    /** A row that there is not needs nothing. */
    private double row(int ordinal, double[] columns) {
        return ordinal < table.rows().size()
                ? row(table.rows().get(ordinal).stream().map(Cell::text).toList(), columns, regular)
                : 0;
    }

    private static double row(List<String> texts, double[] columns, TableFontMetrics letters) {
        var lines = IntStream.range(0, texts.size())
                .map(i -> lines(texts.get(i), columns[i] - TableFontMetrics.BESIDE, letters))
                .max()
                .orElse(1);
        return lines * LINE + ABOVE_AND_BELOW;
    }

    /** Ends of lines stand between words; a word that is longer than a line is parted. */
    private static int lines(String text, double width, TableFontMetrics letters) {
        var space = letters.width(" ");
        var lines = 0;
        for (var part : text.split("\n", -1)) {
            var used = 0.0;
            lines++;
            for (var word : part.split(" ")) {
                var needed = letters.width(word);
                var begins = used > 0 && used + space + needed > width;
                lines += begins ? 1 : 0;
                used = used == 0 || begins ? needed : used + space + needed;
                if (used > width) {
                    var more = (int) (used / Math.max(width, TableFontMetrics.SIZE));
                    lines += more;
                    used -= more * width;
                }
            }
        }
        return lines;
    }
}
