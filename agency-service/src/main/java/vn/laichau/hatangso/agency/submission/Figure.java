package vn.laichau.hatangso.agency.submission;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * A figure of a version. The organisation stands in every row, so that the database can tell whose it is.
 *
 * @param numerator of a ratio, together with the denominator
 * @param value of anything else, in the indicator's unit
 */
@Embeddable
record Figure(
        String organisation,
        String indicator,
        String territory,
        String period,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value) {}
