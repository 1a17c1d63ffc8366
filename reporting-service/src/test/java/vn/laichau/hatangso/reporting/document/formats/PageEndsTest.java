package vn.laichau.hatangso.reporting.document.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.reporting.document.formats.SampleDocuments.letter;
import static vn.laichau.hatangso.reporting.document.formats.SampleDocuments.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.reporting.document.docx.DocxWriter;
import vn.laichau.hatangso.reporting.document.model.Annex;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Chart;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.model.Table.Column;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.document.web.PdfWriter;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** What belongs together is on one page, wherever on its page it begins. */
class PageEndsTest {

    private static final int FEWEST_LINES = 14;
    private static final int MOST_LINES = 48;

    /** Where the text of a page ends, in points from its top. */
    private static final double PAGE_END = 785;

    /** @param lines of each row: up to a third of a page */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 12})
    void keepsAHeadAndWhatLeadsToATableWithItsFirstRow(int lines) throws IOException {
        var pages = new TreeSet<Integer>();
        for (int before = FEWEST_LINES; before < MOST_LINES; before++) {
            try (var pdf =
                    printed(before, new Block.Head(2, "1. Đề mục"), text("Đoạn dẫn vào bảng."), table(lines, 40))) {
                var page = page(pdf, "Đoạn dẫn vào bảng");
                assertThat(page(pdf, "Đề mục")).as("after %d lines", before).isEqualTo(page);
                assertThat(page(pdf, "Đầu bảng")).as("after %d lines", before).isEqualTo(page);
                assertThat(page(pdf, "hàng 1 ")).as("after %d lines", before).isEqualTo(page);
                pages.add(page);
            }
        }
        assertThat(pages).hasSizeGreaterThan(1);
    }

    /** A long table begins where there is room for its first rows: it does not leave half a page empty. */
    @Test
    void beginsALongTableOnThePageOfWhatLeadsToIt() throws IOException {
        try (var pdf = printed(FEWEST_LINES, text("Đoạn dẫn vào bảng."), table(1, 100))) {
            assertThat(page(pdf, "Đoạn dẫn vào bảng")).isEqualTo(1);
            assertThat(page(pdf, "hàng 2 ")).isEqualTo(1);
            assertThat(page(pdf, "hàng 100 ")).isGreaterThan(2);
        }
    }

    /** Behind the last row it would stand alone on a page wherever the rows fill the one before. */
    @Test
    void tellsASumBeforeTheRowsThatItSums() throws IOException {
        for (int before = FEWEST_LINES; before < MOST_LINES; before++) {
            try (var pdf = printed(before, summed())) {
                assertThat(page(pdf, "Cộng chung")).as("after %d lines", before).isEqualTo(page(pdf, "hàng 1 "));
            }
        }
        var tables = ReportFile.document(DocxWriter.of(letter().with(List.of(summed()), List.of())))
                .getTables();
        assertThat(tables).anySatisfy(table -> {
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("Cộng chung");
            assertThat(table.getRow(2).getCell(1).getText()).contains("hàng 1");
        });
    }

    @Test
    void leavesNoLastRowAloneOnAPage() throws IOException {
        var pages = new TreeSet<Integer>();
        for (int before = FEWEST_LINES; before < MOST_LINES; before++) {
            try (var pdf = printed(before, table(1, 60))) {
                var page = page(pdf, "hàng 60 ");
                assertThat(page(pdf, "hàng 58 ")).as("after %d lines", before).isEqualTo(page);
                pages.add(page);
            }
        }
        assertThat(pages).hasSizeGreaterThan(1);
        var rows =
                ReportFile.document(DocxWriter.of(letter().with(List.of(table(1, 5)), List.of()))).getTables().stream()
                        .map(XWPFTable::getRows)
                        .filter(table -> table.size() == 6)
                        .findFirst()
                        .orElseThrow();
        assertThat(rows.stream()
                        .map(row ->
                                isKeptWithNext(row.getCell(0).getParagraphs().get(0))))
                .containsExactly(false, false, false, true, true, false);
    }

    private static boolean isKeptWithNext(XWPFParagraph paragraph) {
        return paragraph.getCTP().getPPr().isSetKeepNext();
    }

    /** What follows a picture that a page has no more room for stands before it: less than a tenth of the page stays empty. */
    @Test
    void fillsThePageBeforeAPictureWithWhatFollowsIt() throws IOException {
        var after = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> text("Sau hình " + i + "."))
                .toList();
        var blocks = new ArrayList<Block>(List.of(new Block.Picture(bars()), new Block.Head(2, "1. Đề mục")));
        blocks.addAll(after);
        var pages = new TreeSet<Integer>();
        for (int before = FEWEST_LINES; before < MOST_LINES; before++) {
            try (var pdf = printed(before, blocks.toArray(Block[]::new))) {
                var page = page(pdf, "Tên hình");
                pages.add(page);
                if (page > 1) {
                    assertThat(lowest(pdf, page - 1))
                            .as("after %d lines", before)
                            .isGreaterThan(PAGE_END * 9 / 10);
                }
                assertThat(page(pdf, "Đề mục")).as("after %d lines", before).isEqualTo(page(pdf, "Sau hình 1."));
            }
        }
        assertThat(pages).hasSizeGreaterThan(1);
    }

    /** Where the last line of a page stands, in points from its top. */
    private static double lowest(PDDocument pdf, int page) throws IOException {
        var lowest = new double[1];
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                lowest[0] = Math.max(lowest[0], letters.get(0).getYDirAdj());
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        return lowest[0];
    }

    private static Block summed() {
        var table = ((Block.Grid) table(1, 6)).table();
        return new Block.Grid(new Table(
                table.caption(),
                table.columns(),
                table.rows(),
                List.of(Cell.NONE, Cell.words("Cộng chung"), Cell.NONE)));
    }

    @Test
    void keepsAnAnnouncementWithWhatItAnnounces() throws IOException {
        for (int before = FEWEST_LINES; before < MOST_LINES; before++) {
            try (var pdf = printed(before, text("Gồm các nội dung:"), text("- nội dung thứ nhất."))) {
                assertThat(page(pdf, "Gồm các nội dung"))
                        .as("after %d lines", before)
                        .isEqualTo(page(pdf, "nội dung thứ nhất"));
            }
        }
    }

    @Test
    void keepsAPictureWithItsCaption() throws IOException {
        for (int before = FEWEST_LINES; before < MOST_LINES; before++) {
            try (var pdf = printed(before, new Block.Picture(bars()))) {
                assertThat(page(pdf, "Thanh số 7")).as("after %d lines", before).isEqualTo(page(pdf, "Tên hình"));
            }
        }
    }

    private static Chart bars() {
        var bars = IntStream.range(0, 8)
                .mapToObj(i -> new Chart.Bar("Thanh số " + i, 50, "50%"))
                .toList();
        return new Chart("Tên hình", "Nguồn", "Mô tả hình", new Chart.Bars(100, bars));
    }

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.narrative.ReportFile#oneOfEachKind")
    void keepsInADocxWhatLeadsToATableWithIt(ReportKind kind, String subject) throws IOException {
        assertLeads(ReportFile.withAllParts().of(kind, subject).document());
    }

    @Test
    void keepsInTheAnnexOfADocxWhatLeadsToATableWithIt() throws IOException {
        var letter = letter();
        var annex = new Annex("A", "A", "B", 0, List.of(text("Số liệu của toàn tỉnh:"), table(1, 2)));

        assertLeads(ReportFile.document(DocxWriter.of(letter.with(letter.body(), List.of(annex)))));
    }

    private static void assertLeads(XWPFDocument document) {
        var elements = document.getBodyElements();
        var styles = document.getStyles();
        for (int i = 1; i < elements.size(); i++) {
            if (elements.get(i) instanceof XWPFTable table
                    && table.getCTTbl().getTblPr().isSetTblBorders()
                    && elements.get(i - 1) instanceof XWPFParagraph before
                    && !"AnnexNote".equals(before.getStyle())) {
                assertThat(before.getCTP().getPPr().isSetKeepNext()
                                || styles.getStyle(before.getStyle())
                                        .getCTStyle()
                                        .getPPr()
                                        .isSetKeepNext())
                        .as(before.getText())
                        .isTrue();
            }
        }
    }

    private static PDDocument printed(int before, Block... blocks) throws IOException {
        var letter = letter();
        var body = new ArrayList<Block>(Collections.nCopies(before, text("Một dòng.")));
        body.addAll(Arrays.asList(blocks));
        body.add(letter.body().get(letter.body().size() - 1));
        return Loader.loadPDF(PdfWriter.of(letter.with(body, List.of())));
    }

    private static Block table(int lines, int rows) {
        var columns = List.of(Column.centred("STT", 12), Column.text("Đầu bảng", 60), Column.text("Khác", 100));
        return new Block.Grid(Table.numbered(
                "Bảng",
                columns,
                IntStream.rangeClosed(1, rows).boxed().toList(),
                row -> List.of(
                        Cell.words("hàng " + row + " "),
                        Cell.words(String.join("\n", Collections.nCopies(lines, "dòng"))))));
    }

    /** The first page that has the words. */
    private static int page(PDDocument pdf, String words) throws IOException {
        var stripper = new PDFTextStripper();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            var text = stripper.getText(pdf).replaceAll("\\s+", " ");
            if (text.contains(words)) {
                return page;
            }
        }
        throw new AssertionError("nowhere: " + words);
    }
}
