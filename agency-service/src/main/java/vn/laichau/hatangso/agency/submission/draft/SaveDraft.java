package vn.laichau.hatangso.agency.submission.draft;

import static java.time.temporal.ChronoUnit.MILLIS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.laichau.hatangso.agency.submission.DraftSubmissions;
import vn.laichau.hatangso.agency.submission.SubmissionRules;
import vn.laichau.hatangso.agency.submission.content.ContentRules;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.draft.DraftOutcome.Reason;
import vn.laichau.hatangso.agency.submission.draft.DraftOutcome.Refused;
import vn.laichau.hatangso.agency.submission.draft.DraftOutcome.Saved;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** Keeps what an organisation has written so far. It need not be complete, but it must be possible to keep it. */
@ApplicationScoped
public class SaveDraft {

    private final DraftSubmissions draftSubmissions;
    private final SubmissionRules rules;
    private final Drafts drafts;
    private final Store store;

    SaveDraft(DraftSubmissions draftSubmissions, SubmissionRules rules, Drafts drafts, Store store) {
        this.draftSubmissions = draftSubmissions;
        this.rules = rules;
        this.drafts = drafts;
        this.store = store;
    }

    /** Before a draft is read in the transaction that will save it: nothing is sent for its duty any more until that ends. */
    public void hold(DraftKey draftKey) {
        draftSubmissions.hold(draftKey.organisation(), draftKey.obligation(), draftKey.year());
    }

    /** @param seen is told the revision that is there, and throws when the caller did not see it */
    @Transactional
    public DraftOutcome save(DraftKey draftKey, NewSubmission content, String account, Consumer<Optional<Long>> seen) {
        hold(draftKey);
        var faults = faultsOf(draftKey, content);
        if (!faults.isEmpty()) {
            return new Refused(Reason.BREAKS_RULES, faults);
        }
        var sent = alreadySent(draftKey);
        if (sent.isPresent()) {
            return sent.get();
        }
        var submission = draftSubmissions.open(draftKey.organisation(), draftKey.obligation(), draftKey.year());
        if (submission.isEmpty()) {
            return new Refused(Reason.DUTY_ALREADY_SENT, List.of());
        }
        var earlier = store.find(submission.get());
        seen.accept(earlier.map(Draft::revision));
        var draft = earlier.orElseGet(() -> new Draft(submission.get(), draftKey.organisation()));
        store.keep(draft, content.forDuty(draftKey.obligation(), draftKey.year()), account);
        return new Saved(drafts.view(draftKey, draft), earlier.isEmpty());
    }

    /** The refusal of a draft for a duty that was sent, be it under another year if it is owed once. */
    public Optional<Refused> alreadySent(DraftKey draftKey) {
        var elsewhere =
                draftSubmissions.sentUnderOtherYear(draftKey.organisation(), draftKey.obligation(), draftKey.year());
        return elsewhere.isEmpty()
                        && !draftSubmissions.isSent(draftKey.organisation(), draftKey.obligation(), draftKey.year())
                ? Optional.empty()
                : Optional.of(new Refused(Reason.DUTY_ALREADY_SENT, elsewhere));
    }

    private List<FieldError> faultsOf(DraftKey draftKey, NewSubmission content) {
        var notOwed = rules.dutyFaults(draftKey.organisation(), draftKey.obligation(), draftKey.year());
        return notOwed.isEmpty() ? ContentRules.obstaclesToKeeping(content) : notOwed;
    }

    /** @return whether there was one */
    @Transactional
    public boolean discard(DraftKey draftKey, Consumer<Optional<Long>> seen) {
        var draft = draftSubmissions
                .find(draftKey.organisation(), draftKey.obligation(), draftKey.year())
                .flatMap(store::find);
        draft.ifPresent(present -> {
            seen.accept(Optional.of(present.revision()));
            store.remove(present);
            draftSubmissions.forget(present.submission());
        });
        return draft.isPresent();
    }

    /** The rows. */
    @ApplicationScoped
    static class Store {

        private final DraftTable table;
        private final ObjectMapper mapper;
        private final Clock clock;

        Store(DraftTable table, ObjectMapper mapper, Clock clock) {
            this.table = table;
            this.mapper = mapper;
            this.clock = clock;
        }

        Optional<Draft> find(UUID submission) {
            return table.findByIdOptional(submission);
        }

        void keep(Draft draft, NewSubmission content, String account) {
            try {
                draft.save(
                        mapper.writeValueAsString(content),
                        account,
                        clock.instant().truncatedTo(MILLIS));
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("draft of " + draft.submission(), impossible);
            }
            table.persistAndFlush(draft);
        }

        void remove(Draft draft) {
            table.delete(draft);
            table.flush();
        }
    }
}
