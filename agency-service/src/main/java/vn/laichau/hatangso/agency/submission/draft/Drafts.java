package vn.laichau.hatangso.agency.submission.draft;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.submission.DraftSubmissions;
import vn.laichau.hatangso.agency.submission.ReceiveSubmission;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.agency.submission.rules.SubmissionRules;
import vn.laichau.hatangso.chassis.json.StoredJson;
import vn.laichau.hatangso.chassis.problem.FieldError;
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
    public Optional<DraftView> find(ObligationKey obligation) {
        return findRow(obligation).map(draft -> view(obligation, draft, false));
    }

    Optional<Draft> findRow(ObligationKey obligation) {
        return draftSubmissions.find(obligation).flatMap(table::findByIdOptional);
    }

    void write(Draft draft) {
        table.persistAndFlush(draft);
    }

    void remove(Draft draft) {
        table.delete(draft);
        table.flush();
    }

    /** As a saving would answer; nothing is stored. */
    DraftView preview(ObligationKey obligation, NewSubmission content) {
        var own = content.forObligation(obligation.obligation(), obligation.year());
        return new DraftView(
                null, obligation.obligation(), obligation.year(), own, null, null, findings(obligation, own), false, 0);
    }

    /** What a submission would be refused for. */
    @Transactional
    public List<FieldError> findings(ObligationKey obligation, NewSubmission content) {
        return rules.faultsOf(obligation.organisation(), content);
    }

    /** @param isNew whether it was begun just now */
    DraftView view(ObligationKey obligation, Draft draft, boolean isNew) {
        var content = read(draft);
        return new DraftView(
                draft.submission(),
                obligation.obligation(),
                obligation.year(),
                content,
                VietnamTime.of(draft.savedAt()),
                draft.savedBy(),
                findings(obligation, content),
                isNew,
                draft.revision());
    }

    private NewSubmission read(Draft draft) {
        return StoredJson.read(mapper, draft.content(), NewSubmission.class);
    }

    /**
     * In the transaction of the submission: what was sent is no longer a draft, nor is what nobody can send any more. A paper leaves
     * drafts alone.
     */
    void drop(@Observes ReceiveSubmission.Received sent) {
        if (sent.onPaper()) {
            return;
        }
        if (!sent.first()) {
            table.deleteById(sent.submission());
        }
        sent.underOtherYears().forEach(begun -> table.delete("submission", begun));
    }
}
