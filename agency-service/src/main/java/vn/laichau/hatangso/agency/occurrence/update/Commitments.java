package vn.laichau.hatangso.agency.occurrence.update;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.occurrence.ReadableOccurrences;
import vn.laichau.hatangso.agency.task.content.NewTask.Commitment;

/** How much of what tasks promise was reached. */
@ApplicationScoped
class Commitments {

    private final Updates updates;
    private final ReadableOccurrences known;

    Commitments(Updates updates, ReadableOccurrences known) {
        this.updates = updates;
        this.known = known;
    }

    List<CommitmentStatus> of(UUID occurrence, LocalDate day) {
        var reported = updates.of(occurrence);
        return known.commitmentsOf(occurrence).stream()
                .flatMap(commitment -> statuses(commitment, occurrence, reported, day))
                .toList();
    }

    private Stream<CommitmentStatus> statuses(
            Commitment commitment, UUID occurrence, List<ProgressUpdate> reported, LocalDate day) {
        var last = new LinkedHashMap<String, ProgressUpdate>();
        last.put(known.holderOf(occurrence, day), null);
        reported.stream()
                .filter(update -> update.reached(commitment.code()).isPresent())
                .forEach(update -> last.put(known.standingFor(update.organisation(), occurrence, day), update));
        return last.entrySet().stream().map(one -> CommitmentStatus.of(commitment, one.getKey(), one.getValue(), day));
    }
}
