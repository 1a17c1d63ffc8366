package vn.laichau.hatangso.agency.submission.asof;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A submission, or a draft of one, that the caller may read.
 *
 * @param year under which it was sent
 * @param returnBy until when the newest version is asked for again; null when it was not returned with a day
 */
public record SubmissionReference(String organisation, UUID id, int year, boolean isDraft, LocalDate returnBy) {}
