package vn.laichau.hatangso.indicator.imports.lines;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * How numbers are written. What could be read in two ways is refused with both readings: a Vietnamese number parser would
 * silently take 41.5 for 415.
 */
public enum NumberForm {

    /** Decimal point, no grouping: 1234.5. */
    MACHINE {
        @Override
        boolean isPlain(String text) {
            return POINT.matcher(text).matches();
        }

        @Override
        String plain(String text) {
            return text;
        }
    },

    /** Decimal comma, points only where they can be nothing but groups: 1234,5 · 1.234,5 · 1.234.567. */
    EXCEL_VI {
        @Override
        boolean isPlain(String text) {
            return COMMA.matcher(text).matches() || GROUPED.matcher(text).matches();
        }

        @Override
        String plain(String text) {
            return text.replace(".", "").replace(',', '.');
        }
    };

    private static final Pattern POINT = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final Pattern COMMA = Pattern.compile("-?[0-9]{1,40}(,[0-9]{1,40})?");
    private static final Pattern GROUPED =
            Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{3}){1,12},[0-9]{1,40}|-?[0-9]{1,3}(\\.[0-9]{3}){2,12}");

    /** One separator only, so it may stand for either. */
    private static final Pattern EITHER = Pattern.compile("-?[0-9]{1,40}[.,][0-9]{1,40}");

    /** A number, or why the text is none. */
    public record Reading(BigDecimal number, FieldError error) {}

    abstract boolean isPlain(String text);

    /** Without groups, with a decimal point. */
    abstract String plain(String text);

    Reading read(String field, String text) {
        if (isPlain(text)) {
            return new Reading(new BigDecimal(plain(text)), null);
        }
        return new Reading(null, EITHER.matcher(text).matches() ? ambiguous(field, text) : notANumber(field));
    }

    private static FieldError ambiguous(String field, String text) {
        var decimal = new BigDecimal(text.replace(',', '.'));
        var grouped = new BigDecimal(text.replace(",", "").replace(".", ""));
        return CommonErrorCode.AMBIGUOUS_NUMBER.at("/" + field, decimal, grouped);
    }

    private static FieldError notANumber(String field) {
        return CommonErrorCode.NOT_A_NUMBER.at("/" + field);
    }
}
