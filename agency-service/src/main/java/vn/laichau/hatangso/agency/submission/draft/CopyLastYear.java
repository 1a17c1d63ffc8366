package vn.laichau.hatangso.agency.submission.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.laichau.hatangso.agency.submission.KnownSubmissions;
import vn.laichau.hatangso.agency.submission.content.NextYear;
import vn.laichau.hatangso.agency.submission.draft.Drafting.Reason;
import vn.laichau.hatangso.agency.submission.draft.Drafting.Refused;

/** Begins a year's draft with what was sent for the year before. */
@ApplicationScoped
class CopyLastYear {

    private final KnownSubmissions submissions;
    private final SaveDraft saveDraft;

    CopyLastYear(KnownSubmissions submissions, SaveDraft saveDraft) {
        this.submissions = submissions;
        this.saveDraft = saveDraft;
    }

    /** @param seen is told the revision that is there, and throws when the caller did not see it */
    @Transactional
    public Drafting copy(Duty duty, String account, Consumer<Optional<Long>> seen) {
        saveDraft.hold(duty);
        return submissions
                .findNewest(duty.organisation(), duty.obligation(), duty.year() - 1)
                .map(lastYear -> saveDraft.save(duty, NextYear.blank(lastYear), account, seen))
                .orElseGet(() -> new Refused(Reason.NOTHING_TO_COPY, List.of()));
    }
}
