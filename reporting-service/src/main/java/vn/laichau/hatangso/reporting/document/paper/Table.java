package vn.laichau.hatangso.reporting.document.paper;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A table whose head is repeated on every page it runs over.
 *
 * @param caption what it shows, for who cannot see it
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows) {

    /** Of the letters in a table, in points. */
    private static final int SIZE = 12;

    /** How much wider the letters of a head are. */
    private static final double BOLD = 1.1;

    /** Margins of a cell and its lines, in twentieths of a point. */
    private static final int BESIDE = 170;

    /** A table whose first column counts its rows. */
    public static <T> Table numbered(
            String caption, List<Column> columns, List<T> items, Function<T, List<Cell>> cells) {
        return new Table(caption, columns, new NumberedRows<>(items, cells));
    }

    /**
     * The columns' widths out of a whole, in twentieths of a point: by their shares, but none narrower than its longest word or
     * figure as long as all of them have room.
     */
    public int[] widths(int whole) {
        var shares = columns.stream().mapToInt(Column::share).sum();
        var widths = columns.stream()
                .mapToInt(column -> whole * column.share() / shares)
                .toArray();
        var least = least();
        if (IntStream.of(least).sum() > whole) {
            return widths;
        }
        var lacking = IntStream.range(0, widths.length)
                .map(i -> Math.max(0, least[i] - widths[i]))
                .sum();
        var spare = IntStream.range(0, widths.length)
                .map(i -> Math.max(0, widths[i] - least[i]))
                .sum();
        var kept = lacking == 0 ? 1 : 1 - (double) lacking / spare;
        return IntStream.range(0, widths.length)
                .map(i -> least[i] + (widths[i] < least[i] ? 0 : (int) ((widths[i] - least[i]) * kept)))
                .toArray();
    }

    private int[] least() {
        var least = new int[columns.size()];
        Arrays.setAll(least, column -> (int) (BOLD * longest(columns.get(column).title(), column == 0)));
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                var whole = columns.get(i).kind() == Column.Kind.FIGURE;
                least[i] = Math.max(least[i], longest(row.get(i).text(), whole));
            }
        }
        return least;
    }

    /** @param whole whether lines end only where the text says so */
    private static int longest(String text, boolean whole) {
        var longest = 0;
        var word = 0;
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            word = letter == '\n' || letter == ' ' && !whole ? 0 : word + TimesWidths.of(letter);
            longest = Math.max(longest, word);
        }
        return longest * SIZE * 20 / 1_000 + BESIDE;
    }

    /** Width of a column in percent of the whole. */
    public double percent(int column) {
        var shares = columns.stream().mapToInt(Column::share).sum();
        return 100.0 * columns.get(column).share() / shares;
    }
}
