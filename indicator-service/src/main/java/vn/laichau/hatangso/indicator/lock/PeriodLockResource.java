package vn.laichau.hatangso.indicator.lock;

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
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.observation.ObservationRules;
import vn.laichau.hatangso.indicator.observation.Period;

@Path("/api/v1/period-locks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Period locks", description = "Which periods take no more figures, and which are final")
class PeriodLockResource {

    private final ClosePeriod closePeriod;
    private final PeriodLocks locks;
    private final Definitions definitions;
    private final Callers callers;
    private final Clock clock;

    PeriodLockResource(
            ClosePeriod closePeriod, PeriodLocks locks, Definitions definitions, Callers callers, Clock clock) {
        this.closePeriod = closePeriod;
        this.locks = locks;
        this.definitions = definitions;
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
    public Page<PeriodLock> list(@QueryParam("period") String period, @QueryParam("all") boolean all) {
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
    public RestResponse<PeriodLock> get(@PathParam("id") long id) {
        var lock = locks.find(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return RestResponse.ResponseBuilder.ok(lock)
                .header("ETag", ETags.of(lock.version()))
                .build();
    }

    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Close a period, for all indicators or one; a final period is published")
    public RestResponse<ClosedPeriodView> close(NewLock asked) {
        var closed = closePeriod.close(read(asked), callers.get());
        return RestResponse.ResponseBuilder.create(
                        Status.CREATED, new ClosedPeriodView(closed.lock(), closed.published()))
                .location(URI.create("/api/v1/period-locks/" + closed.lock().id()))
                .header("ETag", ETags.of(closed.lock().version()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Operation(summary = "Open a period again, with a reason; what was published stays published")
    public void lift(
            @PathParam("id") long id, @QueryParam("reason") String reason, @HeaderParam("If-Match") String ifMatch) {
        var lock = locks.find(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        ETags.requireMatch(ifMatch, lock.version());
        if (reason == null || reason.isBlank()) {
            throw CommonProblem.INVALID_REQUEST.because("Thiếu lý do mở khóa", "The reason is missing");
        }
        locks.lift(id, callers.get(), reason, OffsetDateTime.now(clock));
    }

    private PeriodLocks.Asked read(NewLock asked) {
        if (asked == null) {
            throw CommonProblem.INVALID_REQUEST.asIs();
        }
        var faults = new ArrayList<FieldError>();
        var period = Period.of(asked.period());
        if (period.isEmpty()) {
            faults.add(fault("/period", ObservationRules.UNKNOWN_PERIOD));
        }
        var indicator = asked.indicator() == null ? null : definitions.findIndicator(asked.indicator());
        if (indicator != null && indicator.isEmpty()) {
            faults.add(fault("/indicator", ObservationRules.UNKNOWN_INDICATOR));
        }
        faults.addAll(asked.faults(OffsetDateTime.now(clock)));
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.at(faults);
        }
        var number = indicator == null ? null : indicator.map(Indicator::id).get();
        return new PeriodLocks.Asked(period.get(), number, asked.isFinal(), asked.reason(), asked.expiresAt());
    }

    private static FieldError fault(String pointer, ObservationRules rule) {
        return new FieldError(pointer, rule.code(), rule.text());
    }

    /** A new lock and how many figures became public with it. */
    public record ClosedPeriodView(PeriodLock lock, int published) {}
}
