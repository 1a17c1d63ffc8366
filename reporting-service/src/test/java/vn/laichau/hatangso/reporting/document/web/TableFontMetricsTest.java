package vn.laichau.hatangso.reporting.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.model.Table.Column;

class TableFontMetricsTest {

    private static final double WHOLE = 400;

    /** Needs more room than there is. */
    private static final String LONG = "một hai ".repeat(100);

    @Test
    void areByShareWhereWordsHaveRoom() throws IOException {
        var widths = widths("một hai ba", Column.text("A", 1), Column.text("B", 3));

        assertThat(widths).containsExactly(new double[] {100, 300}, within(0.01));
    }

    @Test
    void giveAWordTheRoomItNeeds() throws IOException {
        var widths = widths("Broadband telecommunications", LONG, Column.text("A", 1), Column.text("B", 9));

        assertThat(widths[0]).isBetween(95.0, 115.0);
        assertThat(DoubleStream.of(widths).sum()).isEqualTo(WHOLE, within(0.01));
    }

    @Test
    void keepAFigureOnOneLine() throws IOException {
        var words = widths("1 234 567 890 123", LONG, Column.text("A", 1), Column.text("B", 9));
        var figure = widths("1 234 567 890 123", LONG, Column.figure("A", 1), Column.text("B", 9));

        assertThat(words[0]).isLessThan(figure[0]);
        assertThat(figure[0]).isBetween(85.0, 105.0);
    }

    /** Such a word is broken where the column ends. */
    @Test
    void areByShareWhenAWordIsWiderThanThePage() throws IOException {
        var widths = widths("Viễnthông".repeat(300), Column.text("A", 1), Column.text("B", 3));

        assertThat(widths).containsExactly(new double[] {100, 300}, within(0.01));
    }

    @Test
    void takeFromAColumnWhatItCannotUseForOneThatWouldEndItsLines() throws IOException {
        var widths = widths("Ủy ban nhân dân xã Mường Khoa, huyện Tân Uyên", Column.text("A", 1), Column.text("B", 1));

        assertThat(widths[0]).isGreaterThan(WHOLE * 0.55).isLessThan(WHOLE);
        assertThat(DoubleStream.of(widths).sum()).isEqualTo(WHOLE, within(0.01));
    }

    /** The longest line is not the only one: the room goes where the words are. */
    @Test
    void shareWhatIsLeftByTheTextThatHasNoRoom() throws IOException {
        var widths = widths("một hai ba bốn ".repeat(40), Column.text("A", 1), Column.text("B", 3));

        assertThat(widths[0]).isGreaterThan(WHOLE * 3 / 4);
    }

    private static double[] widths(String text, Column... columns) throws IOException {
        return widths(text, "b", columns);
    }

    private static double[] widths(String text, String beside, Column... columns) throws IOException {
        var table = new Table("", List.of(columns), List.of(List.of(Cell.words(text), Cell.words(beside))));
        try (var fontSet = FontSet.borrow()) {
            return TableFontMetrics.widths(fontSet).of(table, WHOLE);
        }
    }
}
