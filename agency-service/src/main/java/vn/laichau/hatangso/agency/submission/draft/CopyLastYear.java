package vn.laichau.hatangso.agency.submission.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.laichau.hatangso.agency.submission.ReadableSubmissions;
import vn.laichau.hatangso.agency.submission.content.NextYearContent;
import vn.laichau.hatangso.agency.submission.draft.DraftOutcome.Reason;
import vn.laichau.hatangso.agency.submission.draft.DraftOutcome.Refused;

/** Begins a year's draft with what was sent for the year before. */
@ApplicationScoped
class CopyLastYear {

    private final ReadableSubmissions submissions;
    private final SaveDraft saveDraft;

    CopyLastYear(ReadableSubmissions submissions, SaveDraft saveDraft) {
        this.submissions = submissions;
        this.saveDraft = saveDraft;
    }

    /** @param seen is told the revision that is there, and throws when the caller did not see it */
    @Transactional
    public DraftOutcome copy(DraftKey draftKey, String account, Consumer<Optional<Long>> seen) {
        saveDraft.hold(draftKey);
        return submissions
                .findNewest(draftKey.organisation(), draftKey.obligation(), draftKey.year() - 1)
                .map(lastYear -> saveDraft.save(draftKey, NextYearContent.blank(lastYear), account, seen))
                .orElseGet(() -> new Refused(Reason.NOTHING_TO_COPY, List.of()));
    }
}
