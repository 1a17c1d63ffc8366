package vn.laichau.hatangso.agency.workbook.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A number as it stands in the file. Excel writes few characters and numbers below 1E+308, but whoever makes a file by hand
 * can write anything: a short {@code 1e40000000} would take minutes to write out.
 */
final class RawNumber {

    /** Excel keeps 15 digits; what is behind is noise of its binary numbers (0.1 + 0.2). */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int LONGEST = 40;
    private static final long MOST_PLACES = 308;

    private RawNumber() {}

    /** Empty for what is no number that a spreadsheet can hold. */
    static Optional<BigDecimal> of(String raw) {
        if (raw == null || raw.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(raw.strip());
            return isWithinReach(number) ? Optional.of(plain(number)) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static boolean isWithinReach(BigDecimal number) {
        var placesBefore = (long) number.precision() - number.scale();
        return placesBefore <= MOST_PLACES && number.scale() <= MOST_PLACES + LONGEST;
    }

    private static BigDecimal plain(BigDecimal exact) {
        var number = exact.round(DIGITS).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
