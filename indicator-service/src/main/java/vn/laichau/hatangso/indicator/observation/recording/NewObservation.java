package vn.laichau.hatangso.indicator.observation.recording;

import java.math.BigDecimal;

/**
 * A figure to record.
 *
 * @param item names the figure at its source and for ever; the same item of a submission is recorded once
 * @param indicator code
 * @param territory code, as it is valid on the last day of the period
 * @param period year, quarter or month
 * @param operator agency code of the operator it speaks of; null for all
 * @param numerator of a ratio
 * @param denominator of a ratio
 * @param value of a quantity, in the indicator's unit
 * @param unit what the sender takes the indicator's unit to be; null says nothing
 * @param status ESTIMATE for what a whole year is expected to come to; everything else is provisional until the period is final
 */
public record NewObservation(
        String item,
        String indicator,
        String territory,
        String period,
        String operator,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        String unit,
        String status) {}
