package vn.laichau.hatangso.agency.occurrence.update;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.entry.Ids;
import vn.laichau.hatangso.agency.occurrence.ReadableOccurrences;
import vn.laichau.hatangso.agency.task.NewTask.Commitment;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;

@Path("/api/v1/tasks/occurrences/{id}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Task occurrences", description = "What each agency does about a task, in each period of a recurring one")
class CommitmentResource {

    private final Updates updates;
    private final ReadableOccurrences known;
    private final Clock clock;

    CommitmentResource(Updates updates, ReadableOccurrences known, Clock clock) {
        this.updates = updates;
        this.known = known;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(
            summary = "What the task promises, and how much of it was reached as reported last",
            description =
                    "Of each commitment first how far the agency is that is responsible, then each that cooperates"
                            + " and reported: what one has reached counts for no other.")
    public Page<CommitmentStatus> listCommitments(@PathParam("id") String id) {
        var occurrence = known.find(Ids.known(id)).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        var reported = updates.of(occurrence);
        return Page.whole(known.commitmentsOf(occurrence).stream()
                .flatMap(commitment -> standings(commitment, occurrence, reported, today))
                .toList());
    }

    private Stream<CommitmentStatus> standings(
            Commitment commitment, UUID occurrence, List<ProgressUpdate> reported, LocalDate today) {
        var last = new LinkedHashMap<String, ProgressUpdate>();
        last.put(known.holderOf(occurrence, today), null);
        reported.stream()
                .filter(update -> update.reached(commitment.code()).isPresent())
                .forEach(update -> last.put(known.standingFor(update.organisation(), occurrence, today), update));
        return last.entrySet().stream()
                .map(one -> CommitmentStatus.of(commitment, one.getKey(), one.getValue(), today));
    }
}
