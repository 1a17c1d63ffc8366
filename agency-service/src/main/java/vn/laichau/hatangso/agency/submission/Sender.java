package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import vn.laichau.hatangso.agency.arrival.Arrivals;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.lineage.Thing;
import vn.laichau.hatangso.agency.lineage.ThingKind;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.digest.Sha256;

/** Who sends or records in the present request: the organisation comes from the token alone, the instant from the arrival stamp. */
@ApplicationScoped
class Sender {

    private final Callers callers;
    private final Arrivals arrivals;
    private final Lineages lineages;
    private final ObjectMapper mapper;

    Sender(Callers callers, Arrivals arrivals, Lineages lineages, ObjectMapper mapper) {
        this.callers = callers;
        this.arrivals = arrivals;
        this.lineages = lineages;
        this.mapper = mapper;
    }

    Incoming sends(byte[] body) throws IOException {
        var caller = callers.get();
        arrivals.identify(caller.organisation(), Sha256.hex(body));
        return Incoming.read(caller.organisation(), caller.name(), body, arrivals.instant(), mapper);
    }

    /** Of a predecessor's duty that is open still: sent by who answers for it, in the name that the duty bears. */
    Optional<Incoming> sendsFor(String organisation, byte[] body) throws IOException {
        var incoming = sends(body);
        var duty = new Thing(ThingKind.DUTY_OWED, incoming.content().obligation());
        return lineages.holder(organisation, duty).equals(incoming.organisation())
                ? Optional.of(incoming.inTheNameOf(organisation))
                : Optional.empty();
    }

    RecordPaper.Clerk records(byte[] body) {
        var caller = callers.get();
        arrivals.identify(caller.organisation(), Sha256.hex(body));
        return new RecordPaper.Clerk(caller.organisation(), caller.name(), arrivals.instant());
    }
}
