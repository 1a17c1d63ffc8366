package vn.laichau.hatangso.agency.extension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.database.EntryFilter;
import vn.laichau.hatangso.agency.extension.GrantExtensions.NewExtension;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path("/api/v1/extensions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Extensions", description = "More time for one organisation and one obligation")
class ExtensionResource {

    private static final String PATH = "/api/v1/extensions";

    private final GrantExtensions grantExtensions;
    private final Extensions extensions;
    private final CurrentActor actors;
    private final IdempotentCreation answers;

    ExtensionResource(
            GrantExtensions grantExtensions, Extensions extensions, CurrentActor actors, IdempotentCreation answers) {
        this.answers = answers;
        this.grantExtensions = grantExtensions;
        this.extensions = extensions;
        this.actors = actors;
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(summary = "Extensions in the order of their granting; an operator sees its own")
    public Page<ExtensionView> listExtensions(
            @QueryParam("obligation") String obligation,
            @QueryParam("year") Integer year,
            @QueryParam("organisation") String organisation,
            @BeanParam PageQuery page) {
        var reader = actors.get();
        var filter = new EntryFilter(page)
                .where("obligation", obligation)
                .where("year", year)
                .where("organisation", organisation);
        return extensions.page(filter, extension -> extension.view(reader));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(summary = "An extension; its ETag is needed to withdraw it")
    public ExtensionView getExtension(@PathParam("id") UUID id) {
        return extensions
                .findByIdOptional(id)
                .orElseThrow(CommonProblem.NOT_FOUND::asIs)
                .view(actors.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Grant more time; what arrived before keeps its instant and is judged anew")
    @APIResponseSchema(value = ExtensionView.class, responseCode = "201", responseDescription = "In force from now on")
    public Response createExtension(@HeaderParam("Idempotency-Key") String key, NewExtension content) {
        return answers.once(key, PATH, content, () -> grantExtensions.extend(content, actors.get()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Withdraw an extension; it stays listed, and what had arrived under it keeps its punctuality")
    public ExtensionView withdrawExtension(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ReasonBody reason) {
        return grantExtensions.withdrawExtension(id, reason, actors.get(), seen).orThrow();
    }
}
