package vn.laichau.hatangso.agency.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.attachment.Attachments;
import vn.laichau.hatangso.agency.demonstration.DemonstrationFile.Event;
import vn.laichau.hatangso.agency.demonstration.DemonstrationFile.Told;
import vn.laichau.hatangso.agency.organisation.OrganisationKind;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.draft.SaveDraft;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.agency.submission.sending.PaperSubmission;
import vn.laichau.hatangso.agency.submission.sending.RecordPaperSubmission;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Lets one submission live through its events, each done by whose part it is. */
@ApplicationScoped
class DemonstrationLives {

    private final ActingAs actingAs;
    private final DemonstrationVerbs verbs;
    private final Attachments attachments;
    private final RecordPaperSubmission recordPaperSubmission;
    private final SaveDraft saveDraft;

    DemonstrationLives(
            ActingAs actingAs,
            DemonstrationVerbs verbs,
            Attachments attachments,
            RecordPaperSubmission recordPaperSubmission,
            SaveDraft saveDraft) {
        this.actingAs = actingAs;
        this.verbs = verbs;
        this.attachments = attachments;
        this.recordPaperSubmission = recordPaperSubmission;
        this.saveDraft = saveDraft;
    }

    /** @param happened the events until now, in their order */
    void live(Told told, List<Event> happened, OrganisationKind kind, InventedPlans plans) throws IOException {
        UUID submission = null;
        var version = 0;
        for (var event : happened) {
            switch (event.verb()) {
                case DRAFT -> draft(told, plans.of(told, kind, 1), event.at());
                case SEND -> submission = send(told.organisation(), plans.of(told, kind, ++version), event.at());
                case PAPER -> submission = paper(told.organisation(), plans.of(told, kind, ++version), event.at());
                case ACCEPT -> {
                    actingAs.reviewer();
                    verbs.accept(submission, actingAs.actor(event.at()));
                }
                case RETURN -> {
                    actingAs.reviewer();
                    verbs.giveBack(submission, event, actingAs.actor(event.at()));
                }
                case WITHDRAW -> {
                    actingAs.sender(told.organisation());
                    verbs.withdraw(submission, event, actingAs.actor(event.at()));
                }
            }
        }
    }

    private UUID send(String organisation, NewSubmission content, OffsetDateTime at) throws IOException {
        actingAs.sender(organisation);
        return verbs.send(content, actingAs.actor(at));
    }

    private UUID paper(String organisation, NewSubmission content, OffsetDateTime at) throws IOException {
        actingAs.clerk();
        var clerk = actingAs.actor(at);
        var scan = attachments.keep(clerk.organisation(), clerk.account(), "Bản giấy.pdf", InventedFile.scannedPaper());
        return Required.done(recordPaperSubmission.record(new PaperSubmission(organisation, at, scan, content), clerk))
                .id();
    }

    private void draft(Told told, NewSubmission content, OffsetDateTime at) {
        actingAs.sender(told.organisation());
        var duty = new ObligationKey(told.organisation(), content.obligation(), told.year());
        Required.done(saveDraft.save(duty, content, actingAs.actor(at), Revision.ANY));
    }
}
