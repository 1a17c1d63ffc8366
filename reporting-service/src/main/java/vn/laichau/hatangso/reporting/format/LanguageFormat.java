package vn.laichau.hatangso.reporting.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.laichau.hatangso.chassis.text.Language;

/** How a language writes numbers, dates and the codes of the other services. */
public abstract sealed class LanguageFormat permits VietnameseFormat, EnglishFormat {

    private static final String PERCENT = "PERCENT";
    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000 * MILLION;

    private final CodeLabels labels;

    LanguageFormat(Language language) {
        labels = CodeLabels.in(language);
    }

    public static LanguageFormat in(Language language) {
        return language == Language.EN ? new EnglishFormat() : new VietnameseFormat();
    }

    public final Language language() {
        return labels.language();
    }

    public final String number(BigDecimal exact) {
        return written(Numbers.shown(exact, null));
    }

    /** With all of its decimals. */
    abstract String written(BigDecimal shown);

    /** How many, in a sentence. */
    public abstract String count(int number);

    /** "ngày 05 tháng 3 năm 2026". */
    public abstract String date(LocalDate date);

    /** A due day in a sentence: "năm 2025" for the last day of a year, else its date. */
    public final String due(LocalDate date) {
        return date.getMonthValue() == 12 && date.getDayOfMonth() == 31
                ? period(Integer.toString(date.getYear()))
                : date(date);
    }

    /** "05/3/2026", for tables. */
    public abstract String brief(LocalDate date);

    public abstract String instant(Instant instant);

    /** Until when: the last moment of a day is its end. */
    public final String until(Instant instant) {
        return Dates.ended(instant)
                .map(day -> labels.of("until", "day").formatted(date(day)))
                .orElseGet(() -> instant(instant));
    }

    /** For tables. */
    public abstract String brief(Instant instant);

    /** A period of the API ({@code 2026}, {@code 2026-Q1}, {@code 2026-03}) or a date, in a sentence. */
    public abstract String period(String period);

    /** For tables: "quý III/2026", "12/2026". */
    public abstract String briefPeriod(String period);

    /** With its unit. */
    public final String quantity(BigDecimal value, String unit) {
        return quantity(value, unit, null);
    }

    /** With its unit, and never like the goal that it misses or passes. */
    public final String quantity(BigDecimal value, String unit, BigDecimal goal) {
        return withUnit(Numbers.shown(value, goal), unit);
    }

    /** A unit that has no word, or none at all, leaves the bare number. */
    private String withUnit(BigDecimal shown, String unit) {
        if (PERCENT.equals(unit)) {
            return written(shown) + "%";
        }
        var one = shown.compareTo(BigDecimal.ONE) == 0 ? labels.find("one", unit) : Optional.<String>empty();
        return one.or(() -> labels.find("unit", unit))
                .map(word -> written(shown) + Quantities.before(unit) + word)
                .orElseGet(() -> written(shown));
    }

    /** A sum of money in a sentence, exactly: in billions or millions where three decimals are enough for that. */
    public final String money(long dong) {
        if (dong >= BILLION && dong % MILLION == 0) {
            return withUnit(BigDecimal.valueOf(dong, 9).stripTrailingZeros(), "VND_BILLION");
        }
        return dong >= MILLION && dong % 1_000 == 0
                ? withUnit(BigDecimal.valueOf(dong, 6).stripTrailingZeros(), "VND_MILLION")
                : withUnit(BigDecimal.valueOf(dong), "VND");
    }

    /**
     * How far two values lie apart: percentages do so in points.
     *
     * @param distance between the values as they are shown, so that a reader finds it again
     */
    public final String distance(BigDecimal distance, String unit) {
        return distance(distance, unit, "PERCENTAGE_POINT");
    }

    /** For tables. */
    public final String briefDistance(BigDecimal distance, String unit) {
        return distance(distance, unit, "PERCENTAGE_POINT_BRIEF");
    }

    private String distance(BigDecimal distance, String unit, String ofShares) {
        return withUnit(distance.abs().stripTrailingZeros(), PERCENT.equals(unit) ? ofShares : unit);
    }

    /** "tối thiểu 80%", "dưới 5%"; a target without a value is judged. */
    public final String target(String comparator, BigDecimal value, String unit) {
        return value == null
                ? labels.of("target", "JUDGED")
                : labels.find("comparator", comparator).orElse("") + quantity(value, unit);
    }

    public final String verdict(String code) {
        return labels.of("verdict", code);
    }

    public final String theme(String code) {
        return labels.of("theme", code);
    }

    /** Sources of funds. */
    public final String fund(String code) {
        return labels.of("fund", code);
    }

    /** States of figures and obligations, and punctuality. */
    public final String state(String code) {
        return labels.of("state", code);
    }

    /** States of tasks: one is taken on where a submission is accepted. */
    public final String taskState(String code) {
        return labels.find("task-state", code).orElseGet(() -> state(code));
    }
}
