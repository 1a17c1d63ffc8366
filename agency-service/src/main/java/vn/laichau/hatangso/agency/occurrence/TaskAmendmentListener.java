package vn.laichau.hatangso.agency.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.laichau.hatangso.agency.task.TaskVersions.Amended;
import vn.laichau.hatangso.agency.task.Tasks;

/** A decision about a task holds for what is open of it at once: its last day follows in the same transaction. */
@ApplicationScoped
class TaskAmendmentListener {

    private final Occurrences occurrences;
    private final Tasks tasks;

    TaskAmendmentListener(Occurrences occurrences, Tasks tasks) {
        this.occurrences = occurrences;
        this.tasks = tasks;
    }

    void follow(@Observes Amended amended) {
        var authority = amended.authority();
        var actor = new Actor(authority.account(), authority.organisation(), true, amended.at());
        var task = tasks.find(amended.task()).orElseThrow();
        occurrences.ofTask(task.id()).forEach(occurrence -> occurrence.follow(task, actor));
    }
}
