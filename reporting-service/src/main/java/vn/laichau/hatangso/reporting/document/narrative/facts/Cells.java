package vn.laichau.hatangso.reporting.document.narrative.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.format.Dates;
import vn.laichau.hatangso.reporting.format.LanguageFormat;

/**
 * Figures and days in cells: in words for who reads, and as what they are for who sorts and filters a sheet. A dash stands for what is
 * not there.
 */
public record Cells(LanguageFormat tables) {

    public Cell number(BigDecimal number, String pointer) {
        return number == null ? Cell.NONE : Cell.number(tables.number(number), number, null, pointer);
    }

    public Cell number(long number, String pointer) {
        return number(BigDecimal.valueOf(number), pointer);
    }

    public Cell quantity(BigDecimal value, String unit, String pointer) {
        return quantity(value, unit, null, pointer);
    }

    /** @param goal what the value is held against; null for nothing */
    public Cell quantity(BigDecimal value, String unit, BigDecimal goal, String pointer) {
        return value == null ? Cell.NONE : Cell.number(tables.quantity(value, unit, goal), value, unit, pointer);
    }

    public Cell day(LocalDate day) {
        return day == null ? Cell.NONE : Cell.day(tables.brief(day), day);
    }

    public Cell moment(OffsetDateTime moment, String pointer) {
        return moment == null ? Cell.NONE : Cell.moment(tables.brief(moment.toInstant()), moment.toInstant(), pointer);
    }

    /** A year, a quarter or a month is no date. */
    public Cell period(String period) {
        if (period == null) {
            return Cell.NONE;
        }
        return Dates.day(period).map(this::day).orElseGet(() -> Cell.words(tables.briefPeriod(period)));
    }
}
