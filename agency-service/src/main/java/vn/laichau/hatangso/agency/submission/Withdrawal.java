package vn.laichau.hatangso.agency.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That a version was taken back, by whom and why. */
@Embeddable
record Withdrawal(
        @Column(name = "withdrawn_at") Instant at,
        @Column(name = "withdrawn_by") String by,
        @Column(name = "withdrawal_reason") String reason) {}
