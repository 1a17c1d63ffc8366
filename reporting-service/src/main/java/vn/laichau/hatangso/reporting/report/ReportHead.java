package vn.laichau.hatangso.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;

/**
 * A report without its snapshot: enough to say which documents of it there are.
 *
 * @param issuer code of the body that issues it
 * @param wordingVersion counts the changes of its wording
 * @param outline id of the outline that it is told by; null for that of the suite
 * @param issue what the records office and the signer gave; null before
 * @param unit letters of the unit that wrote it; null when none was entered
 * @param signedFiles how many signed files of it came; the last one is the official PDF
 * @param publicEdition which public edition there is, from one; zero before it is published
 * @param withheld keys of the sections that it leaves out
 * @param internal whether it is for State bodies alone
 * @param concerned the issued document that it concerns; null for one that stands by itself
 * @param snapshotSha256 hash of its snapshot
 * @param snapshotBytes how large that is
 */
public record ReportHead(
        UUID id,
        Scope scope,
        String issuer,
        long wordingVersion,
        UUID outline,
        Issue issue,
        String unit,
        int signedFiles,
        int publicEdition,
        List<String> withheld,
        boolean internal,
        Concerned concerned,
        String snapshotSha256,
        int snapshotBytes,
        Instant cutOff) {

    public static ReportHead of(Report report) {
        return of(report, report.snapshot());
    }

    /** @param snapshot that it is told from, or was or will be */
    public static ReportHead of(Report report, Snapshot snapshot) {
        return new ReportHead(
                report.id(),
                report.scope(),
                report.issuer(),
                report.wordingVersion(),
                report.outline(),
                report.issue(),
                report.unit(),
                report.signedFiles(),
                report.publicEdition(),
                report.withheld(),
                report.isInternal(),
                report.concerned(),
                snapshot.sha256(),
                snapshot.bytes(),
                snapshot.cutOff());
    }

    /** As it was before anybody signed its file. */
    public ReportHead asIssued() {
        return new ReportHead(
                id,
                scope,
                issuer,
                wordingVersion,
                outline,
                issue,
                unit,
                0,
                publicEdition,
                withheld,
                internal,
                concerned,
                snapshotSha256,
                snapshotBytes,
                cutOff);
    }

    /** From then on its files are kept for ever. */
    public boolean isNumbered() {
        return issue != null;
    }

    /** Differs as soon as any document of it does. That of one without a unit or outline never changes: its files are kept under it. */
    public String fingerprint() {
        var whole = String.join(
                "|", id.toString(), scope.toString(), issuer, "" + wordingVersion, "" + issue, snapshotSha256);
        return whole
                + (unit == null ? "" : "|" + unit)
                + (outline == null ? "" : "|" + outline)
                + (concerned == null ? "" : "|" + concerned);
    }
}
