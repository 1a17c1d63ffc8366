package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import vn.laichau.hatangso.agency.arrival.Arrivals;
import vn.laichau.hatangso.chassis.caller.Callers;

/** Who sends or records in the present request: the organisation comes from the token alone, the instant from the arrival stamp. */
@ApplicationScoped
class Sender {

    private final Callers callers;
    private final Arrivals arrivals;
    private final ObjectMapper mapper;

    Sender(Callers callers, Arrivals arrivals, ObjectMapper mapper) {
        this.callers = callers;
        this.arrivals = arrivals;
        this.mapper = mapper;
    }

    Incoming sends(byte[] body) throws IOException {
        var caller = callers.get();
        arrivals.identify(caller.organisation(), Incoming.sha256(body));
        return Incoming.read(caller.organisation(), caller.name(), body, arrivals.instant(), mapper);
    }

    RecordPaper.Clerk records(byte[] body) {
        var caller = callers.get();
        arrivals.identify(caller.organisation(), Incoming.sha256(body));
        return new RecordPaper.Clerk(caller.organisation(), caller.name(), arrivals.instant());
    }
}
