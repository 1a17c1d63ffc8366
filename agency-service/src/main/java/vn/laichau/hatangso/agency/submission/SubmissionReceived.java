package vn.laichau.hatangso.agency.submission;

import java.util.List;
import java.util.UUID;

/**
 * Something was sent; told inside the transaction that stores it.
 *
 * @param first nothing was there for its duty before, not even a draft
 * @param onPaper recorded by a clerk, not sent by the organisation itself
 * @param underOtherYears what was begun under other years for the same duty, when that is owed once
 */
public record SubmissionReceived(UUID submission, boolean first, boolean onPaper, List<UUID> underOtherYears) {}
