package vn.laichau.hatangso.agency.workbook.cell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number that somebody typed as text, in Vietnamese writing (1.234.567,5) or English (1,234,567.5). What can be read in
 * one way alone is that; what can be read in two is not guessed: a Vietnamese number parser silently reads 41.5 as 415.
 */
sealed interface TypedNumber {

    int LONGEST = 40;

    Pattern WHOLE = Pattern.compile("-?\\d+");
    Pattern VIETNAMESE = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d+|-?\\d{1,3}(\\.\\d{3}){2,}|-?\\d+,\\d+");
    Pattern ENGLISH = Pattern.compile("-?\\d{1,3}(,\\d{3})+\\.\\d+|-?\\d{1,3}(,\\d{3}){2,}");

    /** One point alone: decimal, or thousands. */
    Pattern ONE_POINT = Pattern.compile("-?\\d+\\.\\d+");

    /** One comma before just three digits: decimal, or thousands in English. A leading zero begins no thousands. */
    Pattern ONE_COMMA = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");

    /** It means this. */
    record Exact(BigDecimal number) implements TypedNumber {}

    /** It means the one or the other. */
    record Ambiguous(BigDecimal decimal, BigDecimal thousands) implements TypedNumber {}

    /** Empty for what is no number. */
    static Optional<TypedNumber> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (ONE_POINT.matcher(text).matches()) {
            return Optional.of(new Ambiguous(new BigDecimal(text), without(text, ".")));
        }
        if (ONE_COMMA.matcher(text).matches()) {
            return Optional.of(new Ambiguous(decimalComma(text), without(text, ",")));
        }
        if (WHOLE.matcher(text).matches() || ENGLISH.matcher(text).matches()) {
            return Optional.of(new Exact(without(text, ",")));
        }
        return VIETNAMESE.matcher(text).matches() ? Optional.of(new Exact(decimalComma(text))) : Optional.empty();
    }

    private static BigDecimal without(String text, String separator) {
        return new BigDecimal(text.replace(separator, ""));
    }

    private static BigDecimal decimalComma(String text) {
        return new BigDecimal(text.replace(".", "").replace(',', '.'));
    }
}
