package vn.laichau.hatangso.indicator.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Range;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.entry.TextRules;

/** What a coordinator may change of a rule. Its words say its bounds, so they change together. */
record QualityRuleContent(
        @Required @Prose(TextRules.LONGEST) Text statement,
        @Range(most = 1_000_000_000) BigDecimal lower,
        @Range(most = 1_000_000_000) BigDecimal upper,
        boolean inForce) {

    /** No bound means more: a hundred years in months, or far above any value. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(1_200);

    static QualityRuleContent of(QualityRule rule) {
        return new QualityRuleContent(rule.statement(), rule.lower(), rule.upper(), rule.inForce());
    }

    /** @param present the rule as it is */
    List<FieldError> faults(QualityRule present) {
        var errors = new FieldErrors();
        var silent = hasOtherBounds(present) && statement.equals(present.statement());
        errors.addIf(silent, "/statement", IndicatorErrorCode.SAYS_OLD_BOUNDS);
        bound(errors, "/lower", lower, present.kind().hasLower(), MOST);
        bound(
                errors,
                "/upper",
                upper,
                present.kind().hasUpper(),
                present.kind() == QualityRuleKind.STALE ? MOST_MONTHS : MOST);
        var crossed = lower != null && upper != null && lower.compareTo(upper) > 0;
        return errors.addIf(crossed, "/lower", IndicatorErrorCode.ABOVE_UPPER).list();
    }

    private boolean hasOtherBounds(QualityRule present) {
        return differ(lower, present.lower()) || differ(upper, present.upper());
    }

    private static boolean differ(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? !Objects.equals(one, other) : one.compareTo(other) != 0;
    }

    private static void bound(FieldErrors errors, String pointer, BigDecimal bound, boolean has, BigDecimal most) {
        if (has) {
            errors.range(pointer, bound, BigDecimal.ZERO, most);
        } else {
            errors.addIf(bound != null, pointer, IndicatorErrorCode.NO_SUCH_BOUND);
        }
    }
}
