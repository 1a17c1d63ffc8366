package vn.laichau.hatangso.reporting.report.stored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemType;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.reporting.ReportingProblem;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;
import vn.laichau.hatangso.reporting.report.NumberEntry;
import vn.laichau.hatangso.reporting.report.Report;
import vn.laichau.hatangso.reporting.report.ReportIssued;
import vn.laichau.hatangso.reporting.report.ReportPublished;
import vn.laichau.hatangso.reporting.report.ReportRecollected;
import vn.laichau.hatangso.reporting.report.ReportState;
import vn.laichau.hatangso.reporting.report.ReportTransition;
import vn.laichau.hatangso.reporting.report.Signature;
import vn.laichau.hatangso.reporting.report.outline.OutlineSection;
import vn.laichau.hatangso.reporting.report.outline.StoredOutlines;
import vn.laichau.hatangso.reporting.report.outline.StoredOutlines.Use;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;
import vn.laichau.hatangso.reporting.snapshot.Snapshots;

/** Carries out the transitions of reports, and counts the changes of their wording. */
@ApplicationScoped
@Transactional
public class ReportCommands {

    /** What came in a document's place since, and what its reader may do, is no part of its own revision. */
    private static final Pattern BEHIND_REVISION = Pattern.compile("(?<=^\"\\d{1,18})[.p-].*(?=\"$)");

    private final Reports reports;
    private final Snapshots snapshots;
    private final Replacements replacements;
    private final TransitionHistory history;
    private final CurrentActor actors;
    private final DocumentsAbout about;
    private final ReadableReports readable;
    private final StoredOutlines outlines;
    private final OpenPlaces places;
    private final Event<ReportIssued> issued;
    private final Event<ReportPublished> published;
    private final Event<ReportRecollected> retold;

    ReportCommands(
            Reports reports,
            Snapshots snapshots,
            Replacements replacements,
            TransitionHistory history,
            CurrentActor actors,
            DocumentsAbout about,
            ReadableReports readable,
            StoredOutlines outlines,
            OpenPlaces places,
            Event<ReportIssued> issued,
            Event<ReportPublished> published,
            Event<ReportRecollected> retold) {
        this.reports = reports;
        this.snapshots = snapshots;
        this.replacements = replacements;
        this.history = history;
        this.actors = actors;
        this.about = about;
        this.readable = readable;
        this.outlines = outlines;
        this.places = places;
        this.issued = issued;
        this.published = published;
        this.retold = retold;
    }

    Outcome<ReportView> submit(UUID id, Revision seen) {
        return carryOut(
                id,
                null,
                seen,
                Command.<Report>of(ReportTransition.SUBMIT)
                        .unless(about::refusalOfSecond)
                        .unless(this::refusalOfBlanks));
    }

    private Optional<Refusal> refusalOfBlanks(Report report) {
        var faults = places.faults(readable.content(report, report.snapshot(), report.outline()));
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(ReportingProblem.TEXT_WITH_BLANKS, faults));
    }

    /** As a draft it is told by the outline that drafts are told by now. */
    Outcome<ReportView> returnToDraft(UUID id, ReasonBody reason, Revision seen) {
        return carryOut(
                id,
                reason.reason(),
                seen,
                Command.of(
                        ReportTransition.RETURN,
                        (Report report) ->
                                follow(report, outlines.present(use(report)).orElse(null))));
    }

    /** A report with a part missing is approved only for a reason that is kept with it. */
    Outcome<ReportView> approve(UUID id, String reason, Revision seen) {
        return carryOut(
                id,
                reason,
                seen,
                Command.<Report>of(ReportTransition.APPROVE)
                        .unless(report -> refusal(
                                reason == null
                                        && !report.snapshot().missingParts().isEmpty(),
                                ReportingProblem.MISSING_PART_NEEDS_REASON)));
    }

    /**
     * @param errors of the entry
     * @param body the issuer as it is called on the day of issue; empty when there is none
     */
    Outcome<ReportView> number(
            UUID id, NumberEntry entry, List<FieldError> errors, Optional<IssuingBody> body, Revision seen) {
        return carryOut(
                id,
                null,
                seen,
                Command.of(ReportTransition.NUMBER, (Report report) -> report.number(entry, body.orElseThrow()))
                        .checked(errors)
                        .unless(report -> refusal(body.isEmpty(), ReportingProblem.ISSUER_UNKNOWN))
                        .unless(report -> Refusal.ofAny(entry.dayErrors(
                                report.snapshot().cutOff(), actors.get().today())))
                        .unless(report -> refusal(
                                reports.isTaken(entry, report.scope().kind(), body.get()),
                                ReportingProblem.NUMBER_TAKEN)));
    }

    Outcome<ReportView> issue(UUID id, Signature signature, List<FieldError> errors, Revision seen) {
        return carryOut(
                id,
                null,
                seen,
                Command.of(ReportTransition.ISSUE, (Report report) -> {
                            report.sign(signature);
                            issued.fire(new ReportIssued(id));
                            about.takeEffect(report);
                        })
                        .checked(errors)
                        .unless(report -> refusal(about.isOvertaken(report), ReportingProblem.REPORT_STATE)));
    }

    /** @param withheld keys of sections that the public edition leaves out; null where nothing was said of them */
    Outcome<ReportView> publish(UUID id, List<String> withheld, Revision seen) {
        return carryOut(
                id,
                null,
                seen,
                Command.of(ReportTransition.PUBLISH, (Report report) -> {
                            report.publish(withheld == null ? List.of() : withheld);
                            published.fire(new ReportPublished(id));
                        })
                        .unless(report -> Refusal.ofAny(withheldErrors(report, withheld))));
    }

    /** What a published report withholds is not given away by silence, and everybody reads a document about a document whole. */
    private List<FieldError> withheldErrors(Report report, List<String> withheld) {
        if (withheld == null) {
            return report.publicEdition() == 0 ? List.of() : List.of(CommonErrorCode.MISSING.at("/withheld"));
        }
        var kind = report.scope().kind();
        var known = kind.isAboutADocument()
                ? List.<String>of()
                : outlines.of(report.outline(), kind).sections().stream()
                        .map(OutlineSection::key)
                        .toList();
        return IntStream.range(0, withheld.size())
                .filter(i -> !known.contains(withheld.get(i)))
                .mapToObj(i -> CommonErrorCode.UNKNOWN_CODE.at("/withheld/" + i))
                .toList();
    }

    /** Why a signed file would not be taken, whatever it is: before anybody looks into it. */
    public Optional<Refusal> refusal(UUID id, ReportTransition transition, Revision seen) {
        var actor = actors.get();
        return Command.<Report>of(transition).refusal(reports.find(id, ReportState.visibleTo(actor)), actor, own(seen));
    }

    /** @param keep is given which one it is, in the same transaction */
    public Outcome<ReportView> keepSignedFile(UUID id, ReportTransition transition, Revision seen, IntConsumer keep) {
        return carryOut(id, null, seen, Command.of(transition, (Report report) -> keep.accept(report.addSignedFile())));
    }

    /** @param successor code of who has come in the place of the report's issuer */
    Outcome<ReportView> replace(UUID id, UUID by, String reason, String successor, Revision seen) {
        var visible = ReportState.visibleTo(actors.get());
        // Both are held, in one order for all: two that were to replace each other would both be gone.
        Stream.of(id, by).sorted().forEach(each -> reports.findToChange(each, visible));
        var other = reports.find(by, visible);
        return carryOut(
                id,
                reason,
                seen,
                Command.of(ReportTransition.REPLACE, (Report report) -> report.replaceBy(other.orElseThrow()))
                        .unless(report -> refusal(other.isEmpty(), CommonProblem.NOT_FOUND))
                        .unless(report -> refusal(
                                !report.mayBeReplacedBy(other.get(), successor), ReportingProblem.REPORT_STATE)));
    }

    /** A part that the draft has is not given up because its service does not answer at this moment. */
    public Outcome<ReportView> recollect(UUID id, Snapshot snapshot, Revision seen) {
        return carryOut(id, null, seen, Command.of(ReportTransition.RECOLLECT, (Report report) -> {
            if (!report.isCoveredBy(snapshot)) {
                throw CommonProblem.UNAVAILABLE
                        .because(
                                "Không lấy được số liệu của một dịch vụ; dự thảo giữ nguyên số liệu đã có",
                                "A service gave no data; the draft keeps the data it has")
                        .with("Retry-After", "10");
            }
            snapshots.keep(snapshot);
            var former = report.snapshot();
            var formerOutline = report.outline();
            report.recollect(snapshot);
            report.follow(outlines.present(use(report)).orElse(null));
            retold.fire(new ReportRecollected(
                    id,
                    () -> readable.content(report, former, formerOutline),
                    () -> readable.content(report, snapshot, report.outline())));
        }));
    }

    /** Drafts take a changed outline over at once; what is being reviewed or was issued stays as it is. */
    public void follow(Use use, UUID outline) {
        var actor = actors.get();
        reports.draftsOf(use)
                .forEach(draft -> Command.of(ReportTransition.REWORD, (Report report) -> follow(report, outline))
                        .carryOut(Optional.of(draft), actor, Revision.ANY, followed -> {}));
    }

    private void follow(Report report, UUID outline) {
        var former = report.outline();
        if (Objects.equals(former, outline)) {
            return;
        }
        report.follow(outline);
        retold.fire(new ReportRecollected(
                report.id(),
                () -> readable.content(report, report.snapshot(), former),
                () -> readable.content(report, report.snapshot(), outline)));
    }

    static Use use(Report report) {
        var scope = report.scope();
        return new Use(scope.plan(), report.issuer(), scope.kind(), scope.year());
    }

    /** Holds a report until the transaction ends: two who change one paragraph come one after the other. */
    public void hold(UUID id) {
        reports.findToChange(id, ReportState.visibleTo(actors.get()));
    }

    /** @return why the wording cannot be changed */
    public Optional<Refusal> reword(UUID id) {
        return word(id, ReportTransition.REWORD);
    }

    /** The same where the generated wording comes back. */
    public Optional<Refusal> resetWording(UUID id) {
        return word(id, ReportTransition.RESET_WORDING);
    }

    private Optional<Refusal> word(UUID id, ReportTransition transition) {
        var actor = actors.get();
        var report = reports.findToChange(id, ReportState.visibleTo(actor));
        var outcome = Command.of(transition, Report::reword).carryOut(report, actor, Revision.ANY, worded -> {});
        return outcome instanceof Refused<Report> refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    private Outcome<ReportView> carryOut(UUID id, String reason, Revision seen, Command<Report> command) {
        var actor = actors.get();
        var visible = ReportState.visibleTo(actor);
        return command.carryOut(reports.findToChange(id, visible), actor, own(seen), report -> {
                    reports.flush();
                    history.write(report, reason == null ? null : reason.strip());
                })
                .map(report -> ReportView.of(
                        report, replacements.after(report, visible), readable.concerning(report.id()), actor));
    }

    private static Revision own(Revision seen) {
        return seen == null || seen.tag() == null
                ? seen
                : new Revision(BEHIND_REVISION.matcher(seen.tag().strip()).replaceFirst(""));
    }

    private static Optional<Refusal> refusal(boolean refused, ProblemType problem) {
        return refused ? Optional.of(Refusal.because(problem)) : Optional.empty();
    }
}
