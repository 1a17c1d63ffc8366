package vn.laichau.hatangso.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.ReportingLocks;
import vn.laichau.hatangso.reporting.plan.ReportingPlan;
import vn.laichau.hatangso.reporting.report.DemonstrationFile.Step;
import vn.laichau.hatangso.reporting.report.DemonstrationFile.Story;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;
import vn.laichau.hatangso.reporting.source.AgencyFacts;

/** Leads reports to look at through their lives, by the verbs of real ones. */
@ApplicationScoped
class DemonstrationLives {

    private final Reports reports;
    private final Steps steps;

    DemonstrationLives(Reports reports, Steps steps) {
        this.reports = reports;
        this.steps = steps;
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
        reports.getSession().doWork(ReportingLocks.DEMONSTRATION.about(story.key())::take);
        if (isThere(story.key())) {
            return;
        }
        if (!isAdded(draft)) {
            return;
        }
        for (var step : story.steps()) {
            require(take(step, draft, file, agency));
            note(draft, step, null, file);
        }
        Optional.ofNullable(story.replaces()).flatMap(this::find).ifPresent(former -> {
            require(former.giveWayTo(draft, former.issuer()));
            note(former, story.steps().get(story.steps().size() - 1), story.reason(), file);
        });
    }

    /** Not a letter to a body that somebody has just written one to. */
    private boolean isAdded(Report draft) {
        if (draft.scope().kind() == ReportKind.REMINDER) {
            return reports.addLetters(List.of(draft)).contains(draft);
        }
        reports.add(draft);
        return true;
    }

    private static boolean take(Step step, Report report, DemonstrationFile file, AgencyFacts agency) {
        return switch (step.state()) {
            case DRAFT, REPLACED -> false;
            case IN_REVIEW -> report.move(List.of(ReportState.DRAFT), ReportState.IN_REVIEW);
            case APPROVED -> report.move(List.of(ReportState.IN_REVIEW), ReportState.APPROVED);
            case NUMBERED -> number(step, report, agency);
            case ISSUED -> report.sign(file.signer(), file.signedFor());
            case PUBLISHED -> report.move(List.of(ReportState.ISSUED), ReportState.PUBLISHED);
        };
    }

    private static boolean number(Step step, Report report, AgencyFacts agency) {
        LocalDate day = step.at().atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
        var plan = Optional.ofNullable(agency.plan()).flatMap(ReportingPlan::find);
        var body = IssuingBody.of(report.issuer(), agency, plan).orElseThrow();
        return report.take(new NumberEntry(step.number(), day, null, day, null), body);
    }

    private void note(Report report, Step step, String reason, DemonstrationFile file) {
        reports.flush();
        steps.write(report, reason, "demonstration", file.by(), step.at().toInstant());
    }

    /** A file that breaks a rule shows at once. */
    private static void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("demonstration report");
        }
    }
}
