package vn.laichau.hatangso.agency.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.attachment.Attachments;
import vn.laichau.hatangso.agency.demonstration.TaskFile.Step;
import vn.laichau.hatangso.agency.occurrence.OccurrenceTransitions;
import vn.laichau.hatangso.agency.occurrence.update.NewUpdate;
import vn.laichau.hatangso.agency.occurrence.update.UpdateTransitions;
import vn.laichau.hatangso.agency.occurrence.update.UpdateView;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Lets one occurrence live through its steps, each done by whose part it is. */
@ApplicationScoped
class TaskLives {

    private final ActingAs actingAs;
    private final OccurrenceTransitions move;
    private final UpdateTransitions updates;
    private final Attachments attachments;

    TaskLives(ActingAs actingAs, OccurrenceTransitions move, UpdateTransitions updates, Attachments attachments) {
        this.actingAs = actingAs;
        this.move = move;
        this.updates = updates;
        this.attachments = attachments;
    }

    Actor coordinator(OffsetDateTime at) {
        return actingAs.actor(actingAs.clerksOffice(), Role.COORDINATOR, at);
    }

    private Actor lead(String organisation, OffsetDateTime at) {
        return actingAs.actor(organisation, Role.OPERATOR, at);
    }

    void live(UUID occurrence, String organisation, List<Step> happened) throws IOException {
        for (var step : happened) {
            Outcome<?> outcome = switch (step.verb()) {
                case ACCEPT -> move.accept(occurrence, lead(organisation, step.at()), Revision.ANY);
                case START -> move.start(occurrence, lead(organisation, step.at()), Revision.ANY);
                case REPORT -> report(occurrence, lead(organisation, step.at()), step);
                case SUBMIT -> move.submit(occurrence, lead(organisation, step.at()), Revision.ANY);
                case COMPLETE -> updates.complete(occurrence, coordinator(step.at()), Revision.ANY);
                case RETURN ->
                    move.sendBack(occurrence, new ReasonBody(step.reason()), coordinator(step.at()), Revision.ANY);
                default -> throw new IllegalArgumentException(step.verb().name());
            };
            Required.done(outcome);
        }
    }

    private Outcome<UpdateView> report(UUID occurrence, Actor actor, Step step) throws IOException {
        var evidence =
                Boolean.TRUE.equals(step.evidence()) ? List.of(file(actor).toString()) : List.<String>of();
        var content = new NewUpdate(step.percent(), step.text(), step.figures(), List.of(), evidence);
        return updates.report(occurrence, content, actor, Revision.ANY);
    }

    private UUID file(Actor actor) throws IOException {
        return attachments.keep(actor.organisation(), actor.account(), "Biên bản.pdf", InventedFile.scannedPaper());
    }
}
