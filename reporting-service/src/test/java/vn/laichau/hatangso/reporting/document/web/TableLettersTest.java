package vn.laichau.hatangso.reporting.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.reporting.document.paper.Cell;
import vn.laichau.hatangso.reporting.document.paper.Column;
import vn.laichau.hatangso.reporting.document.paper.Table;

class TableLettersTest {

    private static final double WHOLE = 400;

    @Test
    void areByShareWhereWordsHaveRoom() throws IOException {
        var widths = widths("một hai ba", Column.text("A", 1), Column.text("B", 3));

        assertThat(widths).containsExactly(new double[] {100, 300}, within(0.01));
    }

    @Test
    void giveAWordTheRoomItNeeds() throws IOException {
        var widths = widths("Broadband telecommunications", Column.text("A", 1), Column.text("B", 9));

        assertThat(widths[0]).isBetween(95.0, 115.0);
        assertThat(DoubleStream.of(widths).sum()).isEqualTo(WHOLE, within(0.01));
    }

    @Test
    void keepAFigureOnOneLine() throws IOException {
        var words = widths("1 234 567 890 123", Column.text("A", 1), Column.text("B", 9));
        var figure = widths("1 234 567 890 123", Column.figure("A", 1), Column.text("B", 9));

        assertThat(words[0]).isLessThan(figure[0]);
        assertThat(figure[0]).isBetween(85.0, 105.0);
    }

    /** Such a word is broken where the column ends. */
    @Test
    void areByShareWhenAWordIsWiderThanThePage() throws IOException {
        var widths = widths("Viễnthông".repeat(300), Column.text("A", 1), Column.text("B", 3));

        assertThat(widths).containsExactly(new double[] {100, 300}, within(0.01));
    }

    private static double[] widths(String text, Column... columns) throws IOException {
        var table = new Table("", List.of(columns), List.of(List.of(Cell.words(text), Cell.words("b"))));
        try (var typefaces = Typefaces.borrow()) {
            return TableLetters.widths(typefaces).of(table, WHOLE);
        }
    }
}
