package vn.laichau.hatangso.agency.standard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.register.RegisterDesk;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;

@Path("/api/v1/standards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standards", description = "Technical standards of Construction, version by version")
class StandardEntryResource {

    private static final String PATH = "/api/v1/standards";

    private final KeepStandards keepStandards;
    private final RegisterDesk desk;
    private final IdempotentRequests requests;

    StandardEntryResource(KeepStandards keepStandards, RegisterDesk desk, IdempotentRequests requests) {
        this.keepStandards = keepStandards;
        this.desk = desk;
        this.requests = requests;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONSTRUCTION_OFFICER)
    @Operation(summary = "Draft the next version of a standard")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = StandardView.class)))
    public Response createStandard(@HeaderParam("Idempotency-Key") String key, NewStandard content) {
        return requests.onceIfKeyed(
                key,
                "POST /standards",
                desk.bytes(content),
                () -> desk.created(PATH, keepStandards.draft(content, desk.actor())));
    }
}
