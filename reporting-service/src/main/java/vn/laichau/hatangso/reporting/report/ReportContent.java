package vn.laichau.hatangso.reporting.report;

import java.time.Instant;
import java.util.UUID;
import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;

/**
 * Everything a document is made from: equal contents give equal documents.
 *
 * @param issuer code of the body that issues it
 * @param proseVersion counts the changes of its wording
 * @param issue what the records office and the signer gave; null before
 * @param unit letters of the unit that wrote it; null when none was entered
 * @param snapshotSha256 hash of {@code snapshot}
 * @param published whether everyone may read it
 */
public record ReportContent(
        UUID id,
        Scope scope,
        String issuer,
        long proseVersion,
        Issue issue,
        String unit,
        String snapshotSha256,
        SnapshotContent snapshot,
        boolean published) {

    /** All but the answers themselves, which may fill half of the heap: for whoever has read them. */
    public ReportContent withoutParts() {
        return new ReportContent(
                id, scope, issuer, proseVersion, issue, unit, snapshotSha256, snapshot.withoutParts(), published);
    }

    public Instant cutOff() {
        return snapshot.cutOff();
    }
}
