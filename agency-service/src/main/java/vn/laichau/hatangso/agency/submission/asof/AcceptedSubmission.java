package vn.laichau.hatangso.agency.submission.asof;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** An accepted submission with what the organisation says and the figures of its accepted version. */
public record AcceptedSubmission(UUID id, String organisation, int year, String narrative, List<Sent> figures) {

    /** A figure as it was sent: either a value, or a numerator and a denominator. */
    public record Sent(
            String indicator,
            String territory,
            String period,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String status) {}
}
