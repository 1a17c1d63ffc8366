package vn.laichau.hatangso.indicator.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.chassis.content.Digits;
import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.entry.TextRules;

/**
 * What a decision makes of a target.
 *
 * @param comparator when a value meets it from now on; null keeps the one before
 * @param value to be reached; none for a judged target
 * @param due a new deadline; null keeps the one before
 * @param inForceFrom first day on which it counts
 */
record NewTargetVersion(
        Comparator comparator,
        @Digits(most = 20, decimals = 20) BigDecimal value,
        LocalDate due,
        @Required LocalDate inForceFrom,
        @Required Decision decision) {

    /** Between these a decision may choose; any other one measures something else. */
    private static final Set<Comparator> ALIKE = EnumSet.of(Comparator.AT_LEAST, Comparator.EXACTLY, Comparator.BELOW);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A decision of the People's Committee. */
    public record Decision(
            @Required @Line(TextRules.LONGEST_LINE) String number,
            @Required LocalDate date) {}

    /** @param started first days of the versions that there are */
    List<FieldError> faults(Target target, List<LocalDate> started) {
        var judged = target.comparator() == Comparator.JUDGED;
        var other =
                comparator != null && comparator != target.comparator() && !areAlike(comparator, target.comparator());
        var errors = new FieldErrors()
                .addIf(judged != (value == null), "/value", CommonErrorCode.VALUE_AND_COMPARATOR)
                .addIf(other, "/comparator", IndicatorErrorCode.OTHER_KIND);
        if (value != null && isShare(target) && value.compareTo(HUNDRED) > 0) {
            errors.add("/value", CommonErrorCode.OUT_OF_RANGE, 0, HUNDRED);
        }
        if (errors.isEmpty()) {
            time(errors, started);
        }
        return errors.list();
    }

    /** Of a whole, unlike an increase. */
    private static boolean isShare(Target target) {
        return "PERCENT".equals(target.unit()) && ALIKE.contains(target.comparator());
    }

    private static boolean areAlike(Comparator one, Comparator other) {
        return ALIKE.contains(one) && ALIKE.contains(other);
    }

    private void time(FieldErrors errors, List<LocalDate> started) {
        errors.addIf(inForceFrom.isBefore(decision.date()), "/inForceFrom", IndicatorErrorCode.BEFORE_DECISION)
                .addIf(due != null && due.isBefore(inForceFrom), "/due", IndicatorErrorCode.BEFORE_FORCE)
                .addIf(started.contains(inForceFrom), "/inForceFrom", IndicatorErrorCode.VERSION_EXISTS);
    }
}
