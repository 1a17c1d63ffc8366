package vn.laichau.hatangso.agency.occurrence;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
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
import vn.laichau.hatangso.chassis.http.Sorting;
import vn.laichau.hatangso.chassis.text.Text;

/** All occurrences; row-level security shows State bodies all, an operator its own and those it cooperates in. */
@ApplicationScoped
class Occurrences implements OpenWork, PanacheRepositoryBase<Occurrence, UUID> {

    private static final Text RESPONSIBLE = Text.of("Đang thực hiện", "Responsible");

    private static final String EVIDENCE = "SELECT has_evidence(:id, CAST(:types AS text[]))";

    private static final String CHOSEN = " FROM task_standing(:now) s JOIN task t ON t.id = s.task WHERE ";

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

    /** One row more than the limit, in the order that is asked for. */
    List<Sorting.Row<Occurrence>> page(OccurrenceFilter occurrenceFilter) {
        var sorting = occurrenceFilter.sorting();
        var query = chosen(
                "SELECT s.occurrence, " + sorting.selected(),
                sorting.condition("s.occurrence"),
                " ORDER BY " + sorting.order("s.occurrence"),
                Object[].class,
                occurrenceFilter);
        sorting.parameters().forEach(query::setParameter);
        var rows = query.setMaxResults(occurrenceFilter.limit() + 1).getResultList();
        var ids = rows.stream().map(row -> row[0]).toList();
        var found = ids.isEmpty()
                ? Map.<UUID, Occurrence>of()
                : find("from Occurrence o join fetch o.task where o.id in ?1", ids).stream()
                        .collect(toMap(Occurrence::id, identity()));
        return rows.stream()
                // Between the two statements the caller may have ceased to see one.
                .filter(row -> found.containsKey(row[0]))
                .map(row -> new Sorting.Row<>(found.get(row[0]), (String) row[1]))
                .toList();
    }

    long count(OccurrenceFilter occurrenceFilter) {
        return chosen("SELECT count(*)", "true", "", Long.class, occurrenceFilter)
                .getSingleResult();
    }

    private <T> TypedQuery<T> chosen(
            String select, String behind, String order, Class<T> as, OccurrenceFilter occurrenceFilter) {
        var parameters = new HashMap<String, Object>(Map.of("now", occurrenceFilter.now()));
        var sql = select + CHOSEN + behind + occurrenceFilter.conditions(parameters) + order;
        var query = getSession().createNativeQuery(sql, as);
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
