package vn.laichau.hatangso.reporting.document.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.reporting.document.formats.SampleDocuments.letter;
import static vn.laichau.hatangso.reporting.document.formats.SampleDocuments.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.model.Table.Column;
import vn.laichau.hatangso.reporting.document.web.PdfWriter;

/** Where the lines of a PDF end. */
class LineEndsTest {

    private static final List<String> WORDS = List.of("90,77", "31/12/2025", "80Mb/s,", "(P2.II.1.a.2).", "xã/phường");

    @Test
    void endsNoLineOfATableWithinANumberADateAUnitOrAWord() throws IOException {
        var rows = IntStream.range(0, 20)
                .mapToObj(i -> List.of(Cell.words("Số " + "a".repeat(i) + " " + String.join(" ", WORDS))))
                .toList();
        var columns = List.of(Column.text("A", 1), Column.text("B", 3));
        var table = new Table(
                "",
                columns,
                rows.stream().map(row -> List.of(row.get(0), Cell.NONE)).toList());

        assertWhole(new Block.Grid(table));
    }

    @Test
    void endsNoLineOfAParagraphWithinOne() throws IOException {
        var blocks = IntStream.range(0, 60)
                .mapToObj(i -> Block.Text.words("a ".repeat(i) + " " + String.join(" ", WORDS)))
                .toArray(Block[]::new);

        assertWhole(blocks);
    }

    /** Otherwise it would run out of its column. */
    @Test
    void endsALineWithinAWordThatIsLongerThanTheLine() throws IOException {
        var text = printed(text("a".repeat(400)));

        assertThat(text.lines().mapToInt(String::length)).allMatch(length -> length < 120);
        assertThat(text.replaceAll("\\s", "")).contains("a".repeat(400));
    }

    private static void assertWhole(Block... blocks) throws IOException {
        var text = printed(blocks);
        for (var word : WORDS) {
            var times = text.replaceAll("\\s", "").split(Pattern.quote(word), -1).length;
            assertThat(text.split(Pattern.quote(word), -1)).as(word).hasSize(times);
        }
    }

    private static String printed(Block... blocks) throws IOException {
        var letter = letter();
        var body = new ArrayList<>(List.of(blocks));
        body.add(letter.body().get(letter.body().size() - 1));
        try (var pdf = Loader.loadPDF(PdfWriter.of(letter.with(body, List.of())))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
