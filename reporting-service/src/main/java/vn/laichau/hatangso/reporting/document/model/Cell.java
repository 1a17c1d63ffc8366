package vn.laichau.hatangso.reporting.document.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * A cell of a table.
 *
 * @param text as documents show it
 * @param number for workbooks; null for what is none
 * @param percent whether the number is in percent
 * @param date for workbooks: a {@link LocalDate}, or a {@link LocalDateTime} in Vietnam; null for what is none
 * @param pointer where in the snapshot it comes from; null for what is no figure
 */
public record Cell(String text, BigDecimal number, boolean percent, Temporal date, String pointer) {

    /** Stands where nothing is known. */
    public static final Cell NONE = words("–");

    public static Cell words(String text) {
        return new Cell(text, null, false, null, null);
    }

    /** Words that tell of what stands at a place in the snapshot. */
    public static Cell words(String text, String pointer) {
        return new Cell(text, null, false, null, pointer);
    }

    public static Cell number(String shown, BigDecimal number, String unit, String pointer) {
        return new Cell(shown, number, "PERCENT".equals(unit), null, pointer);
    }

    public static Cell whole(int number) {
        return new Cell(Integer.toString(number), BigDecimal.valueOf(number), false, null, null);
    }

    public static Cell day(String shown, LocalDate day) {
        return new Cell(shown, null, false, day, null);
    }

    public static Cell moment(String shown, Instant moment, String pointer) {
        return new Cell(shown, null, false, LocalDateTime.ofInstant(moment, VietnamTime.ZONE), pointer);
    }

    /** Where in the snapshot it comes from; nowhere for what is no figure. */
    public List<String> pointers() {
        return pointer == null ? List.of() : List.of(pointer);
    }

    /** The same with another wording around the figure. */
    public Cell shownAs(String other) {
        return new Cell(other, number, percent, date, pointer);
    }
}
