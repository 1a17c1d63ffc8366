package vn.laichau.hatangso.agency.submission.draft;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.submission.DraftSubmissions;
import vn.laichau.hatangso.agency.submission.ReadableSubmissions;
import vn.laichau.hatangso.agency.submission.content.ContentRules;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.content.NextYearContent;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.agency.submission.rules.SubmissionRules;
import vn.laichau.hatangso.chassis.json.StoredJson;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Keeps what an organisation has written so far. It need not be complete, but it must be possible to keep it. */
@ApplicationScoped
public class SaveDraft {

    private final ReadableSubmissions submissions;
    private final DraftSubmissions draftSubmissions;
    private final SubmissionRules rules;
    private final Drafts drafts;
    private final ObjectMapper mapper;

    SaveDraft(
            ReadableSubmissions submissions,
            DraftSubmissions draftSubmissions,
            SubmissionRules rules,
            Drafts drafts,
            ObjectMapper mapper) {
        this.submissions = submissions;
        this.draftSubmissions = draftSubmissions;
        this.rules = rules;
        this.drafts = drafts;
        this.mapper = mapper;
    }

    /** Before a draft is read in the transaction that will save it: nothing is sent for its obligation any more until that ends. */
    public void hold(ObligationKey obligation) {
        draftSubmissions.hold(obligation);
    }

    @Transactional
    public Outcome<DraftView> save(ObligationKey obligation, NewSubmission content, Actor actor, Revision seen) {
        hold(obligation);
        return keep(DraftTransition.SAVE, obligation, content, Optional.empty(), actor, seen);
    }

    /** Begins with what was sent for the year before. */
    @Transactional
    Outcome<DraftView> copy(ObligationKey obligation, Actor actor, Revision seen) {
        hold(obligation);
        var lastYear = new ObligationKey(obligation.organisation(), obligation.obligation(), obligation.year() - 1);
        var content = submissions.findNewest(lastYear).map(NextYearContent::blank);
        var nothing = content.isEmpty()
                ? Optional.of(Refusal.because(AgencyProblem.NOTHING_TO_COPY))
                : Optional.<Refusal>empty();
        return keep(DraftTransition.COPY, obligation, content.orElse(null), nothing, actor, seen);
    }

    /**
     * Takes what was read from a workbook; the obligation is held.
     *
     * @param refusal of the workbook; it has the first word about the content
     */
    @Transactional
    public Outcome<DraftView> upload(
            ObligationKey obligation, NewSubmission content, Optional<Refusal> refusal, Actor actor, Revision seen) {
        return keep(DraftTransition.UPLOAD, obligation, content, refusal, actor, seen);
    }

    /** The same checks, whatever there is already; stores nothing. */
    @Transactional
    public Outcome<DraftView> check(
            ObligationKey obligation, NewSubmission content, Optional<Refusal> refusal, Actor actor) {
        return command(DraftTransition.UPLOAD, obligation, content, refusal, actor)
                .refusal(actor, Revision.ANY)
                .<Outcome<DraftView>>map(Refused::new)
                .orElseGet(() -> new Done<>(drafts.preview(obligation, content)));
    }

    private Outcome<DraftView> keep(
            DraftTransition transition,
            ObligationKey obligation,
            NewSubmission content,
            Optional<Refusal> refusal,
            Actor actor,
            Revision seen) {
        var earlier = drafts.findRow(obligation);
        var command = command(transition, obligation, content, refusal, actor);
        var kept = earlier.isPresent()
                ? command.carryOut(earlier, actor, seen, drafts::write)
                : command.begin(
                        actor,
                        seen,
                        () -> new Draft(draftSubmissions.open(obligation), obligation.organisation()),
                        drafts::write);
        return kept.map(draft -> drafts.view(obligation, draft, earlier.isEmpty()));
    }

    private Command<Draft> command(
            DraftTransition transition,
            ObligationKey obligation,
            NewSubmission content,
            Optional<Refusal> refusal,
            Actor actor) {
        return Command.of(
                        transition,
                        (Draft draft) -> draft.save(
                                json(content.forObligation(obligation.obligation(), obligation.year())), actor))
                .unless(draft -> draftSubmissions.alreadySent(obligation))
                .unless(draft -> refusal.or(() -> Refusal.ofAny(faultsOf(obligation, content))));
    }

    private String json(NewSubmission content) {
        return StoredJson.text(mapper, content);
    }

    private List<FieldError> faultsOf(ObligationKey obligation, NewSubmission content) {
        var notOwed = rules.obligationFaults(obligation);
        return notOwed.isEmpty() ? ContentRules.obstaclesToKeeping(content) : notOwed;
    }

    @Transactional
    Outcome<Draft> discard(ObligationKey obligation, Actor actor, Revision seen) {
        return Command.<Draft>of(DraftTransition.DELETE)
                .carryOut(drafts.findRow(obligation), actor, seen, drafts::remove);
    }
}
