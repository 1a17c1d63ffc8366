package vn.laichau.hatangso.reporting.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import vn.laichau.hatangso.reporting.document.glyph.CleanText;
import vn.laichau.hatangso.reporting.document.glyph.TimesGlyphWidths;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.ColumnWidths;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.model.Table.Column;

/**
 * Writes tables of fixed column widths, in which long words break instead of pushing the others off the page. They are written
 * as markup, and put into the document when it is written: the library keeps a dozen objects for every cell.
 */
final class TableMarkup {

    private static final List<String> SIDES = List.of("top", "left", "bottom", "right", "insideH", "insideV");

    /** Of a letter of 11 points whose width is one thousandth, in twentieths of a point. */
    private static final double LETTER = 11 * 20 / 1_000.0;

    /** How much wider bold letters are. */
    private static final double BOLD = 1.1;

    /** Margins of a cell and its lines. */
    private static final double BESIDE = 170;

    private static final ColumnWidths WIDTHS = new ColumnWidths(
            letter -> LETTER * TimesGlyphWidths.of(letter),
            letter -> BOLD * LETTER * TimesGlyphWidths.of(letter),
            BESIDE);

    /** Beside the text of a cell; not every program takes them from the style of all tables. */
    private static final String MARGINS =
            "<w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar>";

    private static final String KEPT = "<w:keepNext/>";
    private static final String BEGIN = "<w:t xml:space=\"preserve\">";
    private static final String END = "</w:t>";

    private final List<String> tables = new ArrayList<>();
    private final Function<List<String>, Optional<String>> sources;

    /** @param sources id of the relationship that leads from a figure to its source */
    TableMarkup(Function<List<String>, Optional<String>> sources) {
        this.sources = sources;
    }

    /** @param place an empty paragraph where the table will stand */
    void write(CTP place, Table table, int width) {
        place.addNewPPr().addNewPStyle().setVal(name(tables.size()));
        tables.add(markup(table, widths(table, width)));
    }

    static int[] widths(Table table, int whole) {
        return Arrays.stream(WIDTHS.of(table, whole))
                .mapToInt(column -> (int) column)
                .toArray();
    }

    /** Puts the tables into their places in the written document. */
    byte[] fill(byte[] written) {
        var document = new String(written, UTF_8);
        var filled = new StringBuilder(
                document.length() + tables.stream().mapToInt(String::length).sum());
        var from = 0;
        for (int i = 0; i < tables.size(); i++) {
            var place = "<w:p><w:pPr><w:pStyle w:val=\"" + name(i) + "\"/></w:pPr></w:p>";
            var to = document.indexOf(place, from);
            if (to < 0) {
                throw new IllegalStateException("no place for table " + i);
            }
            filled.append(document, from, to).append(tables.get(i));
            from = to + place.length();
        }
        return filled.append(document, from, document.length()).toString().getBytes(UTF_8);
    }

    /** Style of the paragraph that keeps the place; no style is called so, and text cannot look like it. */
    private static String name(int table) {
        return "place-of-table-" + table;
    }

    private String markup(Table table, int[] widths) {
        var markup =
                new StringBuilder(1_024 + 256 * widths.length * table.rows().size());
        markup.append("<w:tbl><w:tblPr><w:tblW w:w=\"")
                .append(Arrays.stream(widths).sum())
                .append("\" w:type=\"dxa\"/><w:tblBorders>");
        SIDES.forEach(
                side -> markup.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:color=\"000000\"/>"));
        markup.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/>" + MARGINS + "</w:tblPr><w:tblGrid>");
        Arrays.stream(widths)
                .forEach(width ->
                        markup.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        markup.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < widths.length; i++) {
            cell(
                    markup,
                    widths[i],
                    "TableHead",
                    "",
                    "",
                    Cell.words(table.columns().get(i).title()));
        }
        markup.append("</w:tr>");
        if (!table.totals().isEmpty()) {
            row(markup, table, widths, table.totals(), KEPT, "<w:rPr><w:b/></w:rPr>");
        }
        for (int i = 0; i < table.rows().size(); i++) {
            var isKept = i >= table.firstOfLastRows() && i < table.rows().size() - 1;
            row(markup, table, widths, table.rows().get(i), isKept ? KEPT : "", "");
        }
        return markup.append("</w:tbl>").toString();
    }

    /**
     * @param kept with the next row on one page, or empty
     * @param look of its words; empty for that of the style
     */
    private void row(StringBuilder markup, Table table, int[] widths, List<Cell> row, String kept, String look) {
        markup.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (int i = 0; i < row.size(); i++) {
            cell(markup, widths[i], style(table.columns().get(i).kind()), kept, look, row.get(i));
        }
        markup.append("</w:tr>");
    }

    private static String style(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> "TableText";
            case CENTRED -> "TableCentre";
            case FIGURE -> "TableFigure";
        };
    }

    /** A line end in the text becomes a line break. */
    private void cell(StringBuilder markup, int width, String style, String kept, String look, Cell cell) {
        markup.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                .append(width)
                .append("\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"")
                .append(style)
                .append("\"/>")
                .append(kept)
                .append("</w:pPr>");
        var source = sources.apply(cell.pointers());
        source.ifPresent(id -> markup.append("<w:hyperlink r:id=\"").append(id).append("\">"));
        markup.append("<w:r>")
                .append(look)
                .append(BEGIN)
                .append(CleanText.markup(cell.text()).replace("\n", END + "<w:br/>" + BEGIN))
                .append(END)
                .append("</w:r>");
        source.ifPresent(id -> markup.append("</w:hyperlink>"));
        markup.append("</w:p></w:tc>");
    }
}
