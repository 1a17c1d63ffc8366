package vn.laichau.hatangso.reporting.document.outlining;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.chassis.http.Revisioned;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.outline.DefaultOutlines;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.report.outline.StoredOutlines.Stored;
import vn.laichau.hatangso.reporting.report.outline.StoredOutlines.Use;

/**
 * The outline of an office's documents of a kind and year, on a plan.
 *
 * @param version zero before the office made one
 * @param own whether it is the office's; otherwise that of the suite
 * @param required generated blocks that it must show
 * @param available generated blocks that it may have
 * @param availableAnnexes annexes that it may have
 */
record OutlineView(
        String plan,
        String issuer,
        ReportKind kind,
        int year,
        long version,
        boolean own,
        String changedBy,
        OffsetDateTime changedAt,
        Outline outline,
        List<String> required,
        List<String> available,
        List<String> availableAnnexes)
        implements Revisioned {

    /** @param stored empty for that of the suite */
    static OutlineView of(Use use, Optional<Stored> stored) {
        var ofSuite = DefaultOutlines.of(use.kind());
        var own = stored.flatMap(Stored::outline);
        return new OutlineView(
                use.plan(),
                use.issuer(),
                use.kind(),
                use.year(),
                stored.map(Stored::version).orElse(0L),
                own.isPresent(),
                stored.map(Stored::by).orElse(null),
                stored.map(Stored::at).map(VietnamTime::of).orElse(null),
                own.orElse(ofSuite.outline()),
                ofSuite.required(),
                ofSuite.available(),
                ofSuite.outline().annexes());
    }

    @Override
    public long revision() {
        return version;
    }
}
