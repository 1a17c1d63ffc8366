package vn.laichau.hatangso.agency.submission.stored;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewItem;

/** One thing invested in. */
@Embeddable
public record InvestmentItem(
        String organisation,
        String territory,
        String service,
        BigDecimal quantity,
        String unit,
        BigDecimal cost,
        String quarter,
        String fund,
        String note) {

    public static InvestmentItem of(String organisation, NewItem sent) {
        return new InvestmentItem(
                organisation,
                sent.territory(),
                sent.service(),
                sent.quantity(),
                sent.unit(),
                sent.cost(),
                sent.quarter(),
                sent.fund(),
                sent.note());
    }
}
