package vn.laichau.hatangso.agency.workbook.cell;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A number that somebody typed as text, in Vietnamese writing (1.234.567,5) or English (1,234,567.5). What can be read in
 * one way alone is that; what can be read in two is not guessed: a Vietnamese number parser silently reads 41.5 as 415.
 */
final class TypedNumber {

    private static final int LONGEST = 40;

    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final Pattern VIETNAMESE =
            Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d+|-?\\d{1,3}(\\.\\d{3}){2,}|-?\\d+,\\d+");
    private static final Pattern ENGLISH = Pattern.compile("-?\\d{1,3}(,\\d{3})+\\.\\d+|-?\\d{1,3}(,\\d{3}){2,}");

    /** One point alone: decimal, or thousands. */
    private static final Pattern ONE_POINT = Pattern.compile("-?\\d+\\.\\d+");

    /** One comma before just three digits: decimal, or thousands in English. A leading zero begins no thousands. */
    private static final Pattern ONE_COMMA = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");

    private TypedNumber() {}

    /** The numbers that it can mean: none, one, or two between which nobody can tell, the decimal one first. */
    static List<BigDecimal> of(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        if (ONE_POINT.matcher(text).matches()) {
            return List.of(new BigDecimal(text), without(text, "."));
        }
        if (ONE_COMMA.matcher(text).matches()) {
            return List.of(decimalComma(text), without(text, ","));
        }
        if (WHOLE.matcher(text).matches() || ENGLISH.matcher(text).matches()) {
            return List.of(without(text, ","));
        }
        return VIETNAMESE.matcher(text).matches() ? List.of(decimalComma(text)) : List.of();
    }

    private static BigDecimal without(String text, String separator) {
        return new BigDecimal(text.replace(separator, ""));
    }

    private static BigDecimal decimalComma(String text) {
        return new BigDecimal(text.replace(".", "").replace(',', '.'));
    }
}
