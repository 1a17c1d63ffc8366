package vn.laichau.hatangso.indicator.periodlock;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.periodlock.LockPeriod.ClosedPeriodView;

@Path("/api/v1/period-locks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Period locks", description = "Which periods take no more figures, and which are final")
class PeriodLockResource {

    /** Seconds; a period may hold very many figures. */
    private static final int LONGEST_PUBLICATION = 300;

    private final LockPeriod lockPeriod;
    private final PeriodLocks locks;
    private final CurrentActor actor;
    private final IdempotentCreation answers;
    private final Clock clock;

    PeriodLockResource(
            LockPeriod lockPeriod, PeriodLocks locks, CurrentActor actor, IdempotentCreation answers, Clock clock) {
        this.lockPeriod = lockPeriod;
        this.locks = locks;
        this.actor = actor;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(summary = "Locks that stand, or with all=true also those that were lifted or have expired")
    public Page<PeriodLock> listPeriodLocks(@QueryParam("period") String period, @QueryParam("all") boolean all) {
        return Page.whole(locks.list(period, all, OffsetDateTime.now(clock)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(summary = "One lock; its ETag is needed to lift it")
    public PeriodLock getPeriodLock(@PathParam("id") long id) {
        return locks.find(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_PUBLICATION)
    @Operation(summary = "Close a period, for all indicators or one; a final period is published")
    @APIResponseSchema(value = ClosedPeriodView.class, responseCode = "201", responseDescription = "Closed")
    public Response createPeriodLock(@HeaderParam("Idempotency-Key") String key, NewPeriodLock asked) {
        return answers.once(key, "/api/v1/period-locks", asked, () -> lockPeriod.close(asked, actor.get()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Operation(summary = "Open a period again, with a reason; what was published stays published")
    public PeriodLock withdrawPeriodLock(
            @PathParam("id") long id, @HeaderParam("If-Match") Revision seen, ReasonBody reason) {
        return locks.lift(id, seen, reason, actor.get()).orThrow();
    }
}
