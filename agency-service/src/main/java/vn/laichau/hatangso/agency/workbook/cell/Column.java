package vn.laichau.hatangso.agency.workbook.cell;

/**
 * A column of a sheet.
 *
 * @param member of the row in the content; null for one that only explains
 * @param width in characters
 */
public record Column(String member, Kind kind, int width) {

    /** How its cells are read. */
    public enum Kind {
        CODE,
        TEXT,
        NUMBER,
        PERIOD,
        DAY,
        EXPLANATION
    }
}
