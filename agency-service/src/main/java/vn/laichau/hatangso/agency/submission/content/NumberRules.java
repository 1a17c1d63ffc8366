package vn.laichau.hatangso.agency.submission.content;

import java.math.BigDecimal;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * How long numbers may be. Looked at before anything calculates with them: a number of a million digits fits into ten
 * characters ({@code 1e999999}).
 */
final class NumberRules {

    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;

    private final Faults faults = new Faults();

    private NumberRules() {}

    static List<FieldError> faultsOf(NewSubmission content) {
        var rules = new NumberRules();
        Faults.each("/items", content.items(), (place, item) -> {
            rules.check(place + "/quantity", item.quantity());
            rules.check(place + "/cost", item.cost());
        });
        Faults.each(
                "/commitments",
                content.commitments(),
                (place, promised) -> rules.check(place + "/value", promised.value()));
        Faults.each("/figures", content.figures(), (place, figure) -> {
            rules.check(place + "/numerator", figure.numerator());
            rules.check(place + "/denominator", figure.denominator());
            rules.check(place + "/value", figure.value());
        });
        return rules.faults.found();
    }

    private void check(String place, BigDecimal number) {
        if (number != null && !fits(number.stripTrailingZeros())) {
            faults.add(
                    place,
                    "too-long",
                    "Tối đa 15 chữ số trước và 6 chữ số sau dấu thập phân",
                    "At most 15 digits before the decimal point and 6 after it");
        }
    }

    private static boolean fits(BigDecimal plain) {
        return plain.scale() <= MOST_DECIMALS && (long) plain.precision() - plain.scale() <= MOST_DIGITS;
    }
}
