package vn.laichau.hatangso.agency.deadline;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines", description = "The dates of each duty, and how many have sent")
class DeadlineResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Deadlines deadlines;
    private final Callers callers;
    private final Clock clock;

    DeadlineResource(Deadlines deadlines, Callers callers, Clock clock) {
        this.deadlines = deadlines;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary = "How the duties for a year stand now",
            description = "Dates and counts are public. Who has sent and who has not is for signed-in State bodies; an"
                    + " operator sees itself.")
    public Page<DeadlineView> list(@QueryParam("year") Integer year) {
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            throw CommonProblem.INVALID_REQUEST.because("Thiếu hoặc sai tham số year", "year is missing or not valid");
        }
        var caller = callers.find();
        return Page.whole(deadlines.of(
                year,
                clock.instant(),
                agency -> caller.filter(c -> c.isStateBody() || agency.code().equals(c.organisation()))
                        .isPresent()));
    }
}
