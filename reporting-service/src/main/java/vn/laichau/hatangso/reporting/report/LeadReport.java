package vn.laichau.hatangso.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;
import vn.laichau.hatangso.reporting.report.LifeOutcome.Refused;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;

/** Leads reports from step to step, each against the version its reader saw. */
@ApplicationScoped
@Transactional
class LeadReport {

    private final Reports reports;
    private final Successions successions;
    private final Steps steps;
    private final Callers callers;
    private final Clock clock;
    private final Event<ReportIssued> issued;
    private final Event<ReportRetold> retold;

    LeadReport(
            Reports reports,
            Successions successions,
            Steps steps,
            Callers callers,
            Clock clock,
            Event<ReportIssued> issued,
            Event<ReportRetold> retold) {
        this.reports = reports;
        this.successions = successions;
        this.steps = steps;
        this.callers = callers;
        this.clock = clock;
        this.issued = issued;
        this.retold = retold;
    }

    LifeOutcome submit(UUID id, String ifMatch) {
        return step(id, ifMatch, null, report -> report.move(List.of(ReportState.DRAFT), ReportState.IN_REVIEW));
    }

    LifeOutcome giveBack(UUID id, String ifMatch, String reason) {
        return step(id, ifMatch, reason, report -> report.move(List.of(ReportState.IN_REVIEW), ReportState.DRAFT));
    }

    /** A report with a part missing is approved only for a reason that is kept with it. */
    LifeOutcome approve(UUID id, String ifMatch, String reason) {
        return change(id, ifMatch, report -> {
            if (report.state() == ReportState.IN_REVIEW
                    && !report.snapshot().missingParts().isEmpty()
                    && (reason == null || reason.isBlank())) {
                return Refused.NO_REASON;
            }
            return done(report, reason, report.move(List.of(ReportState.IN_REVIEW), ReportState.APPROVED));
        });
    }

    LifeOutcome number(UUID id, String ifMatch, NumberEntry entry, IssuingBody body) {
        return change(id, ifMatch, report -> {
            if (report.state() != ReportState.APPROVED) {
                return Refused.STATE;
            }
            var symbol = entry.symbol(report.scope().kind(), body);
            if (!isPossible(entry.issuedOn(), report)) {
                return Refused.DAY_OF_ISSUE;
            }
            if (reports.isTaken(body.code(), entry.issuedOn().getYear(), symbol, entry.number())) {
                return Refused.NUMBER_TAKEN;
            }
            return done(report, null, report.take(entry, body));
        });
    }

    LifeOutcome issue(UUID id, String ifMatch, Signature signature) {
        return step(id, ifMatch, null, report -> {
            var signed = report.sign(signature.signer(), signature.signedFor());
            if (signed) {
                issued.fire(new ReportIssued(id));
            }
            return signed;
        });
    }

    LifeOutcome publish(UUID id, String ifMatch) {
        return step(id, ifMatch, null, report -> report.move(List.of(ReportState.ISSUED), ReportState.PUBLISHED));
    }

    /** @param heir code of who has come in the place of the report's issuer */
    LifeOutcome replace(UUID id, String ifMatch, UUID by, String reason, String heir) {
        // Both are held, in one order for all: two that were to replace each other would both be gone.
        Stream.of(id, by).sorted().forEach(each -> reports.findToChange(each, visible()));
        return change(
                id,
                ifMatch,
                report -> reports.find(by, visible())
                        .map(other -> done(report, reason, report.giveWayTo(other, heir)))
                        .orElse(Refused.NOT_FOUND));
    }

    /** A part that the draft has is not given up because its service does not answer at this moment. */
    LifeOutcome retell(UUID id, String ifMatch, Snapshot snapshot) {
        return change(id, ifMatch, report -> {
            if (report.state() != ReportState.DRAFT) {
                return Refused.STATE;
            }
            if (!report.isCoveredBy(snapshot)) {
                return Refused.PART_LOST;
            }
            reports.keep(snapshot);
            var former = report.snapshot();
            report.retell(snapshot);
            retold.fire(new ReportRetold(
                    id,
                    () -> ReadableReports.content(report, former),
                    () -> ReadableReports.content(report, snapshot)));
            return done(report, null, true);
        });
    }

    private LifeOutcome step(UUID id, String ifMatch, String reason, Predicate<Report> verb) {
        return change(id, ifMatch, report -> done(report, reason, verb.test(report)));
    }

    private LifeOutcome change(UUID id, String ifMatch, Function<Report, LifeOutcome> verb) {
        var found = reports.findToChange(id, visible());
        if (found.isEmpty()) {
            return Refused.NOT_FOUND;
        }
        ETags.requireMatch(ifMatch, view(found.get()).stamp());
        return verb.apply(found.get());
    }

    private LifeOutcome done(Report report, String reason, boolean allowed) {
        if (!allowed) {
            return Refused.STATE;
        }
        reports.flush();
        steps.write(report, reason);
        return new LifeOutcome.Done(view(report));
    }

    private ReportView view(Report report) {
        return ReportView.of(report, successions.after(report, visible()));
    }

    private boolean isPossible(LocalDate day, Report report) {
        var cutOff = report.snapshot().cutOff().atZone(VietnamTime.ZONE).toLocalDate();
        return !day.isBefore(cutOff) && !day.isAfter(LocalDate.now(clock.withZone(VietnamTime.ZONE)));
    }

    private List<ReportState> visible() {
        return ReportState.visibleTo(callers.find());
    }
}
