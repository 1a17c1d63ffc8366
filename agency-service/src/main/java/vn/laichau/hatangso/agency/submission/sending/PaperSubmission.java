package vn.laichau.hatangso.agency.submission.sending;

import java.time.OffsetDateTime;
import java.util.UUID;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.chassis.content.Required;

/**
 * What came on paper.
 *
 * @param organisation code of its sender
 * @param arrivedAt the instant stamped on it; not in the future
 * @param scan attachment that holds the scanned paper
 * @param content as the clerk read it off
 */
public record PaperSubmission(
        @Required String organisation,
        @Required OffsetDateTime arrivedAt,
        @Required UUID scan,
        @Required NewSubmission content) {}
