package vn.laichau.hatangso.reporting.document.web;

import java.util.List;
import vn.laichau.hatangso.reporting.document.paper.Chart;
import vn.laichau.hatangso.reporting.document.paper.Paper;

/** What differs between the screen and paper. */
interface Medium {

    String style();

    /** Elements of the head besides the title. */
    String metadata(Paper paper);

    String picture(Chart chart);

    /** A piece of text that may be a figure. */
    String figure(String text, List<String> pointers);

    /** What stands before an annex. */
    String annexBegins();

    /** What stands after everything else. */
    String end(Paper paper);
}
