package vn.laichau.hatangso.agency.succession;

import static vn.laichau.hatangso.agency.entry.RevisionCheck.seen;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.succession.CorrectSuccession.Correction;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path("/api/v1/successions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR)
@Tag(name = "Successions", description = "What becomes of agencies, on which day and on which legal basis")
class SuccessionEditResource {

    private static final String PATH = "/api/v1/successions";

    private final RecordSuccession record;
    private final WithdrawSuccession withdraw;
    private final CorrectSuccession correct;
    private final IdempotentCreation answers;
    private final CurrentActor actors;

    SuccessionEditResource(
            RecordSuccession record,
            WithdrawSuccession withdraw,
            CorrectSuccession correct,
            IdempotentCreation answers,
            CurrentActor actors) {
        this.record = record;
        this.withdraw = withdraw;
        this.correct = correct;
        this.answers = answers;
        this.actors = actors;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record what becomes of agencies; with validateOnly=true list everything that would go over",
            description =
                    "Open tasks, duties, reviews, sendings and API clients go over on that day by themselves. What was"
                            + " done before keeps its organisation and name.")
    @APIResponseSchema(
            value = SuccessionView.class,
            responseCode = "201",
            responseDescription = "Recorded, with everything that goes over")
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly=true: as it would be recorded",
            content = @Content(schema = @Schema(implementation = SuccessionView.class)))
    public Response createSuccession(
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly,
            NewSuccession content) {
        if (validateOnly) {
            return Response.ok(record.record(content, actors.get(), true).orThrow())
                    .build();
        }
        return answers.once(
                key,
                PATH,
                content,
                () -> record.record(content, actors.get(), false).orThrow());
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(summary = "Withdraw a succession whose day has not come; the agencies go on as before")
    @Extension(name = "x-conflict", value = "succession-not-withdrawable")
    public SuccessionView withdrawSuccession(@PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen) {
        return withdraw.withdraw(id, actors.get(), seen).orThrow();
    }

    @POST
    @Path("/{id}/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Correct the legal basis and the note of a succession, also after its day",
            description = "What was said before stays to be read, with the reason.")
    public SuccessionView correctSuccession(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, Correction correction) {
        return correct.correct(id, correction, actors.get(), seen).orThrow();
    }
}
