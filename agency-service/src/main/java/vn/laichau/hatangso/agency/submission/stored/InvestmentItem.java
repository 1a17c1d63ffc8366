package vn.laichau.hatangso.agency.submission.stored;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewItem;

/** One thing invested in. */
@Embeddable
public record InvestmentItem(String organisation, @Embedded NewItem item) {}
