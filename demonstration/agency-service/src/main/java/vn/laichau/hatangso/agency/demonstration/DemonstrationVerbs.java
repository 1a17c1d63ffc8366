package vn.laichau.hatangso.agency.demonstration;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.demonstration.DemonstrationFile.Event;
import vn.laichau.hatangso.agency.submission.IncomingSubmission;
import vn.laichau.hatangso.agency.submission.ReceiveSubmission;
import vn.laichau.hatangso.agency.submission.ReturnRequest;
import vn.laichau.hatangso.agency.submission.SubmissionTransitions;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

/** The verbs of real submissions; a demonstration file that breaks a rule stops the start. */
@ApplicationScoped
class DemonstrationVerbs {

    static final String ACCOUNT = "Dữ liệu trình diễn";

    private final ReceiveSubmission receiveSubmission;
    private final SubmissionTransitions transitions;
    private final ObjectMapper mapper;

    DemonstrationVerbs(ReceiveSubmission receiveSubmission, SubmissionTransitions transitions, ObjectMapper mapper) {
        this.receiveSubmission = receiveSubmission;
        this.transitions = transitions;
        this.mapper = mapper;
    }

    /** As a client would have sent it. */
    UUID send(NewSubmission content, Actor actor) throws IOException {
        var body = mapper.writeValueAsBytes(content);
        return Required.done(receiveSubmission.send(IncomingSubmission.read(body, actor, mapper)))
                .id();
    }

    void accept(UUID submission, Actor actor) {
        Required.done(transitions.accept(submission, actor, Revision.ANY));
    }

    void giveBack(UUID submission, Event event, Actor actor) {
        var returnRequest = new ReturnRequest(
                event.reason(),
                List.of(new ReturnRequest.Objection("/items/0/cost", event.reason())),
                event.returnBy());
        Required.done(transitions.returnForRevision(submission, returnRequest, actor, Revision.ANY));
    }

    void withdraw(UUID submission, Event event, Actor actor) {
        Required.done(transitions.withdraw(submission, new ReasonBody(event.reason()), actor, Revision.ANY));
    }
}
