package vn.laichau.hatangso.agency.demonstration;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.demonstration.DemonstrationFile.Event;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.agency.entry.GivenReason;
import vn.laichau.hatangso.agency.submission.Changing;
import vn.laichau.hatangso.agency.submission.Incoming;
import vn.laichau.hatangso.agency.submission.Objections;
import vn.laichau.hatangso.agency.submission.SendSubmission;
import vn.laichau.hatangso.agency.submission.Sending;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.review.OwnVerbs;
import vn.laichau.hatangso.agency.submission.review.ReviewSubmission;
import vn.laichau.hatangso.agency.submission.review.Reviewer;

/** The verbs of real submissions; a demonstration file that breaks a rule stops the start. */
@ApplicationScoped
class DemonstrationVerbs {

    static final String ACCOUNT = "Dữ liệu trình diễn";

    private final SendSubmission sendSubmission;
    private final ReviewSubmission reviewSubmission;
    private final OwnVerbs ownVerbs;
    private final ObjectMapper mapper;

    DemonstrationVerbs(
            SendSubmission sendSubmission, ReviewSubmission reviewSubmission, OwnVerbs ownVerbs, ObjectMapper mapper) {
        this.sendSubmission = sendSubmission;
        this.reviewSubmission = reviewSubmission;
        this.ownVerbs = ownVerbs;
        this.mapper = mapper;
    }

    /** As a client would have sent it. */
    UUID send(String organisation, NewSubmission content, OffsetDateTime at) throws IOException {
        var body = mapper.writeValueAsBytes(content);
        return sent(sendSubmission.send(Incoming.read(organisation, ACCOUNT, body, at.toInstant(), mapper)));
    }

    static UUID sent(Sending sending) {
        if (sending instanceof Sending.Taken taken) {
            return taken.submission().id();
        }
        throw new IllegalStateException("demonstration submission: " + sending);
    }

    void accept(UUID submission, Event event) {
        require(reviewSubmission.accept(submission, reviewer(event), revision -> {}));
    }

    void giveBack(UUID submission, Event event) {
        var objections = new Objections(
                event.comment(), List.of(new Objections.Objection("/items/0/cost", event.comment())), event.returnBy());
        require(reviewSubmission.giveBack(submission, objections, reviewer(event), revision -> {}));
    }

    void withdraw(UUID submission, String organisation, Event event) {
        require(ownVerbs.withdraw(
                submission, organisation, new GivenReason(event.reason()), act(event), revision -> {}));
    }

    private static Reviewer reviewer(Event event) {
        return new Reviewer(act(event), "", true);
    }

    private static Act act(Event event) {
        return new Act(ACCOUNT, event.at().toInstant());
    }

    private static void require(Changing changing) {
        if (!(changing instanceof Changing.Done)) {
            throw new IllegalStateException("demonstration review: " + changing);
        }
    }
}
