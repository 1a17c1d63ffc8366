package vn.laichau.hatangso.agency.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Set;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.agency.task.Tasks.Restated;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.database.RowSecurity;

/** What a plan file says of tasks holds for what is open of them at once: who leads no more is released, the last day follows. */
@ApplicationScoped
class PlanTaskListener {

    private static final String PLAN = "Kế hoạch";

    private final OccurrenceOpening open;
    private final Tasks tasks;
    private final RowSecurity rowSecurity;
    private final Clock clock;

    PlanTaskListener(OccurrenceOpening open, Tasks tasks, RowSecurity rowSecurity, Clock clock) {
        this.open = open;
        this.tasks = tasks;
        this.rowSecurity = rowSecurity;
        this.clock = clock;
    }

    /** Plays the part of a coordinator until the transaction ends: an administrator assigns nothing. */
    void follow(@Observes Restated restated) {
        rowSecurity.switchRole("", Set.of(Role.COORDINATOR));
        var actor = new Actor(PLAN, null, false, clock.instant());
        tasks.ofPlan(restated.plan()).forEach(task -> open.follow(task, actor));
        tasks.flush();
    }
}
