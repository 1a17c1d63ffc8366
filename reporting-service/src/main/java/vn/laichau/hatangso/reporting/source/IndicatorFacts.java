package vn.laichau.hatangso.reporting.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What reports read of indicator-service's answer; the snapshot keeps all of it.
 *
 * @param indicators of the plan, those without a target too; none in older snapshots
 * @param operatorFigures each operator's own figures, provisional ones too
 * @param findings where the plan's own figures contradict each other
 * @param territoryFigures values of the units on the map that was asked for
 * @param yearFigures the province's values year by year; none in older snapshots
 * @param operatorTotals what each operator's own figures of a year add up to in the province; none in older snapshots
 * @param villageCoverage which villages became covered or were found without; none in older snapshots
 */
public record IndicatorFacts(
        List<Plan> plans,
        List<Indicator> indicators,
        Progress progress,
        List<OperatorFigure> operatorFigures,
        List<Finding> findings,
        List<TerritoryFigure> territoryFigures,
        List<YearFigure> yearFigures,
        List<OperatorTotal> operatorTotals,
        List<Coverage> villageCoverage) {

    public IndicatorFacts {
        progress = progress == null ? new Progress(null, new TreeMap<>(), List.of()) : progress;
    }

    /**
     * A loaded plan.
     *
     * @param number and {@code symbol}, {@code issuedOn}, {@code issuer}: absent while its text leaves them blank
     * @param demonstration whether the database holds invented figures for showing
     */
    public record Plan(
            String code,
            Text title,
            boolean demonstration,
            String number,
            String symbol,
            LocalDate issuedOn,
            String issuer) {

        public boolean isNumbered() {
            return number != null && symbol != null && issuedOn != null && issuer != null;
        }

        /** "2118/KH-UBND". */
        public String reference() {
            return number + "/" + symbol;
        }
    }

    /**
     * Where all targets stand.
     *
     * @param counts how many targets have each verdict, by the milestone they are due at
     */
    public record Progress(LocalDate asOf, SortedMap<String, Map<String, Integer>> counts, List<Item> items) {}

    /**
     * One target, where it started, where it stands.
     *
     * @param baseline absent when the plan gives no start
     * @param latest absent when nothing was measured
     * @param atDeadline the value that decided at the target's own date; absent before it, or without one
     * @param neededPace in words, absent when none is left or none can be computed
     * @param blocking the communes that do not meet the target themselves; absent where that cannot be said
     * @param judgement of a target that no number decides; absent while nobody has judged it
     * @param override what a leader says instead of the verdict, which stays; otherwise absent
     * @param start where the path to the target begins; absent without one
     * @param projection where the course so far leads; absent once the date has passed, and in older snapshots
     */
    public record Item(
            Target target,
            Indicator indicator,
            Baseline baseline,
            Latest latest,
            Latest atDeadline,
            String verdict,
            Text neededPace,
            Blocking blocking,
            Judgement judgement,
            VerdictOverride override,
            Start start,
            Projection projection) {

        public boolean isMeasuredBy(String code) {
            return indicator.code().equals(code);
        }
    }

    /** The value that the path to a target begins with, and its day. */
    public record Start(LocalDate day, BigDecimal value) {}

    /**
     * What the course of the final values leads to.
     *
     * @param day of the target
     * @param low and {@code high}: the value lies between them as surely as the rule says
     */
    public record Projection(LocalDate day, BigDecimal value, BigDecimal low, BigDecimal high) {}

    /**
     * Communes that keep a target from being met.
     *
     * @param count how many there are, {@code of} those that have a value
     * @param units some of them, those that lack most first
     */
    public record Blocking(int count, int of, List<NamedCode> units) {}

    /**
     * What people say of a target that no number decides.
     *
     * @param outcome MET, PARTLY_MET or NOT_MET
     * @param reason in the author's words
     */
    public record Judgement(String outcome, LocalDate judgedOn, String reason) {}

    /** A leader's verdict, with the reason in the leader's words. */
    public record VerdictOverride(String verdict, String reason) {}

    /**
     * What the plan promises.
     *
     * @param corrected {@code quote} without scanning errors, where it has some
     * @param value in {@code unit}; null when the target is judged
     */
    public record Target(
            String code,
            String clause,
            String quote,
            String corrected,
            String en,
            String comparator,
            BigDecimal value,
            String unit,
            LocalDate due) {

        public String wording() {
            return corrected == null ? quote : corrected;
        }
    }

    public record Indicator(String code, Text name, String theme, String unit) {}

    /**
     * The plan's own figure nearest to the indicator.
     *
     * @param asOf date or year as the plan gives it; absent when it gives none
     * @param comparability SAME, PROXY or NONE
     */
    public record Baseline(BigDecimal value, String unit, String asOf, String comparability) {}

    public record Latest(String period, BigDecimal value, String status) {}

    /**
     * A unit's value of an indicator.
     *
     * @param level PROVINCE, DISTRICT or COMMUNE
     * @param mark NATIVE, RESTATED from units of another map, or NOT_DERIVABLE
     * @param previous value of the period before; absent when there is none
     */
    public record TerritoryFigure(
            NamedCode indicator,
            NamedCode territory,
            String level,
            String period,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String mark,
            String status,
            BigDecimal previous) {

        /** What the year is expected to come to; nobody counted it. */
        public boolean isEstimate() {
            return "ESTIMATE".equals(status);
        }
    }

    /** The province's last value of a year. */
    public record YearFigure(NamedCode indicator, int year, BigDecimal value, String status) {

        /** Whether it was reached: what a year is expected to come to was not. */
        public boolean isCounted() {
            return value != null && !"ESTIMATE".equals(status);
        }
    }

    /**
     * What an operator's own figures of a period add up to in the province, by the indicator's rule.
     *
     * @param denominator that which operators share, where they do
     * @param value in the indicator's unit
     */
    public record OperatorTotal(
            NamedCode indicator,
            NamedCode operator,
            int year,
            String period,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value) {

        /** As a figure of the unit that it is the total of. */
        public TerritoryFigure in(TerritoryFigure unit) {
            return new TerritoryFigure(
                    indicator,
                    unit.territory(),
                    unit.level(),
                    period == null ? Integer.toString(year) : period,
                    numerator,
                    denominator,
                    value,
                    null,
                    null,
                    null);
        }
    }

    /**
     * How far operators together cover the villages.
     *
     * @param period the year, and {@code previous} the one before
     * @param villages how many are known, and {@code villagesBefore} were the year before
     * @param reported how many of them anyone reported on in the year
     * @param without how many are not covered
     */
    public record Coverage(
            NamedCode indicator,
            String period,
            String previous,
            int villages,
            int villagesBefore,
            int reported,
            int without,
            List<Village> newlyCovered,
            List<Village> newlyWithout) {}

    /**
     * A village and the commune it lies in.
     *
     * @param knownBefore false when nothing was known of it the year before
     */
    public record Village(String code, Text name, NamedCode commune, boolean knownBefore) {}

    /**
     * A figure as an operator gave it.
     *
     * @param numerator and {@code denominator}: both there for ratios
     * @param value in the indicator's unit
     * @param source the submission, and the item in it, that brought the figure; absent for older snapshots
     */
    public record OperatorFigure(
            Long id,
            NamedCode indicator,
            NamedCode territory,
            String period,
            NamedCode operator,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String status,
            Origin source) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
        private static final int DIGITS = 8;

        /** The share of its own two figures; null where it has not both. */
        public BigDecimal share() {
            return numerator == null || denominator == null || denominator.signum() == 0
                    ? null
                    : numerator.multiply(HUNDRED).divide(denominator, DIGITS, RoundingMode.HALF_UP);
        }

        /** As a figure of its unit, which another figure names. */
        public TerritoryFigure in(TerritoryFigure unit) {
            return new TerritoryFigure(
                    indicator,
                    unit.territory(),
                    unit.level(),
                    period,
                    numerator,
                    denominator,
                    value == null ? share() : value,
                    null,
                    status,
                    null);
        }
    }

    /** What brought a figure. */
    public record Origin(String kind, String ref, String item) {}

    /**
     * A rule that the plan's own figures break.
     *
     * @param stated what the text says
     * @param computed what its other figures give
     * @param detail the rule in words
     */
    public record Finding(String check, List<String> clauses, BigDecimal stated, BigDecimal computed, Text detail) {}
}
