package vn.laichau.hatangso.agency.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.laichau.hatangso.agency.obligation.terms.Recurrence;

/**
 * For which years an obligation is owed.
 *
 * @param first of an obligation owed once the year; null when nobody has said
 */
@Embeddable
record ObligationYears(
        @Enumerated(EnumType.STRING) Recurrence recurrence,
        @Column(name = "first_year") Integer first) {

    /** Whether there is an obligation for that year that somebody can miss. */
    boolean include(int year) {
        return switch (recurrence) {
            case ONCE -> first != null && first == year;
            case YEARLY -> first == null || first <= year;
            case CONTINUOUS -> false;
        };
    }

    /** Owed once, but nobody has said for which year. */
    boolean areOpen() {
        return recurrence == Recurrence.ONCE && first == null;
    }

    /** The year that something must name to count for that year; null for any: what is owed once is fulfilled under whatever year. */
    Integer counted(int year) {
        return recurrence == Recurrence.ONCE ? null : (Integer) year;
    }

    /** Whether what is sent for that year can fulfil it; while no first year is set, any can. */
    boolean mayInclude(int year) {
        return switch (recurrence) {
            case ONCE -> first == null || first == year;
            case YEARLY -> first == null || first <= year;
            case CONTINUOUS -> true;
        };
    }
}
