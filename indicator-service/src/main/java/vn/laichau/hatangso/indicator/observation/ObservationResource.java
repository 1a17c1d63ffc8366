package vn.laichau.hatangso.indicator.observation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.observation.RecordObservations.Refused;

@Path("/api/v1/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations", description = "What was measured")
class ObservationResource {

    private final KnownObservations observations;
    private final RecordObservations recordObservations;
    private final Callers callers;
    private final Clock clock;

    ObservationResource(
            KnownObservations observations, RecordObservations recordObservations, Callers callers, Clock clock) {
        this.observations = observations;
        this.recordObservations = recordObservations;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "Figures as they are known now: public ones, one's own, for State bodies all")
    public Page<Observation> list(
            @QueryParam("indicator") String indicator,
            @QueryParam("territory") String territory,
            @QueryParam("period") String period,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        var caller = callers.find();
        var rows = observations.list(
                new KnownObservations.Selection(
                        indicator,
                        territory,
                        period,
                        caller.map(Caller::isStateBody).orElse(false),
                        caller.map(Caller::organisation).orElse(""),
                        Cursor.numberOf(cursor),
                        Page.size(limit) + 1),
                OffsetDateTime.now(clock));
        return Page.of(rows, limit, observation -> Long.toString(observation.id()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OBSERVATIONS_FEED)
    @Operation(summary = "Record the figures of an accepted submission; each item once, however often it is sent")
    public Recorded record(AcceptedFigures accepted) {
        if (accepted == null || accepted.submission() == null || accepted.items() == null) {
            throw CommonProblem.INVALID_REQUEST.asIs();
        }
        var recording = recordObservations.record(accepted.submission(), accepted.items());
        return new Recorded(
                recording.received(),
                recording.created(),
                recording.changed(),
                recording.unchanged(),
                recording.refused().size(),
                recording.refused().stream().map(Rejection::of).toList());
    }

    /** Figures that agency-service passes on. */
    public record AcceptedFigures(String submission, int version, String organisation, List<NewObservation> items) {}

    /** How many figures were new, corrected an earlier one, said nothing new, or were rejected and why. */
    public record Recorded(
            int received, int created, int changed, int unchanged, int rejected, List<Rejection> errors) {}

    /** A rejected figure. */
    public record Rejection(String item, String code, Text detail) {

        static Rejection of(Refused refused) {
            return new Rejection(refused.item(), refused.code(), refused.detail());
        }
    }
}
