package vn.laichau.hatangso.reporting.document.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import vn.laichau.hatangso.reporting.document.model.Table.Column;

/**
 * How wide the columns of a table are: by their shares, but none narrower than its longest word or figure as long as all of
 * them have room, and what one has beyond its longest line goes to those whose lines would end early.
 *
 * @param regular of the cells
 * @param bold of the head
 * @param beside margins of a cell and its lines, in the unit of the letters
 */
public record ColumnWidths(Letters regular, Letters bold, double beside) {

    /** A line that is exactly as wide as its room ends early where a program rounds. */
    private static final double ROUNDED = 1.01;

    /** How wide the letters are, in the unit in which widths are wanted. */
    public interface Letters {

        double width(char letter);

        /** Of the longest word; of the longest line where lines end only where the text says so. */
        default double longest(String text, boolean whole) {
            var longest = 0.0;
            var line = 0.0;
            for (int i = 0; i < text.length(); i++) {
                var letter = text.charAt(i);
                line = letter == '\n' || letter == ' ' && !whole ? 0 : line + width(letter);
                longest = Math.max(longest, line);
            }
            return longest;
        }
    }

    /** @param whole width of the table */
    public double[] of(Table table, double whole) {
        var shares = IntStream.range(0, table.columns().size())
                .mapToDouble(column -> whole * table.percent(column) / 100)
                .toArray();
        var least = least(table);
        return DoubleStream.of(least).sum() <= whole ? evened(widened(shares, least), most(table, least)) : shares;
    }

    /** Who lacks most ends the most lines early, and makes its row high. */
    private static double[] evened(double[] widths, double[] most) {
        var lacking = 0.0;
        var spare = 0.0;
        for (int i = 0; i < widths.length; i++) {
            lacking += Math.max(0, most[i] - widths[i]);
            spare += Math.max(0, widths[i] - most[i]);
        }
        var given = lacking == 0 ? 0 : Math.min(1, spare / lacking);
        var taken = spare == 0 ? 0 : Math.min(1, lacking / spare);
        return IntStream.range(0, widths.length)
                .mapToDouble(i -> widths[i] + (most[i] - widths[i]) * (most[i] > widths[i] ? given : taken))
                .toArray();
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

    private double[] least(Table table) {
        var columns = table.columns();
        var least = new double[columns.size()];
        Arrays.setAll(least, column -> bold.longest(columns.get(column).title(), column == 0));
        widen(least, table, false);
        return Arrays.stream(least).map(width -> width + beside).toArray();
    }

    /** The head may take more lines than one. */
    private double[] most(Table table, double[] least) {
        var most = new double[least.length];
        widen(most, table, true);
        return IntStream.range(0, most.length)
                .mapToDouble(i -> Math.max(least[i], most[i] * ROUNDED + beside))
                .toArray();
    }

    private void widen(double[] widths, Table table, boolean lines) {
        table.rows().forEach(row -> widen(widths, table.columns(), row, regular, lines));
        widen(widths, table.columns(), table.totals(), bold, lines);
    }

    private static void widen(double[] widths, List<Column> columns, List<Cell> row, Letters font, boolean lines) {
        for (int i = 0; i < row.size(); i++) {
            var whole = lines || columns.get(i).kind() == Column.Kind.FIGURE;
            widths[i] = Math.max(widths[i], font.longest(row.get(i).text(), whole));
        }
    }
}
