package vn.laichau.hatangso.reporting.document.model;

/**
 * A column of a table.
 *
 * @param share of the table's width, relative to the other columns' shares
 */
public record Column(String title, int share, Kind kind) {

    /** What a column holds, and so how it is set. */
    public enum Kind {
        TEXT,
        CENTRED,
        FIGURE
    }

    public static Column text(String title, int share) {
        return new Column(title, share, Kind.TEXT);
    }

    public static Column centred(String title, int share) {
        return new Column(title, share, Kind.CENTRED);
    }

    public static Column figure(String title, int share) {
        return new Column(title, share, Kind.FIGURE);
    }
}
