package vn.laichau.hatangso.agency.succession;

import static vn.laichau.hatangso.agency.entry.Revisions.seen;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.entry.Ids;
import vn.laichau.hatangso.agency.organisation.Statement;
import vn.laichau.hatangso.agency.succession.CorrectSuccession.Correction;
import vn.laichau.hatangso.agency.succession.Succeeding.Done;
import vn.laichau.hatangso.agency.succession.Succeeding.Refused;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers.Created;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

@Path("/api/v1/successions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR)
@Tag(name = "Successions", description = "What becomes of agencies, on which day and on which legal basis")
class SuccessionKeepingResource {

    private final RecordSuccession record;
    private final WithdrawSuccession withdraw;
    private final CorrectSuccession correct;
    private final CreatedAnswers answers;
    private final Callers callers;
    private final Clock clock;

    SuccessionKeepingResource(
            RecordSuccession record,
            WithdrawSuccession withdraw,
            CorrectSuccession correct,
            CreatedAnswers answers,
            Callers callers,
            Clock clock) {
        this.record = record;
        this.withdraw = withdraw;
        this.correct = correct;
        this.answers = answers;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record what becomes of agencies; with validateOnly=true list everything that would go over",
            description =
                    "Open tasks, duties, reviews, sendings and API clients go over on that day by themselves. What was"
                            + " done before keeps its organisation and name.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded, with everything that goes over",
            content = @Content(schema = @Schema(implementation = SuccessionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly=true: as it would be recorded",
            content = @Content(schema = @Schema(implementation = SuccessionView.class)))
    public Response createSuccession(
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly,
            NewSuccession content) {
        if (validateOnly) {
            return Response.ok(done(record.record(content, statement(), true))).build();
        }
        return answers.once(key, "POST /successions", content, () -> {
            var recorded = done(record.record(content, statement(), false));
            return new Created(recorded, "/api/v1/successions/" + recorded.id(), ETags.of(recorded.revision()));
        });
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(summary = "Withdraw a succession whose day has not come; the agencies go on as before")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = SuccessionView.class)))
    @APIResponse(responseCode = "409", description = "succession-not-withdrawable")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response withdrawSuccession(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        var known = Ids.known(id);
        var withdrawn = done(withdraw.withdraw(known, statement(), seen(ifMatch)));
        return Response.ok(withdrawn)
                .header("ETag", ETags.of(withdrawn.revision()))
                .build();
    }

    @POST
    @Path("/{id}/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Correct the legal basis and the note of a succession, also after its day",
            description = "What was said before stays to be read, with the reason.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected",
            content = @Content(schema = @Schema(implementation = SuccessionView.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response correctSuccession(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Correction correction) {
        var known = Ids.known(id);
        var corrected = done(correct.correct(known, correction, statement(), seen(ifMatch)));
        return Response.ok(corrected)
                .header("ETag", ETags.of(corrected.revision()))
                .build();
    }

    private Statement statement() {
        return new Statement(clock.instant(), callers.get().name());
    }

    private static SuccessionView done(Succeeding succeeding) {
        if (succeeding instanceof Done done) {
            return done.succession();
        }
        throw problem((Refused) succeeding);
    }

    private static ProblemException problem(Refused refused) {
        return switch (refused.reason()) {
            case ABSENT -> CommonProblem.NOT_FOUND.asIs();
            case BREAKS_RULES -> CommonProblem.INVALID_CONTENT.at(refused.faults());
            case NOT_WITHDRAWABLE -> AgencyProblem.SUCCESSION_NOT_WITHDRAWABLE.asIs();
        };
    }
}
