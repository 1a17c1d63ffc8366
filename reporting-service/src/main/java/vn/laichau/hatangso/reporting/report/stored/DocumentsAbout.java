package vn.laichau.hatangso.reporting.report.stored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.reporting.ReportingProblem;
import vn.laichau.hatangso.reporting.report.Concerned;
import vn.laichau.hatangso.reporting.report.Concerned.Correction;
import vn.laichau.hatangso.reporting.report.Relation;
import vn.laichau.hatangso.reporting.report.Report;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.ReportState;
import vn.laichau.hatangso.reporting.report.ReportTransition;
import vn.laichau.hatangso.reporting.report.outline.StoredOutlines;

/** Documents that concern an issued one: how they begin, and what they do to it once they are issued (docs/adr/0080). */
@ApplicationScoped
@Transactional
class DocumentsAbout {

    private final Reports reports;
    private final TransitionHistory history;
    private final CurrentActor actors;
    private final Callers callers;
    private final StoredOutlines outlines;

    DocumentsAbout(
            Reports reports, TransitionHistory history, CurrentActor actors, Callers callers, StoredOutlines outlines) {
        this.reports = reports;
        this.history = history;
        this.actors = actors;
        this.callers = callers;
        this.outlines = outlines;
    }

    /** Drafts the letter that corrects the form of an issued document: each place once. */
    Outcome<ReportView> draftCorrection(UUID id, List<Correction> corrections) {
        return draft(
                id, ReportTransition.DRAFT_CORRECTION, ReportKind.CORRECTION, Relation.CORRECTS, corrections, null);
    }

    /** Drafts the notice that withdraws an issued document. */
    Outcome<ReportView> draftWithdrawal(UUID id, String reason) {
        return draft(
                id, ReportTransition.DRAFT_WITHDRAWAL, ReportKind.WITHDRAWAL, Relation.WITHDRAWS, List.of(), reason);
    }

    /** It is told from the snapshot of the document that it concerns, which stays as it is. */
    private Outcome<ReportView> draft(
            UUID id,
            ReportTransition transition,
            ReportKind kind,
            Relation relation,
            List<Correction> corrections,
            String reason) {
        var actor = actors.get();
        return Command.<Report>of(transition)
                .unless(former -> refusalOfSecond(former, relation, corrections))
                .carryOut(reports.findToChange(id, ReportState.visibleTo(actor)), actor, Revision.ANY, unchanged -> {})
                .map(former -> {
                    var concerned = Concerned.of(former, relation, corrections, reason);
                    var draft =
                            Report.about(former, kind, concerned, callers.get().subject(), actor.at());
                    draft.follow(outlines.present(ReportCommands.use(draft)).orElse(null));
                    reports.persistAndFlush(draft);
                    return ReportView.of(draft, actor);
                });
    }

    /** Of two that do the same to one document, the one that is handed on first goes on. */
    Optional<Refusal> refusalOfSecond(Report report) {
        var concerned = report.concerned();
        return concerned == null
                ? Optional.empty()
                : former(report)
                        .flatMap(former -> refusalOfSecond(former, concerned.relation(), concerned.corrections()));
    }

    private Optional<Refusal> refusalOfSecond(Report former, Relation relation, List<Correction> corrections) {
        var others = reports.about(former.id(), relation);
        return switch (relation) {
            case CORRECTS ->
                others.filter(letter -> corrects(letter, corrections))
                        .findAny()
                        .map(first -> Refusal.because(ReportingProblem.CORRECTED_ALREADY));
            case WITHDRAWS -> others.findAny().map(first -> Refusal.because(ReportingProblem.WITHDRAWAL_EXISTS));
            case REPLACES, SUPPLEMENTS -> Optional.empty();
        };
    }

    private static boolean corrects(Report letter, List<Correction> corrections) {
        return letter.concerned().corrections().stream()
                .anyMatch(known -> corrections.stream().anyMatch(known::isOfTheSame));
    }

    /** Whether the document that it concerns is no longer in force. */
    boolean isOvertaken(Report report) {
        return report.concerned() != null
                && former(report)
                        .filter(former -> ReportState.IN_FORCE.contains(former.state()))
                        .isEmpty();
    }

    /** What is issued replaces or withdraws at once the document that it says. */
    void takeEffect(Report report) {
        effectOf(report)
                .ifPresent(effect -> Command.of(effect, (Report former) -> {
                            if (effect == ReportTransition.REPLACE) {
                                former.replaceBy(report);
                            }
                        })
                        .follow(former(report).orElseThrow(), actors.get(), former -> {
                            reports.flush();
                            history.write(former, report.concerned().reason());
                        }));
    }

    private static Optional<ReportTransition> effectOf(Report report) {
        return Optional.ofNullable(report.concerned()).map(Concerned::relation).map(relation -> switch (relation) {
            case REPLACES -> ReportTransition.REPLACE;
            case WITHDRAWS -> ReportTransition.WITHDRAW;
            case CORRECTS, SUPPLEMENTS -> null;
        });
    }

    private Optional<Report> former(Report report) {
        return reports.findToChange(report.concerned().report(), List.of(ReportState.values()));
    }
}
