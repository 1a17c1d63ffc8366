package vn.laichau.hatangso.indicator.definition;

import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.member;
import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.text;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.json.Json;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What is measured and how figures are put together.
 *
 * @param id internal number; other rows refer to it
 * @param theme part of the plan it belongs to
 * @param unit unit of its values, null for a judgement
 * @param numerator what is counted, for ratios
 * @param denominator among what, for ratios
 * @param acrossTerritories how values of parts make the value of the whole
 * @param acrossOperators how values of operators make the value of all
 * @param clauses of the plan, in its numbering
 * @param breakInSeries from which indicator of the plan before it was redefined or split; null where its series is its own alone
 * @param version counts its changes; null in what was known before, which is not there to be changed
 */
public record Indicator(
        int id,
        String code,
        @Json Text name,
        @Json Text definition,
        String theme,
        Measure measure,
        String unit,
        String better,
        @Json Text numerator,
        @Json Text denominator,
        Aggregation acrossTerritories,
        Aggregation acrossOperators,
        Aggregation acrossTime,
        List<String> clauses,
        @Json BreakInSeries breakInSeries,
        @JsonIgnore Long version)
        implements Versioned {

    /**
     * Where one series ends and one that is measured otherwise begins: no value of the one is held against one of the other.
     *
     * @param predecessor code of the indicator of the plan before
     * @param rule what is measured otherwise from now on, or which part of it
     */
    public record BreakInSeries(String predecessor, Text rule) {

        public BreakInSeries {
            member("predecessor", predecessor);
            text("rule", rule);
        }
    }

    /** What kind of value an indicator has. */
    public enum Measure {
        /** Numerator and denominator, shown in percent. */
        RATIO,
        /** One number in the indicator's unit. */
        QUANTITY,
        /** Growth against a baseline, in percent. */
        RELATIVE_CHANGE,
        /** Evidence and a judgement, never a number. */
        JUDGEMENT
    }

    /** How values are put together along one dimension (territories, operators, time). */
    public enum Aggregation {
        SUM,
        /** Sum of numerators over sum of denominators; percentages are never averaged. */
        RATIO,
        /** Each operator's own numerator over the one denominator they share, as households of a commune. */
        SHARED_DENOMINATOR,
        /** Covered when any operator covers it; needs facts finer than the operators' shares. */
        UNION,
        LATEST,
        NOT_DERIVABLE;

        private static final Set<Aggregation> OF_FRACTIONS = EnumSet.of(RATIO, SHARED_DENOMINATOR, UNION);

        /** Whether it says how values of such a measure are put together along a dimension. */
        public boolean fits(Dimension dimension, Measure measure) {
            return dimension.known.contains(this) && (measure == Measure.RATIO || !OF_FRACTIONS.contains(this));
        }
    }

    /** Along what values are put together. */
    public enum Dimension {
        TERRITORIES(EnumSet.of(Aggregation.SUM, Aggregation.RATIO, Aggregation.NOT_DERIVABLE)),
        OPERATORS(EnumSet.allOf(Aggregation.class)),
        TIME(EnumSet.of(Aggregation.SUM, Aggregation.RATIO, Aggregation.LATEST, Aggregation.NOT_DERIVABLE));

        private final Set<Aggregation> known;

        Dimension(Set<Aggregation> known) {
            this.known = known;
        }
    }
}
