package vn.laichau.hatangso.agency.submission.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.lineage.Thing;
import vn.laichau.hatangso.agency.lineage.ThingKind;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.agency.submission.Changing;
import vn.laichau.hatangso.agency.submission.Changing.Declined;
import vn.laichau.hatangso.agency.submission.Changing.Reason;
import vn.laichau.hatangso.agency.submission.KnownSubmissions;

/** What must be known of a submission before somebody decides about it; nothing is locked for that. */
@ApplicationScoped
class UnderReview {

    private final KnownSubmissions submissions;
    private final Obligations obligations;
    private final Lineages lineages;
    private final ObjectMapper mapper;

    UnderReview(KnownSubmissions submissions, Obligations obligations, Lineages lineages, ObjectMapper mapper) {
        this.submissions = submissions;
        this.obligations = obligations;
        this.lineages = lineages;
        this.mapper = mapper;
    }

    /** Empty when the reviewer may decide. */
    Optional<Changing> refusal(UUID id, Reviewer reviewer) {
        var duty = submissions.findDuty(id);
        if (duty.isEmpty()) {
            return Optional.of(Declined.because(Reason.ABSENT));
        }
        var owedTo = obligations
                .find(duty.get().obligation())
                .flatMap(obligation -> obligation.owedTo(lineages.today(), lineages.get()));
        var sender = lineages.holder(duty.get().organisation(), new Thing(ThingKind.SUBMISSION, id.toString()));
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
