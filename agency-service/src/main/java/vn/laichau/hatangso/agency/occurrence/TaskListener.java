package vn.laichau.hatangso.agency.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Set;
import vn.laichau.hatangso.agency.task.TaskVersions.Amended;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.agency.task.Tasks.Restated;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.database.RowSecurity;
import vn.laichau.hatangso.chassis.transition.Actor;

/** What is open of a task follows it at once, in the transaction that changes it. */
@ApplicationScoped
class TaskListener {

    private static final String PLAN = "Kế hoạch";

    private final OccurrenceOpening open;
    private final Occurrences occurrences;
    private final Tasks tasks;
    private final RowSecurity rowSecurity;
    private final Clock clock;

    TaskListener(OccurrenceOpening open, Occurrences occurrences, Tasks tasks, RowSecurity rowSecurity, Clock clock) {
        this.open = open;
        this.occurrences = occurrences;
        this.tasks = tasks;
        this.rowSecurity = rowSecurity;
        this.clock = clock;
    }

    /**
     * A plan file: who leads no more is released, the last day follows. Plays the part of a coordinator until the transaction
     * ends: an administrator assigns nothing.
     */
    void follow(@Observes Restated restated) {
        rowSecurity.switchRole("", Set.of(Role.COORDINATOR));
        var actor = new Actor(null, PLAN, Set.of(), clock.instant(), null);
        tasks.ofPlan(restated.plan()).forEach(task -> open.follow(task, actor));
        tasks.flush();
    }

    /** A decision: the last day follows. */
    void follow(@Observes Amended amended) {
        var authority = amended.authority();
        var actor = new Actor(authority.organisation(), authority.account(), Set.of(), amended.at(), null);
        var task = tasks.find(amended.task()).orElseThrow();
        occurrences.ofTask(task.id()).forEach(occurrence -> occurrence.follow(task, actor));
    }
}
