package vn.laichau.hatangso.indicator.lock;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.entry.EnteredText;

@Path("/api/v1/period-locks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Period locks", description = "Which periods take no more figures, and which are final")
class PeriodLockResource {

    /** Seconds; a period may hold very many figures. */
    private static final int LONGEST_PUBLICATION = 300;

    private final ClosePeriod closePeriod;
    private final PeriodLocks locks;
    private final ReadLock reading;
    private final Callers callers;
    private final CreatedAnswers answers;
    private final Clock clock;

    PeriodLockResource(
            ClosePeriod closePeriod,
            PeriodLocks locks,
            ReadLock reading,
            Callers callers,
            CreatedAnswers answers,
            Clock clock) {
        this.answers = answers;
        this.closePeriod = closePeriod;
        this.locks = locks;
        this.reading = reading;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Role.LEADER,
        Role.COORDINATOR,
        Role.CLERK,
        Role.FINANCE_OFFICER,
        Role.CONSTRUCTION_OFFICER,
        Role.AGENCY_OFFICER,
        Role.AUDITOR,
        Role.ADMINISTRATOR,
        Role.OPERATOR
    })
    @Transactional
    @Operation(summary = "Locks that stand, or with all=true also those that were lifted or have expired")
    public Page<PeriodLock> listPeriodLocks(@QueryParam("period") String period, @QueryParam("all") boolean all) {
        return Page.whole(locks.list(period, all, OffsetDateTime.now(clock)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.LEADER,
        Role.COORDINATOR,
        Role.CLERK,
        Role.FINANCE_OFFICER,
        Role.CONSTRUCTION_OFFICER,
        Role.AGENCY_OFFICER,
        Role.AUDITOR,
        Role.ADMINISTRATOR,
        Role.OPERATOR
    })
    @Transactional
    @Operation(summary = "One lock")
    public RestResponse<PeriodLock> getPeriodLock(@PathParam("id") long id) {
        var lock = locks.find(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return RestResponse.ResponseBuilder.ok(lock)
                .header("ETag", ETags.of(lock.version()))
                .build();
    }

    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_PUBLICATION)
    @Operation(summary = "Close a period, for all indicators or one; a final period is published")
    @APIResponse(
            responseCode = "201",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = ClosedPeriodView.class)))
    public Response createPeriodLock(@HeaderParam("Idempotency-Key") String key, NewLock asked) {
        return answers.once(key, "POST /period-locks", asked, () -> {
            var closed = closePeriod.close(reading.read(asked), callers.get());
            return new CreatedAnswers.Created(
                    new ClosedPeriodView(closed.lock(), closed.published()),
                    "/api/v1/period-locks/" + closed.lock().id(),
                    ETags.of(closed.lock().version()));
        });
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Operation(summary = "Open a period again, with a reason; what was published stays published")
    public void withdrawPeriodLock(
            @PathParam("id") long id, @QueryParam("reason") String reason, @HeaderParam("If-Match") String ifMatch) {
        var lock = locks.find(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        ETags.requireMatch(ifMatch, lock.version());
        if (reason == null || reason.isBlank()) {
            throw CommonProblem.INVALID_REQUEST.because("Thiếu lý do mở khóa", "The reason is missing");
        }
        locks.lift(id, callers.get(), EnteredText.sound("reason", reason), OffsetDateTime.now(clock));
    }

    /** A new lock and how many figures became public with it. */
    public record ClosedPeriodView(PeriodLock lock, int published) {}
}
