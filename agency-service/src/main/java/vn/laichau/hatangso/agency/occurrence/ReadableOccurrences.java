package vn.laichau.hatangso.agency.occurrence;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.task.content.NewTask.Commitment;

/** Which occurrences there are for the caller. */
@ApplicationScoped
public class ReadableOccurrences {

    private final Occurrences occurrences;
    private final SuccessionCache successionCache;

    ReadableOccurrences(Occurrences occurrences, SuccessionCache successionCache) {
        this.occurrences = occurrences;
        this.successionCache = successionCache;
    }

    /** Those of a task, by their organisations, in the order of their opening. */
    public Map<String, UUID> ofTask(UUID task) {
        return occurrences.ofTask(task).stream()
                .collect(toMap(Occurrence::organisation, Occurrence::id, (first, later) -> later, TreeMap::new));
    }

    /** What the task of an occurrence promises in a measurable way. */
    public List<Commitment> commitmentsOf(UUID occurrence) {
        return occurrences.findById(occurrence).task().commitments();
    }

    /** Who is responsible for an occurrence on the day. */
    public String holderOf(UUID occurrence, LocalDate day) {
        return occurrences.findById(occurrence).holder(day, successionCache.get());
    }

    /** Who stands on the day for an agency that did something about an occurrence: those in one line are one. */
    public String standingFor(String agency, UUID occurrence, LocalDate day) {
        var found = occurrences.findById(occurrence);
        var successionLines = successionCache.get();
        var now = successionLines.responsible(agency, found.task().thing(), day);
        var responsible =
                successionLines.responsible(found.organisation(), found.task().thing(), day);
        return now.equals(responsible) ? found.holder(day, successionLines) : now;
    }

    /** The same id, if the caller may see what it names. */
    public Optional<UUID> find(UUID id) {
        return occurrences.find(id).map(Occurrence::id);
    }
}
