package vn.laichau.hatangso.agency.submission.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.submission.ReadableSubmissions;
import vn.laichau.hatangso.agency.submission.TransitionOutcome;
import vn.laichau.hatangso.agency.submission.TransitionOutcome.Declined;
import vn.laichau.hatangso.agency.submission.TransitionOutcome.Reason;

/** What must be known of a submission before somebody decides about it; nothing is locked for that. */
@ApplicationScoped
class ReviewGuard {

    private final ReadableSubmissions submissions;
    private final Obligations obligations;
    private final SuccessionCache successionCache;
    private final ObjectMapper mapper;

    ReviewGuard(
            ReadableSubmissions submissions,
            Obligations obligations,
            SuccessionCache successionCache,
            ObjectMapper mapper) {
        this.submissions = submissions;
        this.obligations = obligations;
        this.successionCache = successionCache;
        this.mapper = mapper;
    }

    /** Empty when the reviewer may decide. */
    Optional<TransitionOutcome> refusal(UUID id, Reviewer reviewer) {
        var duty = submissions.findDuty(id);
        if (duty.isEmpty()) {
            return Optional.of(Declined.because(Reason.ABSENT));
        }
        var owedTo = obligations
                .find(duty.get().obligation())
                .flatMap(obligation -> obligation.owedTo(successionCache.today(), successionCache.get()));
        var sender = successionCache.responsible(
                duty.get().organisation(), new WorkItem(WorkItemKind.SUBMISSION, id.toString()));
        return reviewer.mayDecide(sender, owedTo) ? Optional.empty() : Optional.of(Declined.because(Reason.NOT_YOURS));
    }

    /** What came last. */
    JsonNode sent(UUID id) {
        return submissions.findNewestBody(id).map(this::read).orElseGet(mapper::createObjectNode);
    }

    private JsonNode read(byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (IOException impossible) {
            throw new IllegalStateException("what was sent was read once", impossible);
        }
    }
}
