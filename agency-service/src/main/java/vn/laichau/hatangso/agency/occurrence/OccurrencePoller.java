package vn.laichau.hatangso.agency.occurrence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.database.RowSecurity;
import vn.laichau.hatangso.chassis.transition.Actor;

/** Opens what the calendar brings: the first occurrences of a loaded plan, and each new period of a recurring task. */
@ApplicationScoped
class OccurrencePoller {

    /** After the plan (1000), before the demonstration data (2500). */
    private static final int AFTER_THE_PLAN = 2000;

    private static final String CALENDAR = "Lịch";
    private static final int SECONDS_TO_OPEN = 60;
    private static final Logger LOG = Logger.getLogger(OccurrencePoller.class);

    private final OccurrenceOpening open;
    private final Organisations organisations;
    private final RowSecurity rowSecurity;
    private final Clock clock;

    OccurrencePoller(OccurrenceOpening open, Organisations organisations, RowSecurity rowSecurity, Clock clock) {
        this.open = open;
        this.organisations = organisations;
        this.rowSecurity = rowSecurity;
        this.clock = clock;
    }

    void atStart(@Observes @Priority(AFTER_THE_PLAN) StartupEvent started) {
        round();
    }

    @Scheduled(
            every = "${task.occurrences.every}",
            delayed = "${task.occurrences.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void regularly() {
        round();
    }

    /** One transaction a task that is due: who works on another one never waits for it, and on this one not for the others. */
    int round() {
        var actor = new Actor(null, CALENDAR, Set.of(), clock.instant(), null);
        var agencies = asCoordinator(() -> organisations.validOn(actor.today()));
        var opened = asCoordinator(() -> open.due(agencies, actor)).stream()
                .mapToInt(id -> asCoordinator(() -> open.open(id, agencies, actor)))
                .sum();
        if (opened > 0) {
            LOG.infof("%d occurrences of tasks opened", opened);
        }
        return opened;
    }

    private <T> T asCoordinator(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS_TO_OPEN).call(() -> {
            rowSecurity.switchRole("", Set.of(Role.COORDINATOR));
            return work.call();
        });
    }
}
