package vn.laichau.hatangso.agency.infrastructure;

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

@Path("/api/v1/shared-infrastructure/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shared infrastructure", description = "Passive infrastructure that firms offer to each other")
@APIResponse(
        responseCode = "200",
        description = "As it is now",
        content = @Content(schema = @Schema(implementation = InfrastructureOfferView.class)))
@APIResponse(responseCode = "409", description = "entry-state-forbids")
@APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
@APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
class InfrastructureOfferVerbsResource {

    private final OfferInfrastructure offerInfrastructure;
    private final RegisterDesk desk;

    InfrastructureOfferVerbsResource(OfferInfrastructure offerInfrastructure, RegisterDesk desk) {
        this.offerInfrastructure = offerInfrastructure;
        this.desk = desk;
    }

    @PUT
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Change an offer of one's own")
    public Response replaceInfrastructureOffer(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, NewInfrastructureOffer content) {
        return desk.changed(offerInfrastructure.change(Ids.known(id), content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }

    @POST
    @Path("/full")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Say that all of it is taken")
    public Response fillInfrastructureOffer(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return desk.changed(offerInfrastructure.fill(Ids.known(id), desk.actor(), seen(ifMatch)))
                .toResponse();
    }

    @POST
    @Path("/available")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Say that there is room again")
    public Response freeInfrastructureOffer(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return desk.changed(offerInfrastructure.free(Ids.known(id), desk.actor(), seen(ifMatch)))
                .toResponse();
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed(Role.OPERATOR)
    @Operation(summary = "Take the offer back, of which nobody has a part any more")
    @APIResponse(responseCode = "409", description = "entry-state-forbids, infrastructure-let")
    public Response withdrawInfrastructureOffer(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Note content) {
        return desk.changed(offerInfrastructure.withdraw(Ids.known(id), content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }
}
