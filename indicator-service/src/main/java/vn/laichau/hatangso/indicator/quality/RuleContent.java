package vn.laichau.hatangso.indicator.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.entry.EnteredText;

/** What a coordinator may change of a rule. Its words say its bounds, so they change together. */
public record RuleContent(Text statement, BigDecimal lower, BigDecimal upper, boolean inForce) {

    /** No bound means more: a hundred years in months, or far above any value. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(1_200);

    static RuleContent of(QualityRule rule) {
        return new RuleContent(rule.statement(), rule.lower(), rule.upper(), rule.inForce());
    }

    /** @param present the rule as it is */
    List<FieldError> faults(QualityRule present) {
        var faults = new ArrayList<FieldError>();
        if (statement == null || isBlank(statement.vi()) || isBlank(statement.en())) {
            faults.add(fault(
                    "/statement",
                    "required",
                    "Cần lời văn bằng cả hai thứ tiếng",
                    "Words in both languages are needed"));
        } else if (hasOtherBounds(present) && statement.equals(present.statement())) {
            faults.add(fault(
                    "/statement",
                    "says-old-bounds",
                    "Lời văn nêu giới hạn nên phải sửa cùng giới hạn",
                    "The words say the bounds and change with them"));
        }
        EnteredText.check(faults, "/statement", statement);
        bound(faults, "/lower", lower, present.kind().hasLower(), MOST);
        bound(
                faults,
                "/upper",
                upper,
                present.kind().hasUpper(),
                present.kind() == RuleKind.STALE ? MOST_MONTHS : MOST);
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            faults.add(fault(
                    "/lower",
                    "above-upper",
                    "Giới hạn dưới lớn hơn giới hạn trên",
                    "The lower bound is above the upper one"));
        }
        return faults;
    }

    private boolean hasOtherBounds(QualityRule present) {
        return differ(lower, present.lower()) || differ(upper, present.upper());
    }

    private static boolean differ(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? !Objects.equals(one, other) : one.compareTo(other) != 0;
    }

    private static void bound(List<FieldError> faults, String pointer, BigDecimal bound, boolean has, BigDecimal most) {
        if (has && bound == null) {
            faults.add(fault(
                    pointer, "required", "Quy tắc loại này cần giới hạn này", "A rule of this kind needs this bound"));
        } else if (!has && bound != null) {
            faults.add(fault(
                    pointer,
                    "no-such-bound",
                    "Quy tắc loại này không có giới hạn này",
                    "A rule of this kind has no such bound"));
        } else if (has && (bound.signum() < 0 || bound.compareTo(most) > 0)) {
            faults.add(fault(pointer, "out-of-range", "Từ 0 đến " + most, "From 0 to " + most));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static FieldError fault(String pointer, String code, String vi, String en) {
        return new FieldError(pointer, code, Text.of(vi, en));
    }
}
