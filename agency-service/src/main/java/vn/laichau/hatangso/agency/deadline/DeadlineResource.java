package vn.laichau.hatangso.agency.deadline;

import static java.time.temporal.ChronoUnit.MILLIS;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Heritage;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.Rehearsal;
import vn.laichau.hatangso.chassis.time.VietnamTime;

@Path("/api/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines", description = "The dates of each duty, and how many have sent")
class DeadlineResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Deadlines deadlines;
    private final Callers callers;
    private final Clock clock;
    private final Rehearsal rehearsal;
    private final Heritage heritage;

    DeadlineResource(Deadlines deadlines, Callers callers, Clock clock, Rehearsal rehearsal, Heritage heritage) {
        this.deadlines = deadlines;
        this.callers = callers;
        this.clock = clock;
        this.rehearsal = rehearsal;
        this.heritage = heritage;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary = "How the duties for a year stand, now or as they stood at an instant",
            description = "Dates and counts are public. Who has sent and who has not is for signed-in State bodies; an"
                    + " operator sees itself.")
    public DeadlineList listDeadlines(@QueryParam("year") Integer year, @QueryParam("asOf") OffsetDateTime asOf) {
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            throw CommonProblem.INVALID_REQUEST.because("Thiếu hoặc sai tham số year", "year is missing or not valid");
        }
        var now = clock.instant();
        var at = asOf == null ? now : asOf.toInstant();
        var caller = callers.find();
        var items = deadlines.of(
                year,
                at,
                agency -> caller.filter(c -> c.isStateBody() || isOwn(agency.code(), c.organisation()))
                        .isPresent());
        return new DeadlineList(
                items,
                null,
                VietnamTime.of(at.truncatedTo(MILLIS)),
                VietnamTime.of(now.truncatedTo(MILLIS)),
                rehearsal.isOn() ? true : null);
    }

    /** A successor reads what became of its predecessors' duties. */
    private boolean isOwn(String code, String organisation) {
        return code.equals(organisation)
                || heritage.predecessorsOf(organisation).contains(code);
    }
}
