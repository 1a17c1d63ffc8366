package vn.laichau.hatangso.indicator.progress;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.time.VietnamTime;

@Path("/api/v1/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress", description = "How far the targets are")
class ProgressResource {

    private final ComputeProgress progress;
    private final Callers callers;
    private final Clock clock;

    ProgressResource(ComputeProgress progress, Callers callers, Clock clock) {
        this.progress = progress;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "All targets with value, verdict and needed pace, as they were known at the end of a day",
            description = "Everyone sees final values; signed-in State bodies also provisional ones.")
    public Progress get(@QueryParam("asOf") LocalDate asOf) {
        var today = LocalDate.now(clock);
        var provisional = callers.find().map(Caller::isStateBody).orElse(false);
        if (asOf == null || !asOf.isBefore(today)) {
            return progress.asOf(asOf == null ? today : asOf, OffsetDateTime.now(clock), provisional);
        }
        var endOfDay = asOf.plusDays(1).atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
        return progress.asOf(asOf, endOfDay, provisional);
    }
}
