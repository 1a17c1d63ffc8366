package vn.laichau.hatangso.reporting.report.stored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.http.Sorting;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.reporting.report.Edition;
import vn.laichau.hatangso.reporting.report.Relation;
import vn.laichau.hatangso.reporting.report.Report;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.ReportHead;
import vn.laichau.hatangso.reporting.report.ReportState;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.report.outline.StoredOutlines;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;

/** The reports the present caller may see; any other is as absent as one that does not exist. */
@ApplicationScoped
@Transactional
public class ReadableReports {

    private final Reports reports;
    private final Replacements replacements;
    private final CurrentActor actors;
    private final Callers callers;
    private final StoredOutlines outlines;

    ReadableReports(
            Reports reports, Replacements replacements, CurrentActor actors, Callers callers, StoredOutlines outlines) {
        this.callers = callers;
        this.outlines = outlines;
        this.reports = reports;
        this.replacements = replacements;
        this.actors = actors;
    }

    public Optional<ReportHead> findHead(UUID id) {
        return reports.find(id, states()).map(ReportHead::of);
    }

    /** For callers who see what reports are made from; to others every report is absent. */
    public Optional<ReportHead> findWithSnapshot(UUID id) {
        return findHead(id).filter(found -> showsSnapshots());
    }

    /** The same for work that no caller is waiting for; whoever ordered it could see the report. */
    public Optional<ReportHead> findOrdered(UUID id) {
        return reports.find(id, List.of(ReportState.values())).map(ReportHead::of);
    }

    /** What to make a document from: large, so only at a place. Empty when the report is no longer what its head says. */
    public Optional<ReportContent> findContent(ReportHead head) {
        return reports.find(head.id(), List.of(ReportState.values()))
                .filter(report -> ReportHead.of(report).equals(head))
                .map(report -> content(report, report.snapshot()));
    }

    /** The same for the transaction that asks; empty for callers who do not see what reports are made from. */
    public Optional<ReportContent> findContent(UUID id) {
        return reports.find(id, states())
                .filter(found -> showsSnapshots())
                .map(report -> content(report, report.snapshot()));
    }

    /** What a report is told by. */
    public Outline outline(ReportHead head) {
        return outlines.of(head.outline(), head.scope().kind());
    }

    /**
     * A document that another one has to do with.
     *
     * @param report its id; absent where the reader may not read it
     * @param number as the records office entered it
     * @param symbol behind the number
     * @param issuedOn day of issue
     */
    public record Related(UUID report, int number, String symbol, LocalDate issuedOn) {}

    /** The documents that a report came in the place of. */
    public List<Related> replaces(UUID id) {
        return replacements.before(id, states());
    }

    /**
     * An issued document that concerns another one.
     *
     * @param report its id; absent where the reader may not read it
     * @param number as the records office entered it
     * @param symbol behind the number
     * @param issuedOn day of issue
     */
    public record Concerning(Relation relation, UUID report, int number, String symbol, LocalDate issuedOn) {}

    /** What was issued about a report. */
    public List<Concerning> concerning(UUID id) {
        return concerning(id, states());
    }

    private List<Concerning> concerning(UUID id, List<ReportState> visible) {
        return replacements.about(List.of(id), visible).getOrDefault(id, List.of());
    }

    /** The documents that came in a report's place, one after the other. */
    public List<Related> inPlaceOf(UUID id) {
        return reports.find(id, states()).map(report -> replacements.after(report, states())).orElse(List.of()).stream()
                .map(each -> new Related(each.report(), each.number(), each.symbol(), each.issuedOn()))
                .toList();
    }

    /** The newest report of a kind, best of the year: what an outline of it is tried on. Empty for callers who do not see what reports are made from. */
    public Optional<ReportHead> findToTry(StoredOutlines.Use use) {
        return reports.newestNear(use).filter(found -> showsSnapshots()).map(ReportHead::of);
    }

    /**
     * The editions of a report that the caller may read, the fullest first.
     *
     * @param withSnapshot whether of files that hold what it was made from
     */
    public List<Edition> editions(ReportHead head, boolean withSnapshot) {
        var internal = withSnapshot
                ? showsSnapshots()
                : head.scope().kind().isAboutADocument()
                        || callers.find().map(Caller::isStateBody).orElse(false);
        return Stream.of(Edition.values())
                .filter(edition -> edition == Edition.INTERNAL ? internal : !head.internal())
                .toList();
    }

    /** Whether the caller sees the figures a report was made from. */
    public boolean showsSnapshots() {
        return ReportState.seesSnapshots(actors.orNobody());
    }

    /** Without its snapshot, which is large: enough to say whether it has changed. */
    Optional<ReportView> find(UUID id) {
        return reports.find(id, states())
                .map(report -> ReportView.of(
                        report,
                        replacements.after(report, states()),
                        concerning(report.id(), states()),
                        actors.orNobody()));
    }

    /** One more than {@code limit}, if there are that many. */
    List<Sorting.Row<ReportView>> list(String plan, Sorting sorting, int limit) {
        var reader = actors.orNobody();
        var rows = reports.list(plan, states(), replacements.publishedAndNotYetFollowed(), sorting, limit);
        var found = rows.stream().map(Sorting.Row::item).toList();
        var successors = replacements.after(found, states());
        var about = replacements.about(found.stream().map(Report::id).toList(), states());
        return rows.stream()
                .map(row -> new Sorting.Row<>(
                        ReportView.of(
                                row.item(),
                                successors.getOrDefault(row.item().id(), List.of()),
                                about.getOrDefault(row.item().id(), List.of()),
                                reader),
                        row.sorted()))
                .toList();
    }

    long count(String plan) {
        return reports.count(plan, states(), replacements.publishedAndNotYetFollowed());
    }

    private List<ReportState> states() {
        return ReportState.visibleTo(actors.orNobody());
    }

    private ReportContent content(Report report, Snapshot snapshot) {
        return content(report, snapshot, report.outline());
    }

    /** @param outline that it is told by, or was or will be */
    ReportContent content(Report report, Snapshot snapshot, UUID outline) {
        return new ReportContent(
                ReportHead.of(report, snapshot),
                snapshot.content(),
                outlines.of(outline, report.scope().kind()));
    }
}
