package vn.laichau.hatangso.agency.deadline;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.stream.Collectors.toSet;

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
import vn.laichau.hatangso.agency.mail.Escalations;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.RehearsalClock;
import vn.laichau.hatangso.chassis.time.VietnamTime;

@Path("/api/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines", description = "The dates of each obligation, and how many have sent")
class DeadlineResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final KnownDeadlines deadlines;
    private final Escalations escalations;
    private final Clock clock;
    private final RehearsalClock rehearsalClock;

    DeadlineResource(KnownDeadlines deadlines, Escalations escalations, Clock clock, RehearsalClock rehearsalClock) {
        this.deadlines = deadlines;
        this.escalations = escalations;
        this.clock = clock;
        this.rehearsalClock = rehearsalClock;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary = "How the obligations for a year stand, now or as they stood at an instant",
            description =
                    "Dates and counts are public. Who has sent and who has not, and what was told above them, is for"
                            + " signed-in State bodies; an operator sees itself. Of all plans unless one is named: what several"
                            + " ask for is one.")
    public DeadlineList listDeadlines(
            @QueryParam("year") Integer year,
            @QueryParam("asOf") OffsetDateTime asOf,
            @QueryParam("plan") String plan) {
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            throw CommonProblem.INVALID_REQUEST.because("Thiếu hoặc sai tham số year", "year is missing or not valid");
        }
        var now = clock.instant();
        var at = asOf == null ? now : asOf.toInstant();
        var items = deadlines.of(plan, year, at);
        var asked = items.stream().map(item -> item.obligation().code()).collect(toSet());
        var told = escalations.of(year, at).stream()
                .filter(escalation -> plan == null || asked.contains(escalation.obligation()))
                .toList();
        return new DeadlineList(
                items,
                told.isEmpty() ? null : told,
                VietnamTime.of(at.truncatedTo(MILLIS)),
                VietnamTime.of(now.truncatedTo(MILLIS)),
                rehearsalClock.isOn() ? true : null);
    }
}
