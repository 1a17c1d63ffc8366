package vn.laichau.hatangso.indicator.progress.override;

import java.time.OffsetDateTime;
import vn.laichau.hatangso.chassis.http.Revisioned;

/**
 * A leader's word on a target.
 *
 * @param verdict what the leader says
 * @param computed what the rule said when it was entered
 * @param reason why the rule's verdict does not tell
 * @param organisation code of the leader's agency
 * @param recordedBy shown to State bodies only
 * @param endedAt null while it counts
 * @param withdrawalReason why the computed verdict counts again; null where another override took its place
 */
public record VerdictOverride(
        long id,
        String target,
        String verdict,
        String computed,
        String reason,
        String organisation,
        String recordedBy,
        OffsetDateTime recordedAt,
        OffsetDateTime endedAt,
        String withdrawalReason)
        implements Revisioned {

    @Override
    public long revision() {
        return id;
    }

    public VerdictOverride withoutAuthor() {
        return new VerdictOverride(
                id, target, verdict, computed, reason, organisation, null, recordedAt, endedAt, withdrawalReason);
    }
}
