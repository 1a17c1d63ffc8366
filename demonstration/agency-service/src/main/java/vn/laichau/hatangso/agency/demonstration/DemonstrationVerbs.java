package vn.laichau.hatangso.agency.demonstration;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.demonstration.DemonstrationFile.Event;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.agency.entry.ReasonBody;
import vn.laichau.hatangso.agency.submission.IncomingSubmission;
import vn.laichau.hatangso.agency.submission.ReceiveSubmission;
import vn.laichau.hatangso.agency.submission.ReturnRequest;
import vn.laichau.hatangso.agency.submission.SubmissionOutcome;
import vn.laichau.hatangso.agency.submission.TransitionOutcome;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.review.ReviewTransitions;
import vn.laichau.hatangso.agency.submission.review.Reviewer;
import vn.laichau.hatangso.agency.submission.review.SenderTransitions;

/** The verbs of real submissions; a demonstration file that breaks a rule stops the start. */
@ApplicationScoped
class DemonstrationVerbs {

    static final String ACCOUNT = "Dữ liệu trình diễn";

    private final ReceiveSubmission receiveSubmission;
    private final ReviewTransitions reviewTransitions;
    private final SenderTransitions senderTransitions;
    private final ObjectMapper mapper;

    DemonstrationVerbs(
            ReceiveSubmission receiveSubmission,
            ReviewTransitions reviewTransitions,
            SenderTransitions senderTransitions,
            ObjectMapper mapper) {
        this.receiveSubmission = receiveSubmission;
        this.reviewTransitions = reviewTransitions;
        this.senderTransitions = senderTransitions;
        this.mapper = mapper;
    }

    /** As a client would have sent it. */
    UUID send(String organisation, NewSubmission content, OffsetDateTime at) throws IOException {
        var body = mapper.writeValueAsBytes(content);
        return sent(
                receiveSubmission.send(IncomingSubmission.read(organisation, ACCOUNT, body, at.toInstant(), mapper)));
    }

    static UUID sent(SubmissionOutcome submissionOutcome) {
        if (submissionOutcome instanceof SubmissionOutcome.Taken taken) {
            return taken.submission().id();
        }
        throw new IllegalStateException("demonstration submission: " + submissionOutcome);
    }

    void accept(UUID submission, Event event) {
        require(reviewTransitions.accept(submission, reviewer(event), revision -> {}));
    }

    void giveBack(UUID submission, Event event) {
        var returnRequest = new ReturnRequest(
                event.comment(),
                List.of(new ReturnRequest.Objection("/items/0/cost", event.comment())),
                event.returnBy());
        require(reviewTransitions.returnForRevision(submission, returnRequest, reviewer(event), revision -> {}));
    }

    void withdraw(UUID submission, String organisation, Event event) {
        require(senderTransitions.withdraw(
                submission, organisation, new ReasonBody(event.reason()), act(event), revision -> {}));
    }

    private static Reviewer reviewer(Event event) {
        return new Reviewer(act(event), "", true);
    }

    private static Act act(Event event) {
        return new Act(ACCOUNT, event.at().toInstant());
    }

    private static void require(TransitionOutcome transitionOutcome) {
        if (!(transitionOutcome instanceof TransitionOutcome.Done)) {
            throw new IllegalStateException("demonstration review: " + transitionOutcome);
        }
    }
}
