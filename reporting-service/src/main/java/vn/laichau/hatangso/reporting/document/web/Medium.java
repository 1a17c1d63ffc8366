package vn.laichau.hatangso.reporting.document.web;

import java.util.List;
import vn.laichau.hatangso.reporting.document.paper.Chart;
import vn.laichau.hatangso.reporting.document.paper.CleanText;
import vn.laichau.hatangso.reporting.document.paper.Paper;
import vn.laichau.hatangso.reporting.document.paper.Table;

/** What differs between the screen and paper. */
interface Medium {

    String style();

    /** Elements of the head besides the title. */
    String metadata(Paper paper);

    String picture(Chart chart);

    /** How wide the columns of a table are. */
    double[] columns(Table table);

    /** What {@link #columns} are measured in, as CSS names it. */
    String measure();

    /** Attributes of a table with columns of these widths. */
    String onTable(Table table, double[] columns);

    /** A piece of text that may be a figure. */
    default String figure(String text, List<String> pointers) {
        return CleanText.markup(text).replace("\n", "<br/>");
    }

    /** What stands before the document. */
    default String begin(Paper paper) {
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
    default String end(Paper paper) {
        return "";
    }
}
