package vn.laichau.hatangso.agency.workbook;

/**
 * A column of a sheet.
 *
 * @param member of the row in the content; null for one that only explains
 * @param width in characters
 */
record Column(String member, Kind kind, int width) {

    /** How its cells are read. */
    enum Kind {
        CODE,
        TEXT,
        NUMBER,
        PERIOD,
        DAY,
        EXPLANATION
    }
}
