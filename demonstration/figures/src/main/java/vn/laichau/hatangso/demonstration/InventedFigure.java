package vn.laichau.hatangso.demonstration;

import java.math.BigDecimal;

/**
 * An invented figure.
 *
 * @param unit number of the territory
 * @param value of a quantity; null for a ratio
 */
record InventedFigure(
        String indicator,
        int unit,
        int year,
        String operator,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value) {

    static InventedFigure ratio(
            String indicator, int unit, int year, String operator, long numerator, long denominator) {
        return new InventedFigure(
                indicator, unit, year, operator, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), null);
    }
}
