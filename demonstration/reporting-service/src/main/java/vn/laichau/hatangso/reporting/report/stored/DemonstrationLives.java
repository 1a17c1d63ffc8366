package vn.laichau.hatangso.reporting.report.stored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.database.RowSecurity;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.reporting.ReportingLocks;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;
import vn.laichau.hatangso.reporting.report.NumberEntry;
import vn.laichau.hatangso.reporting.report.Report;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.ReportTransition;
import vn.laichau.hatangso.reporting.report.Signature;
import vn.laichau.hatangso.reporting.report.stored.DemonstrationFile.Step;
import vn.laichau.hatangso.reporting.report.stored.DemonstrationFile.Story;
import vn.laichau.hatangso.reporting.source.AgencyFacts;

/** Leads reports to look at through their lives, by the verbs of real ones. */
@ApplicationScoped
class DemonstrationLives {

    private final Reports reports;
    private final StoredReports stored;
    private final TransitionHistory transitionHistory;
    private final RowSecurity rowSecurity;

    DemonstrationLives(
            Reports reports, StoredReports stored, TransitionHistory transitionHistory, RowSecurity rowSecurity) {
        this.reports = reports;
        this.stored = stored;
        this.transitionHistory = transitionHistory;
        this.rowSecurity = rowSecurity;
    }

    /** Who asks for a report of that key. */
    static String account(String key) {
        return "demonstration " + key;
    }

    @Transactional
    boolean isThere(String key) {
        return find(key).isPresent();
    }

    private Optional<Report> find(String key) {
        return reports.find("requestedBy", account(key)).firstResultOptional();
    }

    @Transactional
    void live(DemonstrationFile file, Story story, Report draft, AgencyFacts agency) {
        rowSecurity.switchRole("", Set.of(Role.COORDINATOR, Role.LEADER, Role.CLERK));
        reports.getSession().doWork(ReportingLocks.DEMONSTRATION.about(story.key())::take);
        if (isThere(story.key())) {
            return;
        }
        if (!isAdded(draft)) {
            return;
        }
        story.steps()
                .forEach(step -> command(step, draft, file, agency)
                        .follow(draft, Actor.NOBODY, report -> note(report, step, null, file)));
        Optional.ofNullable(story.replaces())
                .flatMap(this::find)
                .ifPresent(former -> Command.of(ReportTransition.REPLACE, (Report report) -> report.replaceBy(draft))
                        .follow(former, Actor.NOBODY, report -> note(report, last(story), story.reason(), file)));
    }

    private static Step last(Story story) {
        return story.steps().get(story.steps().size() - 1);
    }

    /** Not a letter to a body that somebody has just written one to. */
    private boolean isAdded(Report draft) {
        if (draft.scope().kind() == ReportKind.REMINDER) {
            return stored.addLetters(List.of(draft)).contains(draft);
        }
        stored.add(draft);
        return true;
    }

    /** A file that breaks a rule shows at once. */
    private static Command<Report> command(Step step, Report draft, DemonstrationFile file, AgencyFacts agency) {
        return switch (step.state()) {
            case DRAFT, REPLACED, WITHDRAWN -> throw new IllegalStateException("demonstration report");
            case IN_REVIEW -> Command.of(ReportTransition.SUBMIT);
            case APPROVED -> Command.of(ReportTransition.APPROVE);
            case NUMBERED -> {
                var day = step.at().atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
                var plan = draft.snapshot().content().plan();
                var body = IssuingBody.of(draft.issuer(), agency, plan).orElseThrow();
                var entry = new NumberEntry(step.number(), day, null, day, null);
                yield Command.of(ReportTransition.NUMBER, report -> report.number(entry, body));
            }
            case ISSUED ->
                Command.of(
                        ReportTransition.ISSUE, report -> report.sign(new Signature(file.signer(), file.signedFor())));
            case PUBLISHED -> Command.of(ReportTransition.PUBLISH, report -> report.publish(List.of()));
        };
    }

    private void note(Report report, Step step, String reason, DemonstrationFile file) {
        reports.flush();
        transitionHistory.write(
                report, reason, "demonstration", file.by(), step.at().toInstant());
    }
}
