package vn.laichau.hatangso.reporting.format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with a dot between thousands and a decimal comma: 397.943 and 41,5. */
public final class Numbers {

    private static final int DECIMALS = 2;
    private static final int MOST_DECIMALS = 6;
    private static final int GROUP = 3;

    private Numbers() {}

    /** At most two decimals; more where two would make 99,996 look like a whole 100. */
    public static String of(BigDecimal exact) {
        return grouped(shown(exact).toPlainString());
    }

    /** What lies between two figures: two decimals always do. */
    static BigDecimal rounded(BigDecimal distance) {
        return distance.abs().setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** How many decimals of it are shown. */
    public static int decimals(BigDecimal exact) {
        return Math.max(0, shown(exact).scale());
    }

    private static BigDecimal shown(BigDecimal exact) {
        var shown = exact;
        for (int decimals = DECIMALS; decimals <= MOST_DECIMALS; decimals++) {
            shown = exact.setScale(decimals, RoundingMode.HALF_UP);
            if (isWhole(exact) || !isWhole(shown)) {
                break;
            }
        }
        return shown.stripTrailingZeros();
    }

    /** How many, in a sentence: below ten with a zero in front, as the plan writes it ("07 kết nối"). */
    public static String count(int number) {
        var written = of(BigDecimal.valueOf(number));
        return number >= 0 && number < 10 ? "0" + written : written;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static String grouped(String plain) {
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var thousands = new StringBuilder(whole);
        var first = whole.startsWith("-") ? 1 : 0;
        for (int dot = whole.length() - GROUP; dot > first; dot -= GROUP) {
            thousands.insert(dot, '.');
        }
        return point < 0
                ? thousands.toString()
                : thousands.append(',').append(plain, point + 1, plain.length()).toString();
    }
}
