package vn.laichau.hatangso.reporting.document.web;

import java.io.PrintWriter;
import java.util.List;
import vn.laichau.hatangso.reporting.document.glyph.CleanText;
import vn.laichau.hatangso.reporting.document.model.Chart;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.model.Span;
import vn.laichau.hatangso.reporting.document.model.Table;

/** What differs between the screen and paper. */
interface Medium {

    String style();

    /** Elements of the head besides the title. */
    String metadata(DocumentModel model);

    String picture(Chart chart);

    /** How wide the columns of a table are. */
    double[] columns(Table table);

    /** What {@link #columns} are measured in, as CSS names it. */
    String measure();

    /** Attributes of a table with columns of these widths. */
    String onTable(Table table, double[] columns);

    /** Whether a table goes on on a next page: its sums then stand before its rows, where they are never alone on a page. */
    boolean breaksTablesOverPages();

    /** The pieces of a paragraph as they are written. */
    default List<Span> spans(List<Span> spans) {
        return spans;
    }

    /** A piece of text that may be a figure. */
    default String figure(String text, List<String> pointers) {
        return CleanText.markup(text).replace("\n", "<br/>");
    }

    /** What stands before the document. */
    default String begin(DocumentModel model) {
        return "";
    }

    /** Attributes of the head of a part: of a chapter of the body, or of an annex. */
    default String onPart() {
        return "";
    }

    /** What stands before an annex. */
    default String annexBegins() {
        return "";
    }

    /** What stands after everything else. */
    default void end(DocumentModel model, PrintWriter html) {}
}
