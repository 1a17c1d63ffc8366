package vn.laichau.hatangso.reporting.format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with a dot between thousands and a decimal comma: 397.943 and 41,5. */
public final class Numbers {

    private static final int DECIMALS = 2;
    private static final int MOST_DECIMALS = 6;
    private static final int GROUP = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numbers() {}

    /** As {@link #shown} without a goal. */
    public static String of(BigDecimal exact) {
        return written(shown(exact, null));
    }

    /** How many decimals of it are shown. */
    public static int decimals(BigDecimal exact) {
        return Math.max(0, shown(exact, null).scale());
    }

    /**
     * At most two decimals; more where two would make 99,996 look like the 100 it misses, or a value like the 0 or the goal that
     * it is not. What lies between two figures is the difference of what is shown, so that a reader who takes one from the
     * other finds it.
     *
     * @param goal what the value is held against; null where nothing is known
     */
    public static BigDecimal shown(BigDecimal exact, BigDecimal goal) {
        var shown = exact;
        for (int decimals = DECIMALS; decimals <= MOST_DECIMALS; decimals++) {
            shown = exact.setScale(decimals, RoundingMode.HALF_UP);
            if (shown.compareTo(exact) == 0 || !isMark(shown, goal)) {
                break;
            }
        }
        return shown.stripTrailingZeros();
    }

    private static boolean isMark(BigDecimal shown, BigDecimal goal) {
        return shown.signum() == 0 || shown.compareTo(HUNDRED) == 0 || goal != null && shown.compareTo(goal) == 0;
    }

    static String written(BigDecimal shown) {
        return grouped(shown.toPlainString());
    }

    /** How many, in a sentence: below ten with a zero in front, as the plan writes it ("07 kết nối"). */
    public static String count(int number) {
        var written = of(BigDecimal.valueOf(number));
        return number >= 0 && number < 10 ? "0" + written : written;
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
