package vn.laichau.hatangso.reporting.document.paper;

import java.math.BigDecimal;

/**
 * A cell of a table.
 *
 * @param text as documents show it
 * @param number for workbooks; null for words
 * @param percent whether the number is in percent
 * @param pointer where in the snapshot it comes from; null for what is no figure
 */
public record Cell(String text, BigDecimal number, boolean percent, String pointer) {

    /** Stands where nothing is known. */
    public static final Cell NONE = words("–");

    public static Cell words(String text) {
        return new Cell(text, null, false, null);
    }

    /** Words that tell of what stands at a place in the snapshot. */
    public static Cell words(String text, String pointer) {
        return new Cell(text, null, false, pointer);
    }

    public static Cell number(String shown, BigDecimal number, String unit, String pointer) {
        return new Cell(shown, number, "PERCENT".equals(unit), pointer);
    }

    public static Cell whole(int number) {
        return new Cell(Integer.toString(number), BigDecimal.valueOf(number), false, null);
    }

    /** The same with another wording around the figure. */
    public Cell shownAs(String other) {
        return new Cell(other, number, percent, pointer);
    }
}
