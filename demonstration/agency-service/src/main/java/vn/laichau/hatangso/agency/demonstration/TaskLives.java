package vn.laichau.hatangso.agency.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.attachment.Attachments;
import vn.laichau.hatangso.agency.demonstration.TaskFile.Step;
import vn.laichau.hatangso.agency.work.Actor;
import vn.laichau.hatangso.agency.work.Move;
import vn.laichau.hatangso.agency.work.MoveOccurrence;
import vn.laichau.hatangso.agency.work.Moving;
import vn.laichau.hatangso.agency.work.progress.AcceptProgress;
import vn.laichau.hatangso.agency.work.progress.NewUpdate;
import vn.laichau.hatangso.agency.work.progress.ReportProgress;

/** Lets one occurrence live through its steps, each done by whose part it is. */
@ApplicationScoped
class TaskLives {

    private final ActingAs actingAs;
    private final MoveOccurrence move;
    private final ReportProgress report;
    private final AcceptProgress accept;
    private final Attachments attachments;

    TaskLives(
            ActingAs actingAs,
            MoveOccurrence move,
            ReportProgress report,
            AcceptProgress accept,
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

    private Moving moved(UUID occurrence, Actor actor, Step step) {
        return move.move(occurrence, new Move(step.verb(), actor, step.comment()), revision -> {});
    }

    private Moving report(UUID occurrence, Actor actor, Step step) throws IOException {
        var evidence =
                Boolean.TRUE.equals(step.evidence()) ? List.of(file(actor).toString()) : List.<String>of();
        return report.report(
                occurrence, new NewUpdate(step.percent(), step.text(), step.figures(), List.of(), evidence), actor);
    }

    private UUID file(Actor actor) throws IOException {
        return attachments.keep(
                actor.organisation(), actor.account(), "Biên bản.pdf", DemonstrationLives.scannedPaper());
    }

    private static void require(Moving moving) {
        if (!(moving instanceof Moving.Moved)) {
            throw new IllegalStateException("demonstration task: " + moving);
        }
    }
}
