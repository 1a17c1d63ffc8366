package vn.laichau.hatangso.reporting.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import vn.laichau.hatangso.chassis.text.Language;

/** How a language writes numbers, dates and the codes of the other services. */
public interface Wording {

    static Wording in(Language language) {
        return language == Language.EN ? new English() : new Vietnamese();
    }

    Language language();

    String number(BigDecimal exact);

    /** How many, in a sentence. */
    String count(int number);

    /** "ngày 05 tháng 3 năm 2026". */
    String date(LocalDate date);

    /** "05/3/2026", for tables. */
    String brief(LocalDate date);

    String instant(Instant instant);

    /** Until when: the last moment of a day is its end. */
    String until(Instant instant);

    /** For tables. */
    String brief(Instant instant);

    /** A period of the API ({@code 2026}, {@code 2026-Q1}, {@code 2026-03}) or a date, in a sentence. */
    String period(String period);

    /** For tables: "quý III/2026", "12/2026". */
    String briefPeriod(String period);

    /** With its unit. */
    default String quantity(BigDecimal value, String unit) {
        return quantity(value, unit, null);
    }

    /** With its unit, and never like the goal that it misses or passes. */
    String quantity(BigDecimal value, String unit, BigDecimal goal);

    /**
     * How far two values lie apart: percentages do so in points.
     *
     * @param distance between the values as they are shown, so that a reader finds it again
     */
    String distance(BigDecimal distance, String unit);

    /** "tối thiểu 80%", "dưới 5%"; a target without a value is judged. */
    String target(String comparator, BigDecimal value, String unit);

    String verdict(String code);

    String theme(String code);

    /** States of figures and duties, and punctuality. */
    String state(String code);

    /** States of tasks. */
    default String taskState(String code) {
        return state(code);
    }
}
