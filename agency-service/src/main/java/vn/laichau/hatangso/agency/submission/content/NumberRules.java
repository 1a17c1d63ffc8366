package vn.laichau.hatangso.agency.submission.content;

import java.math.BigDecimal;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * How long numbers may be. Looked at before anything calculates with them: a number of a million digits fits into ten
 * characters ({@code 1e999999}).
 */
final class NumberRules {

    private static final int MOST_DIGITS = 21;
    private static final int MOST_DECIMALS = 6;

    private final FieldErrors errors = new FieldErrors();

    private NumberRules() {}

    static List<FieldError> faultsOf(NewSubmission content) {
        var rules = new NumberRules();
        Rows.each("/items", content.items(), (place, item) -> {
            rules.check(place + "/quantity", item.quantity());
            rules.check(place + "/cost", item.cost());
        });
        Rows.each(
                "/commitments",
                content.commitments(),
                (place, promised) -> rules.check(place + "/value", promised.value()));
        Rows.each("/figures", content.figures(), (place, figure) -> {
            rules.check(place + "/numerator", figure.numerator());
            rules.check(place + "/denominator", figure.denominator());
            rules.check(place + "/value", figure.value());
        });
        return rules.errors.list();
    }

    private void check(String place, BigDecimal number) {
        errors.digits(place, number, MOST_DIGITS, MOST_DECIMALS);
    }
}
