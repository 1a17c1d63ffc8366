package vn.laichau.hatangso.agency.referencedata;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Remembers the names of indicators and territories. They are asked for in the background only: no request ever waits for
 * the peer, and one that comes while nothing is known yet is not checked against them.
 */
@ApplicationScoped
public class ReferenceDataCache {

    private static final Logger LOG = Logger.getLogger(ReferenceDataCache.class);

    private final ReferenceDataClient peer;
    private final ReferenceDataSettings settings;
    private final Clock clock;
    private volatile ReferenceData known;
    private volatile Instant askedAt = Instant.MIN;

    ReferenceDataCache(@RestClient ReferenceDataClient peer, ReferenceDataSettings settings, Clock clock) {
        this.peer = peer;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty until the peer has answered for the first time. */
    public Optional<ReferenceData> find() {
        return Optional.ofNullable(known);
    }

    @Scheduled(every = "${dictionary.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        var now = clock.instant();
        if (known != null && now.isBefore(askedAt.plus(settings.freshFor()))) {
            return;
        }
        try {
            known = new ReferenceData(
                    peer.listIndicators().items(),
                    peer.listTargets().items(),
                    peer.listTerritories().items());
            askedAt = now;
        } catch (RuntimeException away) {
            LOG.debugf(
                    "indicator-service gives no names yet (%s)", away.getClass().getSimpleName());
        }
    }
}
