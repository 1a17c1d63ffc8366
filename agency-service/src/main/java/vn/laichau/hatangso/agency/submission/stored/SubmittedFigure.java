package vn.laichau.hatangso.agency.submission.stored;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;

/**
 * A figure of a version. The organisation stands in every row, so that the database can tell whose it is.
 *
 * @param numerator of a ratio, together with the denominator
 * @param value of anything else, in the indicator's unit
 * @param status ESTIMATE for what the whole year is expected to come to; null for what was counted
 */
@Embeddable
public record SubmittedFigure(
        String organisation,
        String indicator,
        String territory,
        String period,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        String status) {

    public static SubmittedFigure of(String organisation, NewFigure sent) {
        return new SubmittedFigure(
                organisation,
                sent.indicator(),
                sent.territory(),
                sent.period(),
                sent.numerator(),
                sent.denominator(),
                sent.value(),
                sent.status());
    }
}
