package vn.laichau.hatangso.agency.submission.sending;

import java.time.OffsetDateTime;
import java.util.UUID;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;

/**
 * What came on paper.
 *
 * @param organisation code of its sender
 * @param arrivedAt the instant stamped on it; not in the future
 * @param scan attachment that holds the scanned paper
 * @param content as the clerk read it off
 */
public record PaperSubmission(String organisation, OffsetDateTime arrivedAt, UUID scan, NewSubmission content) {}
