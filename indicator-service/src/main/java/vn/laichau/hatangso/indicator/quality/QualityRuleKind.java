package vn.laichau.hatangso.indicator.quality;

import java.util.Locale;
import vn.laichau.hatangso.indicator.database.SqlFile;

/**
 * The rules that figures are held against. How a kind finds the current figures that break it stands in {@code quality/}, one
 * query each: rows of indicator, territory, period, operator, what is stated and what it is held against, of the periods that
 * are looked at; places, where one cause is found in several of them. A rule's bounds are data. There is no rule of quotients: a ratio is recorded as numerator and denominator alone
 * and its quotient computed, so only the plan's own figures can state one that differs ({@link PlanQualityRule}).
 */
enum QualityRuleKind {
    SUM_OF_PARTS,
    SHARED_DENOMINATOR,
    TOGETHER_ABOVE_WHOLE,
    ALL_BELOW_BEST,
    RANGE,
    JUMP,
    COVERAGE_LOST,
    REGISTER_COUNT,
    MISSING_REPORTER,
    STALE;

    private final String finds =
            SqlFile.read("quality/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql");

    String finds() {
        return finds;
    }

    /** Whether a rule of this kind has a lower bound. */
    boolean hasLower() {
        return this == RANGE;
    }

    /** Whether a rule of this kind has an upper bound. */
    boolean hasUpper() {
        return finds.contains(":upper");
    }

    /** Whether it asks for single figures of before, found by an index, instead of comparing sets. */
    boolean looksUp() {
        return this == JUMP || this == STALE;
    }
}
