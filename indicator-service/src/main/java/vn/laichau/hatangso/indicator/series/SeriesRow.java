package vn.laichau.hatangso.indicator.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue.Contribution;

/**
 * A value of a series as a table shows it, or what one operator contributes to it.
 *
 * @param asked of which map and day the answer is
 * @param contribution null in the row of the value itself
 * @param demonstration the database holds invented figures
 */
record SeriesRow(
        SeriesResponse asked, SeriesItem series, SeriesValue value, Contribution contribution, boolean demonstration) {

    static List<SeriesRow> of(SeriesResponse answer, boolean demonstration) {
        var rows = new ArrayList<SeriesRow>();
        for (var series : answer.items()) {
            for (var value : series.values()) {
                rows.add(new SeriesRow(answer, series, value, null, demonstration));
                if (value.operators() != null) {
                    value.operators()
                            .forEach(own -> rows.add(new SeriesRow(answer, series, value, own, demonstration)));
                }
            }
        }
        return rows;
    }

    String operator() {
        return contribution == null ? null : contribution.operator();
    }

    BigDecimal numerator() {
        return contribution == null ? value.numerator() : contribution.numerator();
    }

    BigDecimal denominator() {
        return contribution == null ? value.denominator() : contribution.denominator();
    }

    BigDecimal amount() {
        return contribution == null ? value.value() : contribution.value();
    }

    String indicator() {
        return series.indicator();
    }

    String territory() {
        return series.territory().code();
    }

    String unit() {
        return series.unit();
    }

    String period() {
        return value.period();
    }

    /** Units of another map. */
    String origins() {
        return joined(value.from());
    }

    /** Operators whose last figure counts on. */
    String carried() {
        return joined(value.carried());
    }

    private static String joined(List<String> codes) {
        return codes == null ? null : String.join(" ", codes);
    }
}
