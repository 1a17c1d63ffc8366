package vn.laichau.hatangso.agency.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path("/api/v1/organisations/{code}/contact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies", description = "The bodies and firms that the plan names, through time")
class ContactResource {

    private final ContactTable table;
    private final Contacts contacts;
    private final CurrentActor actors;

    ContactResource(ContactTable table, Contacts contacts, CurrentActor actors) {
        this.table = table;
        this.contacts = contacts;
        this.actors = actors;
    }

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.AUDITOR, Role.AGENCY_OFFICER, Role.OPERATOR})
    @Transactional
    @Operation(summary = "Where reminders to the organisation go; each sees its own, those who administer see all")
    public ContactView getContact(@PathParam("code") String code) {
        return table.findByIdOptional(code)
                .orElseThrow(CommonProblem.NOT_FOUND::asIs)
                .view(actors.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMINISTRATOR, Role.AGENCY_OFFICER, Role.OPERATOR})
    @Operation(summary = "Say where reminders to the organisation go; a contact that is there needs If-Match")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponseSchema(value = ContactView.class, responseCode = "201", responseDescription = "Known from now on")
    public Response setContact(
            @PathParam("code") String code,
            @Parameter(description = "Needed for a contact that is there") @HeaderParam("If-Match") Revision seen,
            NewContact content) {
        var contact = contacts.set(code, content, actors.get(), seen).orThrow();
        return Response.status(contact.revision() == 0 ? 201 : 200)
                .entity(contact)
                .build();
    }
}
