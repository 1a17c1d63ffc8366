package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import vn.laichau.hatangso.agency.arrival.Arrivals;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.digest.Sha256;

/** Who sends or records in the present request: the organisation comes from the token alone, the instant from the arrival stamp. */
@ApplicationScoped
class SubmissionSender {

    private final Callers callers;
    private final Arrivals arrivals;
    private final SuccessionCache successionCache;
    private final ObjectMapper mapper;

    SubmissionSender(Callers callers, Arrivals arrivals, SuccessionCache successionCache, ObjectMapper mapper) {
        this.callers = callers;
        this.arrivals = arrivals;
        this.successionCache = successionCache;
        this.mapper = mapper;
    }

    IncomingSubmission sends(byte[] body) throws IOException {
        var caller = callers.get();
        arrivals.identify(caller.organisation(), Sha256.hex(body));
        return IncomingSubmission.read(caller.organisation(), caller.name(), body, arrivals.instant(), mapper);
    }

    /** Of a predecessor's duty that is open still: sent by who answers for it, in the name that the duty bears. */
    Optional<IncomingSubmission> sendsFor(String organisation, byte[] body) throws IOException {
        var incomingSubmission = sends(body);
        var duty = new WorkItem(
                WorkItemKind.DUTY_OWED, incomingSubmission.content().obligation());
        return successionCache.responsible(organisation, duty).equals(incomingSubmission.organisation())
                ? Optional.of(incomingSubmission.inTheNameOf(organisation))
                : Optional.empty();
    }

    RecordPaperSubmission.Clerk records(byte[] body) {
        var caller = callers.get();
        arrivals.identify(caller.organisation(), Sha256.hex(body));
        return new RecordPaperSubmission.Clerk(caller.organisation(), caller.name(), arrivals.instant());
    }
}
