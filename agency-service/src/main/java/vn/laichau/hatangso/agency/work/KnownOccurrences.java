package vn.laichau.hatangso.agency.work;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.laichau.hatangso.agency.task.NewTask.Commitment;

/** Which occurrences there are for the caller. */
@ApplicationScoped
public class KnownOccurrences {

    private final Occurrences occurrences;

    KnownOccurrences(Occurrences occurrences) {
        this.occurrences = occurrences;
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

    /** The same id, if the caller may see what it names. */
    public Optional<UUID> find(UUID id) {
        return occurrences.findKnown(id).map(known -> id);
    }
}
