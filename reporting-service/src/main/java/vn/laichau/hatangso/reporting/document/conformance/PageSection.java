package vn.laichau.hatangso.reporting.document.conformance;

/**
 * Pages of one form; measures in millimetres.
 *
 * @param numberedFrom what its first page counts as; zero when it goes on counting
 * @param skipsFirst whether its first page has a header of its own, without a number
 */
record PageSection(
        double width,
        double height,
        double top,
        double bottom,
        double left,
        double right,
        int numberedFrom,
        boolean skipsFirst) {}
