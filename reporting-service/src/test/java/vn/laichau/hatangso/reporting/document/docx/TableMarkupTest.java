package vn.laichau.hatangso.reporting.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.model.Table.Column;

/** Widths of the columns of a table in a DOCX, in twentieths of a point. */
class TableMarkupTest {

    private static final int WHOLE = 9_354;

    @Test
    void areByShareWhereWordsHaveRoom() {
        assertThat(widths("một hai", 1, 3)).containsExactly(WHOLE / 4, WHOLE * 3 / 4);
    }

    /** "provisional" in a column of a tenth would be parted after "provisi". */
    @Test
    void giveAWordTheRoomItNeeds() {
        var widths = widths("provisional", 1, 11);

        assertThat(widths[0]).isBetween(1_140, 1_200);
        assertThat(IntStream.of(widths).sum()).isBetween(WHOLE - 2, WHOLE);
    }

    @Test
    void takeAMarkForNoLetter() {
        assertThat(widths("chứngnhậnđượcphê", 1, 11)).isEqualTo(widths("chungnhânđuocphe", 1, 11));
    }

    @Test
    void areByShareWhenAWordIsWiderThanThePage() {
        assertThat(widths("Viễnthông".repeat(300), 1, 3)).containsExactly(WHOLE / 4, WHOLE * 3 / 4);
    }

    private static int[] widths(String text, int first, int second) {
        var columns = List.of(Column.text("A", first), Column.text("B", second));
        return TableMarkup.widths(new Table("", columns, List.of(List.of(Cell.words(text), Cell.words("b")))), WHOLE);
    }
}
