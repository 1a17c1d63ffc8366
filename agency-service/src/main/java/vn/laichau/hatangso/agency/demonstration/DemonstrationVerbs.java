package vn.laichau.hatangso.agency.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.submission.Changing;
import vn.laichau.hatangso.agency.submission.Incoming;
import vn.laichau.hatangso.agency.submission.Objections;
import vn.laichau.hatangso.agency.submission.ReviewSubmission;
import vn.laichau.hatangso.agency.submission.SendSubmission;
import vn.laichau.hatangso.agency.submission.Sending;

/** The verbs of real submissions; a demonstration file that breaks a rule stops the start. */
@ApplicationScoped
class DemonstrationVerbs {

    private static final Objections OBJECTIONS = new Objections(
            "Dữ liệu trình diễn: kế hoạch còn thiếu số liệu và tiến độ, đề nghị bổ sung và gửi lại.", List.of(), null);

    private final SendSubmission sendSubmission;
    private final ReviewSubmission reviewSubmission;

    DemonstrationVerbs(SendSubmission sendSubmission, ReviewSubmission reviewSubmission) {
        this.sendSubmission = sendSubmission;
        this.reviewSubmission = reviewSubmission;
    }

    UUID send(Incoming incoming) {
        var sending = sendSubmission.send(incoming);
        if (sending instanceof Sending.Taken taken) {
            return taken.submission().id();
        }
        throw new IllegalStateException("demonstration submission of " + incoming.organisation() + ": " + sending);
    }

    void accept(UUID submission, String reviewer) {
        require(reviewSubmission.accept(submission, reviewer, revision -> {}));
    }

    void giveBack(UUID submission, String reviewer) {
        require(reviewSubmission.giveBack(submission, OBJECTIONS, reviewer, revision -> {}));
    }

    private static void require(Changing reviewing) {
        if (!(reviewing instanceof Changing.Done)) {
            throw new IllegalStateException("demonstration review: " + reviewing);
        }
    }
}
