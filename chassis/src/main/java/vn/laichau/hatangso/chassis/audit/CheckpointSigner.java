package vn.laichau.hatangso.chassis.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Signs how long the chain is. Each checkpoint goes to the log too: what leaves the machine nobody here can take back. */
@ApplicationScoped
class CheckpointSigner {

    private static final Logger LOG = Logger.getLogger(CheckpointSigner.class);

    private final AuditKeys keys;
    private final AuditStore table;
    private final Clock clock;
    private final String service;

    CheckpointSigner(
            AuditKeys keys,
            AuditStore table,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.keys = keys;
        this.table = table;
        this.clock = clock;
        this.service = service;
    }

    /** Does nothing when everything that is sealed is signed. */
    @Transactional
    public void sign() {
        var head = table.head();
        if (head.count() == head.signed()) {
            return;
        }
        var now = VietnamTime.of(clock.instant());
        var content = "{\"service\":\"%s\",\"at\":\"%s\",\"previous\":%d,\"count\":%d,\"head\":\"%s\"}"
                .formatted(service, now, head.signed(), head.count(), head.hash());
        var jws = keys.newest().sign(Checkpoint.TYPE, content.getBytes(UTF_8));
        table.keep(new Checkpoint(head.count(), now, jws));
        LOG.infof("audit checkpoint %d: %s", head.count(), jws);
    }
}
