package vn.laichau.hatangso.agency.submission.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import vn.laichau.hatangso.agency.submission.DraftSubmissions;
import vn.laichau.hatangso.agency.submission.SubmissionReceived;
import vn.laichau.hatangso.agency.submission.SubmissionRules;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** All drafts; row-level security shows each organisation its own. */
@ApplicationScoped
public class Drafts {

    private final DraftTable table;
    private final DraftSubmissions draftSubmissions;
    private final SubmissionRules rules;
    private final ObjectMapper mapper;

    Drafts(DraftTable table, DraftSubmissions draftSubmissions, SubmissionRules rules, ObjectMapper mapper) {
        this.table = table;
        this.draftSubmissions = draftSubmissions;
        this.rules = rules;
        this.mapper = mapper;
    }

    @Transactional
    public Optional<DraftView> find(DraftKey draftKey) {
        return draftSubmissions
                .find(draftKey.organisation(), draftKey.obligation(), draftKey.year())
                .flatMap(table::findByIdOptional)
                .map(draft -> view(draftKey, draft));
    }

    /** As a saving would answer; nothing is stored. */
    @Transactional
    public DraftView preview(DraftKey draftKey, NewSubmission content) {
        var own = content.forDuty(draftKey.obligation(), draftKey.year());
        return new DraftView(
                null,
                draftKey.obligation(),
                draftKey.year(),
                own,
                null,
                null,
                rules.faultsOf(draftKey.organisation(), own),
                0);
    }

    DraftView view(DraftKey draftKey, Draft draft) {
        var content = read(draft);
        return new DraftView(
                draft.submission(),
                draftKey.obligation(),
                draftKey.year(),
                content,
                VietnamTime.of(draft.savedAt()),
                draft.savedBy(),
                rules.faultsOf(draftKey.organisation(), content),
                draft.revision());
    }

    private NewSubmission read(Draft draft) {
        try {
            return mapper.readValue(draft.content(), NewSubmission.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("draft of " + draft.submission(), impossible);
        }
    }

    /**
     * In the transaction of the sending: what was sent is no longer a draft, nor is what nobody can send any more. A paper leaves
     * drafts alone.
     */
    void drop(@Observes SubmissionReceived sent) {
        if (sent.onPaper()) {
            return;
        }
        if (!sent.first()) {
            table.deleteById(sent.submission());
        }
        sent.underOtherYears().forEach(begun -> {
            table.delete("submission", begun);
            draftSubmissions.forget(begun);
        });
    }
}
