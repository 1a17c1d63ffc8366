package vn.laichau.hatangso.agency.concession;

import static vn.laichau.hatangso.agency.entry.Revisions.seen;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers.Created;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/extensions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Extensions", description = "More time for one organisation and one duty")
class ExtensionResource {

    private final Grant grant;
    private final Extensions extensions;
    private final Callers callers;
    private final CreatedAnswers answers;

    ExtensionResource(Grant grant, Extensions extensions, Callers callers, CreatedAnswers answers) {
        this.answers = answers;
        this.grant = grant;
        this.extensions = extensions;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({
        Role.OPERATOR,
        Role.COORDINATOR,
        Role.LEADER,
        Role.CLERK,
        Role.FINANCE_OFFICER,
        Role.CONSTRUCTION_OFFICER,
        Role.AUDITOR,
        Role.AGENCY_OFFICER,
        Role.ADMINISTRATOR
    })
    @Transactional
    @Operation(summary = "Extensions in the order of their granting; an operator sees its own")
    public Page<ExtensionView> listExtensions(
            @QueryParam("obligation") String obligation,
            @QueryParam("year") Integer year,
            @QueryParam("organisation") String organisation,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var size = Page.size(limit);
        var found = extensions.page(obligation, year, organisation, Cursor.idOf(cursor), size).stream()
                .map(Extension::view)
                .toList();
        return Page.of(found, size, extension -> extension.id().toString())
                .counted(count, () -> extensions.count(obligation, year, organisation));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.OPERATOR,
        Role.COORDINATOR,
        Role.LEADER,
        Role.CLERK,
        Role.FINANCE_OFFICER,
        Role.CONSTRUCTION_OFFICER,
        Role.AUDITOR,
        Role.AGENCY_OFFICER,
        Role.ADMINISTRATOR
    })
    @Transactional
    @Operation(summary = "An extension; its ETag is needed to withdraw it")
    @APIResponse(
            responseCode = "200",
            description = "The extension",
            content = @Content(schema = @Schema(implementation = ExtensionView.class)))
    public Response getExtension(@PathParam("id") UUID id) {
        var found = extensions.findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return answer(Response.ok(), found.view());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Grant more time; what arrived before keeps its instant and is judged anew")
    @APIResponse(
            responseCode = "201",
            description = "In force from now on",
            content = @Content(schema = @Schema(implementation = ExtensionView.class)))
    public Response createExtension(@HeaderParam("Idempotency-Key") String key, NewExtension content) {
        return answers.once(key, "POST /extensions", content, () -> {
            var granted = Refusals.orGranted(grant.extend(content, callers.get().name()));
            return new Created(granted, "/api/v1/extensions/" + granted.id(), granted.etag());
        });
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Withdraw an extension; it stays listed, and what had arrived under it keeps its punctuality")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response withdrawExtension(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        if (!grant.endExtension(id, callers.get().name(), seen(ifMatch))) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder response, ExtensionView extension) {
        return response.header("ETag", ETags.of(extension.revision()))
                .header("Cache-Control", "no-store")
                .entity(extension)
                .build();
    }
}
