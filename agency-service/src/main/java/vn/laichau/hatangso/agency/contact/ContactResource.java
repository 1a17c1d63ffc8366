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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/organisations/{code}/contact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies", description = "The bodies and firms that the plan names, through time")
class ContactResource {

    private final ContactTable contacts;
    private final Organisations organisations;
    private final Callers callers;
    private final Clock clock;

    ContactResource(ContactTable contacts, Organisations organisations, Callers callers, Clock clock) {
        this.contacts = contacts;
        this.organisations = organisations;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.AUDITOR, Role.AGENCY_OFFICER, Role.OPERATOR})
    @Transactional
    @Operation(summary = "Where reminders to the organisation go; each sees its own, those who administer see all")
    @APIResponse(
            responseCode = "200",
            description = "The contact; its ETag is needed to change it",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response getContact(@PathParam("code") String code) {
        return answer(200, contacts.findByIdOptional(code).orElseThrow(CommonProblem.NOT_FOUND::asIs));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMINISTRATOR, Role.AGENCY_OFFICER, Role.OPERATOR})
    @Transactional
    @Operation(summary = "Say where reminders to the organisation go; a contact that is there needs If-Match")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Known from now on",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(
            responseCode = "412",
            description = "precondition-failed: it changed since it was read, or is not there")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response setContact(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, NewContact content) {
        requireOwnOrAdministrated(code);
        if (!content.faults().isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.at(content.faults());
        }
        contacts.lock(code);
        var known = contacts.findByIdOptional(code);
        ETags.requireMatch(ifMatch, known.map(Contact::revision));
        var contact = known.orElseGet(() -> new Contact(code));
        contact.change(content.email(), callers.get().name(), clock.instant());
        contacts.persistAndFlush(contact);
        return answer(known.isPresent() ? 200 : 201, contact);
    }

    /** Another organisation's contact is answered as that of an organisation that does not exist. */
    private void requireOwnOrAdministrated(String code) {
        var caller = callers.get();
        var may = caller.has(Role.ADMINISTRATOR) || caller.organisation().equals(code);
        if (!may || !organisations.codes().contains(code)) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
    }

    private static Response answer(int status, Contact contact) {
        return Response.status(status)
                .header("ETag", ETags.of(contact.revision()))
                .header("Cache-Control", "no-store")
                .entity(contact.view())
                .build();
    }
}
