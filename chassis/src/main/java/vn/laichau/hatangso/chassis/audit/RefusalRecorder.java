package vn.laichau.hatangso.chassis.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.audit.request.RefusalLog;
import vn.laichau.hatangso.chassis.caller.Callers;

/**
 * Refused accesses on their way into the record, each in a transaction of its own: that of the request is rolled back. One that
 * cannot be kept is still a refusal: it is in the log then, and counted, so that somebody learns of it.
 */
@Startup
@ApplicationScoped
class RefusalRecorder implements RefusalLog {

    private static final Logger LOG = Logger.getLogger(RefusalRecorder.class);

    private final Actors actors;
    private final Callers callers;
    private final AuditStore table;
    private final Counter lost;

    RefusalRecorder(Actors actors, Callers callers, AuditStore table, MeterRegistry meters) {
        this.actors = actors;
        this.callers = callers;
        this.table = table;
        this.lost = Counter.builder("audit.refusals.lost")
                .description("Refused accesses that could not be kept in the audit; they are in the log alone")
                .register(meters);
    }

    @Override
    public Optional<String> prepare(String operation) {
        return callers.find().map(caller -> actors.of(caller, operation));
    }

    @Override
    public void refused(String actor, String path, int status) {
        try {
            table.note(actor, "REFUSED", path, status);
        } catch (RuntimeException away) {
            lost.increment();
            LOG.warnf(away, "not in the audit: %d for %s", status, actor);
        }
    }
}
