package vn.laichau.hatangso.agency.submission.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import vn.laichau.hatangso.agency.submission.OpenDuties;
import vn.laichau.hatangso.agency.submission.Sent;
import vn.laichau.hatangso.agency.submission.SubmissionRules;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** All drafts; row-level security shows each organisation its own. */
@ApplicationScoped
public class Drafts {

    private final DraftTable table;
    private final OpenDuties openDuties;
    private final SubmissionRules rules;
    private final ObjectMapper mapper;

    Drafts(DraftTable table, OpenDuties openDuties, SubmissionRules rules, ObjectMapper mapper) {
        this.table = table;
        this.openDuties = openDuties;
        this.rules = rules;
        this.mapper = mapper;
    }

    @Transactional
    public Optional<DraftView> find(Duty duty) {
        return openDuties
                .find(duty.organisation(), duty.obligation(), duty.year())
                .flatMap(table::findByIdOptional)
                .map(draft -> view(duty, draft));
    }

    /** As a saving would answer; nothing is stored. */
    @Transactional
    public DraftView preview(Duty duty, NewSubmission content) {
        var own = content.forDuty(duty.obligation(), duty.year());
        return new DraftView(
                null, duty.obligation(), duty.year(), own, null, null, rules.faultsOf(duty.organisation(), own), 0);
    }

    DraftView view(Duty duty, Draft draft) {
        var content = read(draft);
        return new DraftView(
                draft.submission(),
                duty.obligation(),
                duty.year(),
                content,
                VietnamTime.of(draft.savedAt()),
                draft.savedBy(),
                rules.faultsOf(duty.organisation(), content),
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
    void drop(@Observes Sent sent) {
        if (sent.onPaper()) {
            return;
        }
        if (!sent.first()) {
            table.deleteById(sent.submission());
        }
        sent.underOtherYears().forEach(begun -> {
            table.delete("submission", begun);
            openDuties.forget(begun);
        });
    }
}
