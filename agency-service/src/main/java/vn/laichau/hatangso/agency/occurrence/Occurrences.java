package vn.laichau.hatangso.agency.occurrence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyLocks;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.task.TaskState;
import vn.laichau.hatangso.chassis.text.Text;

/** All occurrences; row-level security shows State bodies all, an operator its own and those it cooperates in. */
@ApplicationScoped
class Occurrences implements OpenWork, PanacheRepositoryBase<Occurrence, UUID> {

    private static final Text RESPONSIBLE = Text.of("Đang thực hiện", "Responsible");

    private static final UUID FIRST = new UUID(0, 0);

    private static final String EVIDENCE = "SELECT has_evidence(:id, CAST(:types AS text[]))";

    private static final String CHOSEN =
            " FROM task_standing(:now) s JOIN task t ON t.id = s.task WHERE s.occurrence > :after";

    /** Of a kind that the task takes now, whatever it took when it was given. */
    boolean hasEvidence(Occurrence occurrence) {
        var types = occurrence.task().evidence().mediaTypes();
        return (Boolean) getEntityManager()
                .createNativeQuery(EVIDENCE, Boolean.class)
                .setParameter("id", occurrence.id())
                .setParameter("types", types.toArray(String[]::new))
                .getSingleResult();
    }

    /** With its task; absent for who has no part in that any more. */
    Optional<Occurrence> find(UUID id) {
        return find("from Occurrence o join fetch o.task where o.id = ?1", id).firstResultOptional();
    }

    /** Until the transaction ends: of two who move it the second sees what the first did. */
    void lock(Occurrence occurrence) {
        getEntityManager().refresh(occurrence, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Occurrence> ofTask(UUID task) {
        return list("task.id = ?1 order by id", task);
    }

    /** One row more than the limit, in the order of their opening. */
    List<Occurrence> page(OccurrenceFilter occurrenceFilter) {
        var ids = chosen(
                        "SELECT s.occurrence",
                        occurrenceFilter.after(),
                        " ORDER BY s.occurrence",
                        UUID.class,
                        occurrenceFilter)
                .setMaxResults(occurrenceFilter.limit() + 1)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : find("from Occurrence o join fetch o.task where o.id in ?1 order by o.id", ids)
                        .list();
    }

    long count(OccurrenceFilter occurrenceFilter) {
        return (Long) chosen("SELECT count(*)", FIRST, "", Long.class, occurrenceFilter)
                .getSingleResult();
    }

    private Query chosen(String select, UUID after, String order, Class<?> as, OccurrenceFilter occurrenceFilter) {
        var parameters = new HashMap<String, Object>(Map.of("now", occurrenceFilter.now(), "after", after));
        var query = getEntityManager()
                .createNativeQuery(select + CHOSEN + occurrenceFilter.conditions(parameters) + order, as);
        parameters.forEach(query::setParameter);
        return query;
    }

    /** Until the transaction ends nobody else opens occurrences of the task. */
    void lockOpening(UUID task) {
        getSession().doWork(AgencyLocks.OPENING.about(task)::take);
    }

    /** What agencies have begun, or are to begin; what is done stays with them. */
    @Override
    public List<OpenWorkItem> openWork() {
        return find("from Occurrence o join fetch o.task where o.state in ?1 order by o.id", TaskState.open()).stream()
                .map(Occurrences::openWork)
                .toList();
    }

    private static OpenWorkItem openWork(Occurrence occurrence) {
        var named = new WorkItem(WorkItemKind.OCCURRENCE, occurrence.id().toString());
        var task = occurrence.task();
        return new OpenWorkItem(named, task.thing(), occurrence.organisation(), RESPONSIBLE, task.title());
    }
}
