package vn.laichau.hatangso.indicator.territory.merger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation.Created;

@Path("/api/v1/territories/mergers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Territories", description = "Units of territory before and after 1 July 2025")
class MergerResource {

    private final RecordMerger recordMerger;
    private final IdempotentCreation answers;

    MergerResource(RecordMerger recordMerger, IdempotentCreation answers) {
        this.answers = answers;
        this.recordMerger = recordMerger;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Enter a merger of whole units of commune level",
            description =
                    "Villages go on under the new units. Sent twice without a key it is refused: its predecessors have"
                            + " ended by then. With validateOnly=true nothing is stored.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = RecordMerger.Entered.class)))
    @APIResponseSchema(
            value = RecordMerger.Entered.class,
            responseCode = "200",
            responseDescription = "It could be entered (validateOnly)")
    public Response createMerger(
            @QueryParam("validateOnly") boolean validateOnly,
            @HeaderParam("Idempotency-Key") String key,
            Merger merger) {
        return validateOnly
                ? Response.ok(recordMerger.enter(merger, false).orThrow()).build()
                : answers.once(
                        key,
                        "POST /territories/mergers",
                        merger,
                        () -> new Created(recordMerger.enter(merger, true).orThrow(), null, null));
    }
}
