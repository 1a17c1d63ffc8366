package vn.laichau.hatangso.agency.occurrence;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.task.Task;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.chassis.transition.Actor;

/**
 * Occurrences follow from who leads a task: each leading agency that exists has one in the present period, each member where
 * a group leads; who leads no more is released, and so is what belongs to another rhythm than the task has now. A successor has
 * what its predecessor has, and no second one beside it.
 */
@ApplicationScoped
public class OccurrenceOpening {

    private final Occurrences occurrences;
    private final Tasks tasks;
    private final Organisations organisations;
    private final SuccessionCache successionCache;

    OccurrenceOpening(
            Occurrences occurrences, Tasks tasks, Organisations organisations, SuccessionCache successionCache) {
        this.occurrences = occurrences;
        this.tasks = tasks;
        this.organisations = organisations;
        this.successionCache = successionCache;
    }

    @Transactional(TxType.MANDATORY)
    public void follow(Task task, Actor actor) {
        occurrences.lockOpening(task.id());
        var leads = leads(task, organisations.validOn(actor.today()), actor.today());
        var present = occurrences.ofTask(task.id());
        present.stream()
                .filter(Occurrence::isOpen)
                .filter(occurrence -> !occurrence.isInRhythm()
                        || !leads.contains(occurrence.holder(actor.today(), successionCache.get())))
                .forEach(occurrence -> occurrence.follow(OccurrenceTransition.RELEASE, actor, null));
        open(task, leads, present, actor);
    }

    /** Only what is new: agencies and periods that begin. The task is read under the lock, for who assigns it has that too. */
    int open(UUID id, List<Organisation> agencies, Actor actor) {
        occurrences.lockOpening(id);
        var task = tasks.find(id).orElseThrow();
        var leads = leads(task, agencies, actor.today());
        return leads.isEmpty() ? 0 : open(task, leads, occurrences.ofTask(task.id()), actor);
    }

    /** Tasks of which something is to be opened or taken up: seen without a lock, each is looked at again under its own. */
    List<UUID> due(List<Organisation> agencies, Actor actor) {
        var all = tasks.list();
        var present = occurrences.listAll().stream()
                .collect(groupingBy(occurrence -> occurrence.task().id()));
        return all.stream()
                .filter(task -> leads(task, agencies, actor.today()).stream()
                        .map(lead -> own(task, lead, present.getOrDefault(task.id(), List.of()), actor.today()))
                        .anyMatch(own -> own.isEmpty()
                                || own.stream().anyMatch(occurrence -> occurrence.isBehind(task, actor.today()))))
                .map(Task::id)
                .toList();
    }

    private List<Occurrence> own(Task task, String lead, List<Occurrence> present, LocalDate day) {
        var period = task.periodOf(day).orElse(null);
        return present.stream()
                .filter(occurrence -> occurrence.isFor(lead, period, day, successionCache.get()))
                .toList();
    }

    private int open(Task task, Set<String> leads, List<Occurrence> present, Actor actor) {
        var opened = 0;
        for (var lead : leads) {
            var own = own(task, lead, present, actor.today());
            if (own.isEmpty()) {
                occurrences.persist(new Occurrence(task, lead, actor));
                opened++;
            } else {
                own.forEach(occurrence -> takeUp(occurrence, task, actor));
            }
        }
        return opened;
    }

    private static void takeUp(Occurrence occurrence, Task task, Actor actor) {
        if (occurrence.isReleased()) {
            occurrence.follow(OccurrenceTransition.ASSIGN, actor, null);
        }
        if (occurrence.isOpen()) {
            occurrence.reschedule(task.dueOf(actor.today()), actor);
        }
    }

    private Set<String> leads(Task task, List<Organisation> present, LocalDate day) {
        var named = Set.copyOf(task.leadsOn(day, successionCache.get()));
        return Organisations.meant(named, present)
                .map(Organisation::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
