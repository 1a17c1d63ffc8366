package vn.laichau.hatangso.agency.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Since when something is known, and from whom.
 *
 * @param by an administrator's name; null of what a plan file states
 */
@Embeddable
public record RecordingDetails(
        @Column(name = "recorded_at") Instant at,
        @Column(name = "recorded_by") String by) {}
