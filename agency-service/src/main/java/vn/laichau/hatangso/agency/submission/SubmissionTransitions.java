package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.UUID;
import vn.laichau.hatangso.agency.outbox.Outbox;
import vn.laichau.hatangso.agency.outbox.RefusedFigures;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** What is decided about a submission: by those who review it, and by its sender. */
@ApplicationScoped
public class SubmissionTransitions {

    private final Submissions submissions;
    private final ReadableSubmissions readable;
    private final Outbox outbox;
    private final RefusedFigures refusedFigures;
    private final ObjectMapper mapper;

    SubmissionTransitions(
            Submissions submissions,
            ReadableSubmissions readable,
            Outbox outbox,
            RefusedFigures refusedFigures,
            ObjectMapper mapper) {
        this.submissions = submissions;
        this.readable = readable;
        this.outbox = outbox;
        this.refusedFigures = refusedFigures;
        this.mapper = mapper;
    }

    /** Its figures go to indicator-service. */
    @Transactional
    public Outcome<SubmissionView> accept(UUID id, Actor actor, Revision seen) {
        var acceptance = Command.of(SubmissionTransition.ACCEPT, (Submission submission) -> {
            submission.current().accept(actor);
            outbox.enqueue(submission.acceptedFigures());
        });
        return carryOut(id, actor, seen, acceptance);
    }

    @Transactional
    public Outcome<SubmissionView> returnForRevision(UUID id, ReturnRequest returnRequest, Actor actor, Revision seen) {
        var giving = Command.of(
                        SubmissionTransition.RETURN,
                        (Submission submission) -> submission.current().returnForRevision(returnRequest, actor))
                .unless(submission -> Refusal.ofAny(returnRequest.faults(actor.today(), sent(submission.current()))));
        return carryOut(id, actor, seen, giving);
    }

    @Transactional
    public Outcome<SubmissionView> withdraw(UUID id, ReasonBody reason, Actor actor, Revision seen) {
        var withdrawal = Command.of(
                SubmissionTransition.WITHDRAW, (Submission submission) -> submission.withdraw(reason.reason(), actor));
        return carryOut(id, actor, seen, withdrawal);
    }

    @Transactional
    public Outcome<SubmissionView> explainLateness(UUID id, ReasonBody reason, Actor actor, Revision seen) {
        var explanation = Command.of(
                SubmissionTransition.EXPLAIN, (Submission submission) -> submission.explainLateness(reason.reason()));
        return carryOut(id, actor, seen, explanation);
    }

    /** Sends the figures that were refused once more, after their cause is mended. */
    @Transactional
    public Outcome<SubmissionView> redeliver(UUID id, Actor actor) {
        var refused = refusedFigures.itemsOf(id);
        var redelivery = Command.of(
                        SubmissionTransition.REDELIVER,
                        (Submission submission) ->
                                outbox.enqueue(submission.acceptedFigures().only(refused)))
                .locking(submission -> submission.findRefused(!refused.isEmpty()));
        return carryOut(id, actor, Revision.ANY, redelivery);
    }

    /** What the actor may only read cannot be locked: it is found all the same, and refused. */
    private Outcome<SubmissionView> carryOut(UUID id, Actor actor, Revision seen, Command<Submission> command) {
        var found = submissions.findForChange(id).or(() -> submissions.findByIdOptional(id));
        found.ifPresent(submissions::tell);
        return command.carryOut(found, actor, seen, changed -> submissions.flush())
                .map(changed -> readable.view(changed, actor));
    }

    private JsonNode sent(SubmissionVersion version) {
        try {
            return mapper.readTree(version.body());
        } catch (IOException impossible) {
            throw new IllegalStateException("what was sent was read once", impossible);
        }
    }
}
