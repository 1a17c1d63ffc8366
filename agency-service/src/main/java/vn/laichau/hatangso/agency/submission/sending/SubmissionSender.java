package vn.laichau.hatangso.agency.submission.sending;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import vn.laichau.hatangso.agency.arrival.Arrivals;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.submission.IncomingSubmission;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.CurrentActor;

/** Who sends or records in the present request: the organisation comes from the token alone, the instant from the arrival stamp. */
@ApplicationScoped
class SubmissionSender {

    private final CurrentActor actors;
    private final Arrivals arrivals;
    private final SuccessionCache successionCache;
    private final ObjectMapper mapper;

    SubmissionSender(CurrentActor actors, Arrivals arrivals, SuccessionCache successionCache, ObjectMapper mapper) {
        this.actors = actors;
        this.arrivals = arrivals;
        this.successionCache = successionCache;
        this.mapper = mapper;
    }

    IncomingSubmission sends(byte[] body) throws IOException {
        return IncomingSubmission.read(body, arrivedWith(body), mapper);
    }

    /** Of a predecessor's obligation that is open still: sent by who answers for it, in the name that the obligation bears. */
    Optional<IncomingSubmission> sendsFor(String organisation, byte[] body) throws IOException {
        var incomingSubmission = sends(body);
        var obligation = new WorkItem(
                WorkItemKind.OBLIGATION_OWED, incomingSubmission.content().obligation());
        return successionCache.responsible(organisation, obligation).equals(incomingSubmission.organisation())
                ? Optional.of(incomingSubmission.inTheNameOf(organisation))
                : Optional.empty();
    }

    /** The caller at the instant of the arrival, which is noted as that of this body. */
    Actor arrivedWith(byte[] body) {
        var actor = actors.get();
        arrivals.identify(actor.organisation(), Sha256.hex(body));
        return actor.at(arrivals.instant());
    }
}
