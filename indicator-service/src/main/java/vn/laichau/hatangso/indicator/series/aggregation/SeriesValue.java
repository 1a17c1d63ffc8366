package vn.laichau.hatangso.indicator.series.aggregation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A value of a unit in one period, or why there is none.
 *
 * @param mark whether it was measured on this map
 * @param reason why it cannot be derived; null when there is a value
 * @param from units of another map that it comes from, or that it cannot be told apart from
 * @param numerator of a ratio
 * @param denominator of a ratio
 * @param value in the indicator's unit; percent for ratios
 * @param atLeast lower bound of a union that only operators' totals speak of
 * @param atMost upper bound of it
 * @param status PROVISIONAL as soon as one figure in it is; ESTIMATE where a year is told by what it is expected to come to
 * @param carried operators whose last figure is older than the period and counts on, because theirs of the period is missing;
 *     State bodies see all of them, an operator itself
 * @param carriedCount how many they are
 * @param reported how many parts have a figure, of the operator who has most of them
 * @param expected how many parts had to: the units of that level that stood at the period's end, on the map of then; in the year
 *     of a merger those of before where they count
 * @param recordedAt when its newest figure became known
 * @param operators what each operator contributes; for those who may see it
 */
public record SeriesValue(
        String period,
        LocalDate periodEnd,
        Mark mark,
        Reason reason,
        List<String> from,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        BigDecimal atLeast,
        BigDecimal atMost,
        String status,
        List<String> carried,
        Integer carriedCount,
        Integer reported,
        Integer expected,
        OffsetDateTime recordedAt,
        List<Contribution> operators) {

    private static final String ESTIMATE = "ESTIMATE";

    /** Where a value comes from. */
    public enum Mark {
        /** From facts of the unit itself or of its parts on its own map. */
        NATIVE,
        /** From facts of whole units of another map. */
        RESTATED,
        NOT_DERIVABLE
    }

    /** Why there is no value. */
    public enum Reason {
        /** The figures are of a larger unit that took this one in. */
        TAKEN_INTO_LARGER_UNIT,
        /** A district series ends with the districts. */
        UNIT_ENDED,
        /** Speeds and medians of parts do not add up. */
        NO_VALUE_FROM_PARTS,
        /** Operators' totals do not tell who covers the same villages. */
        UNION_NEEDS_VILLAGES,
        /** Operators' values do not add up. */
        NO_VALUE_FROM_OPERATORS
    }

    /**
     * One operator's own share.
     *
     * @param alone part of the numerator that no other operator covers; null where that is not known
     */
    public record Contribution(
            String operator, BigDecimal numerator, BigDecimal denominator, BigDecimal value, BigDecimal alone) {}

    @JsonIgnore
    public boolean hasValue() {
        return value != null;
    }

    @JsonIgnore
    public boolean isEstimate() {
        return ESTIMATE.equals(status);
    }

    /** What a year is expected to come to; no part of it was counted. */
    static SeriesValue estimated(
            String period,
            LocalDate end,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            OffsetDateTime recordedAt) {
        return new SeriesValue(
                period,
                end,
                Mark.NATIVE,
                null,
                List.of(),
                numerator,
                denominator,
                value,
                null,
                null,
                ESTIMATE,
                List.of(),
                0,
                1,
                1,
                recordedAt,
                null);
    }

    /** The same value with other contributions; null for none. */
    public SeriesValue with(List<Contribution> visible) {
        return with(visible, carried);
    }

    /**
     * As it may be seen by who is no State body: who has not reported is internal, how many have not is public.
     *
     * @param own code of the operator who reads; empty for anybody else
     */
    public SeriesValue namingOnly(String own) {
        return carried == null
                ? this
                : with(operators, carried.stream().filter(own::equals).toList());
    }

    private SeriesValue with(List<Contribution> visible, List<String> named) {
        return new SeriesValue(
                period,
                periodEnd,
                mark,
                reason,
                from,
                numerator,
                denominator,
                value,
                atLeast,
                atMost,
                status,
                named,
                carriedCount == null && carried != null ? (Integer) carried.size() : carriedCount,
                reported,
                expected,
                recordedAt,
                visible);
    }

    public static SeriesValue none(String period, LocalDate periodEnd, Reason reason, List<String> from) {
        return bounded(period, periodEnd, reason, from, null, null);
    }

    static SeriesValue bounded(
            String period, LocalDate end, Reason reason, List<String> from, BigDecimal atLeast, BigDecimal atMost) {
        return new SeriesValue(
                period,
                end,
                Mark.NOT_DERIVABLE,
                reason,
                from,
                null,
                null,
                null,
                atLeast,
                atMost,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
