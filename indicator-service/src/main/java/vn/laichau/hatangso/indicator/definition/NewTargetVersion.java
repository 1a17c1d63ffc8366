package vn.laichau.hatangso.indicator.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;

/**
 * What a decision makes of a target.
 *
 * @param comparator when a value meets it from now on; null keeps the one before
 * @param value to be reached; none for a judged target
 * @param due a new deadline; null keeps the one before
 * @param inForceFrom first day on which it counts
 */
public record NewTargetVersion(
        Comparator comparator, BigDecimal value, LocalDate due, LocalDate inForceFrom, Decision decision) {

    /** Between these a decision may choose; any other one measures something else. */
    private static final Set<Comparator> ALIKE = EnumSet.of(Comparator.AT_LEAST, Comparator.EXACTLY, Comparator.BELOW);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A decision of the People's Committee. */
    public record Decision(String number, LocalDate date) {}

    /** @param started first days of the versions that there are */
    List<FieldError> faults(Target target, List<LocalDate> started) {
        var faults = new ArrayList<FieldError>();
        Faults.require(faults, "/inForceFrom", inForceFrom);
        Faults.requireLine(faults, "/decision/number", decision == null ? null : decision.number());
        Faults.require(faults, "/decision/date", decision == null ? null : decision.date());
        if ((target.comparator() == Comparator.JUDGED) != (value == null)) {
            faults.add(new FieldError(
                    "/value",
                    "value-and-comparator",
                    Text.of(
                            "Chỉ mục tiêu định tính không có giá trị",
                            "A judged target has no value, every other has one")));
        }
        if (comparator != null && comparator != target.comparator() && !areAlike(comparator, target.comparator())) {
            faults.add(new FieldError(
                    "/comparator",
                    "other-kind",
                    Text.of("Cách so sánh này không hợp với mục tiêu", "This comparison does not fit the target")));
        }
        if (value != null && value.signum() < 0) {
            faults.add(new FieldError("/value", "out-of-range", Text.of("Không được âm", "Must not be negative")));
        }
        if (value != null && isShare(target) && value.compareTo(HUNDRED) > 0) {
            faults.add(new FieldError(
                    "/value", "out-of-range", Text.of("Không được trên 100%", "Must not be above 100%")));
        }
        if (faults.isEmpty()) {
            time(faults, started);
        }
        return faults;
    }

    /** Of a whole, unlike an increase. */
    private static boolean isShare(Target target) {
        return "PERCENT".equals(target.unit()) && ALIKE.contains(target.comparator());
    }

    private static boolean areAlike(Comparator one, Comparator other) {
        return ALIKE.contains(one) && ALIKE.contains(other);
    }

    private void time(List<FieldError> faults, List<LocalDate> started) {
        if (inForceFrom.isBefore(decision.date())) {
            faults.add(new FieldError(
                    "/inForceFrom",
                    "before-decision",
                    Text.of("Không trước ngày quyết định", "Not before the day of the decision")));
        }
        if (due != null && due.isBefore(inForceFrom)) {
            faults.add(new FieldError(
                    "/due", "before-force", Text.of("Không trước ngày có hiệu lực", "Not before it takes force")));
        }
        if (started.contains(inForceFrom)) {
            faults.add(new FieldError(
                    "/inForceFrom",
                    "version-exists",
                    Text.of("Đã có phiên bản từ ngày này", "There is a version from this day on")));
        }
    }
}
