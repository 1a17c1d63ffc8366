package vn.laichau.hatangso.agency.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the reviewer decided about a version.
 *
 * @param decision ACCEPTED or RETURNED
 * @param returnBy day until which the organisation is asked to send again; null for none
 */
@Embeddable
record Review(
        @Enumerated(EnumType.STRING) SubmissionState decision,
        @Column(name = "decided_at") Instant decidedAt,
        @Column(name = "decided_by") String decidedBy,
        String comment,
        @Column(name = "return_by") LocalDate returnBy) {}
