package vn.laichau.hatangso.agency.submission.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewCommitment;

/** A value promised for a territory by a day. */
@Embeddable
public record CoverageCommitment(
        String organisation,
        String indicator,
        String territory,
        @Column(name = "by_day") LocalDate by,
        BigDecimal value) {

    public static CoverageCommitment of(String organisation, NewCommitment sent) {
        return new CoverageCommitment(
                organisation, sent.indicator(), sent.territory(), LocalDate.parse(sent.by()), sent.value());
    }
}
