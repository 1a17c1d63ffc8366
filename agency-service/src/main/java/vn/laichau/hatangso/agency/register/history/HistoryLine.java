package vn.laichau.hatangso.agency.register.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One thing that happened to an entry.
 *
 * @param state in which it left the entry; absent for what has no states
 * @param organisation of who did it
 * @param by who did it
 * @param amount in VND, where it was about money
 * @param from the day from which it holds, where it was about one
 */
public record HistoryLine(
        OffsetDateTime at,
        String verb,
        String state,
        String organisation,
        String by,
        String note,
        Long amount,
        LocalDate from) {}
