package vn.laichau.hatangso.reporting.document.telling;

import java.time.Instant;
import java.time.LocalDate;
import vn.laichau.hatangso.reporting.document.paper.Cell;
import vn.laichau.hatangso.reporting.format.Dates;
import vn.laichau.hatangso.reporting.format.Wording;

/** Cells that tell when: in words for who reads, and as a date for who sorts and filters a sheet. */
final class DateCells {

    private DateCells() {}

    static Cell day(LocalDate day, Wording tables) {
        return day == null ? Cell.NONE : Cell.day(tables.brief(day), day);
    }

    static Cell moment(Instant moment, Wording tables, String pointer) {
        return Cell.moment(tables.brief(moment), moment, pointer);
    }

    /** A year, a quarter or a month is no date. */
    static Cell period(String period, Wording tables) {
        if (period == null) {
            return Cell.NONE;
        }
        return Dates.day(period).map(day -> day(day, tables)).orElseGet(() -> Cell.words(tables.briefPeriod(period)));
    }
}
