package vn.laichau.hatangso.agency.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.attachment.Attachments;
import vn.laichau.hatangso.agency.demonstration.DemonstrationFile.Event;
import vn.laichau.hatangso.agency.demonstration.DemonstrationFile.Told;
import vn.laichau.hatangso.agency.organisation.OrganisationKind;
import vn.laichau.hatangso.agency.submission.PaperSubmission;
import vn.laichau.hatangso.agency.submission.RecordPaperSubmission;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.draft.DraftKey;
import vn.laichau.hatangso.agency.submission.draft.DraftOutcome;
import vn.laichau.hatangso.agency.submission.draft.SaveDraft;

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
                case DRAFT -> draft(told, plans.of(told, kind, 1));
                case SEND -> submission = send(told.organisation(), plans.of(told, kind, ++version), event.at());
                case PAPER -> submission = paper(told.organisation(), plans.of(told, kind, ++version), event.at());
                case ACCEPT -> {
                    actingAs.reviewer();
                    verbs.accept(submission, event);
                }
                case RETURN -> {
                    actingAs.reviewer();
                    verbs.giveBack(submission, event);
                }
                case WITHDRAW -> {
                    actingAs.sender(told.organisation());
                    verbs.withdraw(submission, told.organisation(), event);
                }
            }
        }
    }

    private UUID send(String organisation, NewSubmission content, OffsetDateTime at) throws IOException {
        actingAs.sender(organisation);
        return verbs.send(organisation, content, at);
    }

    private UUID paper(String organisation, NewSubmission content, OffsetDateTime at) throws IOException {
        actingAs.clerk();
        var clerk =
                new RecordPaperSubmission.Clerk(actingAs.clerksOffice(), DemonstrationVerbs.ACCOUNT, at.toInstant());
        var scan = attachments.keep(clerk.organisation(), clerk.account(), "Bản giấy.pdf", scannedPaper());
        return DemonstrationVerbs.sent(
                recordPaperSubmission.record(new PaperSubmission(organisation, at, scan, content), clerk));
    }

    static byte[] scannedPaper() throws IOException {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("demonstration/paper.pdf")) {
            return file.readAllBytes();
        }
    }

    private void draft(Told told, NewSubmission content) {
        actingAs.sender(told.organisation());
        var draftKey = new DraftKey(told.organisation(), content.obligation(), told.year());
        var draftOutcome = saveDraft.save(draftKey, content, DemonstrationVerbs.ACCOUNT, revision -> {});
        Optional.of(draftOutcome)
                .filter(DraftOutcome.Saved.class::isInstance)
                .orElseThrow(() -> new IllegalStateException("demonstration draft: " + draftOutcome));
    }
}
