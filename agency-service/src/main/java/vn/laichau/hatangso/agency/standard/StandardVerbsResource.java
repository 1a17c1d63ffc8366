package vn.laichau.hatangso.agency.standard;

import static vn.laichau.hatangso.agency.entry.Revisions.seen;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.entry.Ids;
import vn.laichau.hatangso.agency.register.RegisterDesk;
import vn.laichau.hatangso.agency.register.content.Note;
import vn.laichau.hatangso.chassis.caller.Role;

@Path("/api/v1/standards/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standards", description = "Technical standards of Construction, version by version")
@APIResponse(
        responseCode = "200",
        description = "As it is now",
        content = @Content(schema = @Schema(implementation = StandardView.class)))
@APIResponse(responseCode = "409", description = "entry-state-forbids")
@APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
@APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
class StandardVerbsResource {

    private final KeepStandards keepStandards;
    private final RegisterDesk desk;

    StandardVerbsResource(KeepStandards keepStandards, RegisterDesk desk) {
        this.keepStandards = keepStandards;
        this.desk = desk;
    }

    @PUT
    @RolesAllowed(Role.CONSTRUCTION_OFFICER)
    @Operation(summary = "Change a draft; its code stays")
    public Response replaceStandard(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, NewStandard content) {
        return desk.changed(keepStandards.change(Ids.known(id), content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }

    @POST
    @Path("/entry-into-force")
    @RolesAllowed(Role.CONSTRUCTION_OFFICER)
    @Operation(summary = "Put a draft into force; the version before it is replaced")
    public Response enforceStandard(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, EntryIntoForce content) {
        return desk.changed(keepStandards.enforce(Ids.known(id), content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }

    @POST
    @Path("/repeal")
    @RolesAllowed(Role.CONSTRUCTION_OFFICER)
    @Operation(summary = "Repeal the version in force, without another in its place; firms go on seeing it")
    public Response repealStandard(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Repeal content) {
        return desk.changed(keepStandards.repeal(Ids.known(id), content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed(Role.CONSTRUCTION_OFFICER)
    @Operation(summary = "Give a draft up")
    public Response withdrawStandard(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Note content) {
        return desk.changed(keepStandards.withdraw(Ids.known(id), content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }
}
