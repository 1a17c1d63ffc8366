package vn.laichau.hatangso.agency.work;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.deadline.KnownDeadlines;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.time.RehearsalClock;
import vn.laichau.hatangso.chassis.time.VietnamTime;

@Path("/api/v1/me/work")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work", description = "What waits for whoever asks")
class WorkResource {

    private final CollectWork work;
    private final CollectObstacles obstacles;
    private final Organisations organisations;
    private final KnownDeadlines deadlines;
    private final Callers callers;
    private final Clock clock;
    private final RehearsalClock rehearsalClock;

    WorkResource(
            CollectWork work,
            CollectObstacles obstacles,
            Organisations organisations,
            KnownDeadlines deadlines,
            Callers callers,
            Clock clock,
            RehearsalClock rehearsalClock) {
        this.work = work;
        this.obstacles = obstacles;
        this.organisations = organisations;
        this.deadlines = deadlines;
        this.callers = callers;
        this.clock = clock;
        this.rehearsalClock = rehearsalClock;
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(
            summary =
                    "What waits for the caller, by role: queues with the first of each, and the obligations that are owed now",
            description =
                    "Of each queue the five that are due first, or wait longest; empty ones are left out. Obligations are"
                            + " those that fall due in this calendar year, and those of the last that somebody still owes;"
                            + " organisations in them as in listDeadlines. For a leader also what hinders each indicator, by the"
                            + " last obstacle that was reported and not decided about, and what was asked about it; for others"
                            + " there is none.")
    public Work getWork() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, VietnamTime.ZONE);
        var roles = callers.get().roles();
        var names = organisations.validOn(today).stream().collect(toMap(Organisation::code, Organisation::name));
        return new Work(
                VietnamTime.of(now.truncatedTo(MILLIS)),
                rehearsalClock.isOn() ? true : null,
                work.queues(roles, now, names),
                deadlines.owedAt(now),
                roles.contains(Role.LEADER) ? obstacles.byIndicator(today, names) : List.of());
    }
}
