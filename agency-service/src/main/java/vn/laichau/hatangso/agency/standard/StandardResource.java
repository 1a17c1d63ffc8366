package vn.laichau.hatangso.agency.standard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.database.EntryFilter;
import vn.laichau.hatangso.agency.register.RegisterResponses;
import vn.laichau.hatangso.agency.register.history.HistoryLine;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path(StandardResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standards", description = "Technical standards of Construction, version by version")
class StandardResource {

    static final String PATH = "/api/v1/standards";

    private final Standards standards;
    private final RegisterResponses responses;
    private final EditStandards keeping;
    private final IdempotentCreation answers;

    StandardResource(
            Standards standards, RegisterResponses responses, EditStandards keeping, IdempotentCreation answers) {
        this.standards = standards;
        this.responses = responses;
        this.keeping = keeping;
        this.answers = answers;
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(
            summary = "Versions of standards in the order of their coming; firms see those that are or were in force")
    public Page<StandardView> listStandards(
            @QueryParam("state") StandardState state,
            @QueryParam("code") String code,
            @QueryParam("organisation") String organisation,
            @BeanParam PageQuery page) {
        var entryFilter = new EntryFilter(page).in(state).where("code", code).where("organisation", organisation);
        return responses.page(standards, entryFilter);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(summary = "A version of a standard; its ETag is needed to change it")
    public StandardView getStandard(@PathParam("id") UUID id) {
        return responses.get(standards, id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(summary = "What was done with it, the oldest first; for State bodies")
    public Page<HistoryLine> listStandardHistory(@PathParam("id") UUID id) {
        return responses.history(standards, id);
    }

    @POST
    @RolesAllowed(Role.CONSTRUCTION_OFFICER)
    @Operation(summary = "Draft the next version of a standard")
    @APIResponseSchema(value = StandardView.class, responseCode = "201", responseDescription = "Created")
    public Response createStandard(@HeaderParam("Idempotency-Key") String key, NewStandard content) {
        return answers.once(key, PATH, content, () -> keeping.draft(content, responses.actor()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.CONSTRUCTION_OFFICER)
    @Operation(summary = "Change a draft; its code stays")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public StandardView replaceStandard(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, NewStandard content) {
        return keeping.change(id, content, responses.actor(), seen).orThrow();
    }

    @POST
    @Path("/{id}/entry-into-force")
    @RolesAllowed(Role.CONSTRUCTION_OFFICER)
    @Operation(summary = "Put a draft into force; the version before it is replaced")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public StandardView enforceStandard(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, StandardEnactment content) {
        return keeping.enforce(id, content, responses.actor(), seen).orThrow();
    }

    @POST
    @Path("/{id}/repeal")
    @RolesAllowed(Role.CONSTRUCTION_OFFICER)
    @Operation(summary = "Repeal the version in force, without another in its place; firms go on seeing it")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public StandardView repealStandard(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, Repeal content) {
        return keeping.repeal(id, content, responses.actor(), seen).orThrow();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.CONSTRUCTION_OFFICER)
    @Operation(summary = "Give a draft up")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public StandardView withdrawStandard(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ReasonBody content) {
        return keeping.withdraw(id, content, responses.actor(), seen).orThrow();
    }
}
