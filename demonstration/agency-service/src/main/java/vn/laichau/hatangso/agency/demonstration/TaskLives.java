package vn.laichau.hatangso.agency.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.attachment.Attachments;
import vn.laichau.hatangso.agency.demonstration.TaskFile.Step;
import vn.laichau.hatangso.agency.occurrence.Actor;
import vn.laichau.hatangso.agency.occurrence.OccurrenceCommand;
import vn.laichau.hatangso.agency.occurrence.OccurrenceOutcome;
import vn.laichau.hatangso.agency.occurrence.OccurrenceTransitions;
import vn.laichau.hatangso.agency.occurrence.update.AcceptUpdates;
import vn.laichau.hatangso.agency.occurrence.update.NewUpdate;
import vn.laichau.hatangso.agency.occurrence.update.ReportProgress;

/** Lets one occurrence live through its steps, each done by whose part it is. */
@ApplicationScoped
class TaskLives {

    private final ActingAs actingAs;
    private final OccurrenceTransitions move;
    private final ReportProgress report;
    private final AcceptUpdates accept;
    private final Attachments attachments;

    TaskLives(
            ActingAs actingAs,
            OccurrenceTransitions move,
            ReportProgress report,
            AcceptUpdates accept,
            Attachments attachments) {
        this.actingAs = actingAs;
        this.move = move;
        this.report = report;
        this.accept = accept;
        this.attachments = attachments;
    }

    Actor coordinator(OffsetDateTime at) {
        actingAs.coordinator();
        return new Actor(DemonstrationVerbs.ACCOUNT, actingAs.clerksOffice(), true, at.toInstant());
    }

    private Actor lead(String organisation, OffsetDateTime at) {
        actingAs.sender(organisation);
        return new Actor(DemonstrationVerbs.ACCOUNT, organisation, false, at.toInstant());
    }

    void live(UUID occurrence, String organisation, List<Step> happened) throws IOException {
        for (var step : happened) {
            require(
                    switch (step.verb()) {
                        case REPORT -> report(occurrence, lead(organisation, step.at()), step);
                        case COMPLETE -> accept.complete(occurrence, coordinator(step.at()), revision -> {});
                        case RETURN -> moved(occurrence, coordinator(step.at()), step);
                        default -> moved(occurrence, lead(organisation, step.at()), step);
                    });
        }
    }

    private OccurrenceOutcome moved(UUID occurrence, Actor actor, Step step) {
        return move.move(occurrence, new OccurrenceCommand(step.verb(), actor, step.comment()), revision -> {});
    }

    private OccurrenceOutcome report(UUID occurrence, Actor actor, Step step) throws IOException {
        var evidence =
                Boolean.TRUE.equals(step.evidence()) ? List.of(file(actor).toString()) : List.<String>of();
        return report.report(
                occurrence, new NewUpdate(step.percent(), step.text(), step.figures(), List.of(), evidence), actor);
    }

    private UUID file(Actor actor) throws IOException {
        return attachments.keep(
                actor.organisation(), actor.account(), "Biên bản.pdf", DemonstrationLives.scannedPaper());
    }

    private static void require(OccurrenceOutcome occurrenceOutcome) {
        if (!(occurrenceOutcome instanceof OccurrenceOutcome.Moved)) {
            throw new IllegalStateException("demonstration task: " + occurrenceOutcome);
        }
    }
}
