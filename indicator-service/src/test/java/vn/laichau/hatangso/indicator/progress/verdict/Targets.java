package vn.laichau.hatangso.indicator.progress.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.laichau.hatangso.indicator.definition.Target;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;

/** Targets of which tests care for nothing but what has to be reached by when. */
final class Targets {

    private Targets() {}

    /** Its code is {@code t}; a judged one has no value. */
    static Target of(Comparator comparator, String value, LocalDate due) {
        return new Target(
                "t",
                "i",
                "P2",
                "…",
                null,
                "…",
                comparator,
                comparator == Comparator.JUDGED ? null : new BigDecimal(value),
                "PERCENT",
                due,
                "lai-chau-2023",
                null,
                null,
                1L);
    }
}
