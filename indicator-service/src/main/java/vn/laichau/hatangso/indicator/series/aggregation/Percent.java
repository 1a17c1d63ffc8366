package vn.laichau.hatangso.indicator.series.aggregation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Turns a share into percent. */
public final class Percent {

    /** Enough that 99.9999 % is not 100 %. */
    private static final int SCALE = 4;

    private Percent() {}

    /** Cut, not rounded: nothing reaches 100 % that is not whole. */
    public static BigDecimal of(BigDecimal numerator, BigDecimal denominator) {
        return numerator.movePointRight(2).divide(denominator, SCALE, RoundingMode.DOWN);
    }
}
