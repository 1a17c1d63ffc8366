package vn.laichau.hatangso.agency.existingsystem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.PlanSettings;
import vn.laichau.hatangso.agency.register.RegisterResponses;
import vn.laichau.hatangso.agency.register.history.HistoryLine;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path("/api/v1/existing-systems")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Existing systems", description = "What the plan found in place and builds on")
class ExistingSystemResource {

    private final ExistingSystemTable systems;
    private final RegisterResponses responses;
    private final PlanSettings settings;
    private final UpdateSystemStatus updates;

    ExistingSystemResource(
            ExistingSystemTable systems,
            RegisterResponses responses,
            PlanSettings settings,
            UpdateSystemStatus updates) {
        this.settings = settings;
        this.systems = systems;
        this.responses = responses;
        this.updates = updates;
    }

    @GET
    @RolesAllowed(Role.STAFF)
    @Transactional
    @Operation(
            summary = "The register in the order of the plan's clauses; of the configured plan unless another is named")
    public Page<ExistingSystemView> listExistingSystems(
            @QueryParam("plan") String plan, @QueryParam("kind") ExistingSystem.SystemKind kind) {
        var reader = responses.actor();
        return Page.whole(systems.list(plan == null ? settings.code() : plan, kind).stream()
                .map(system -> system.view(reader))
                .toList());
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Role.STAFF)
    @Transactional
    @Operation(summary = "A system; its ETag is needed to say how it is by now")
    public ExistingSystemView getExistingSystem(@PathParam("code") String code) {
        return known(code).view(responses.actor());
    }

    @GET
    @Path("/{code}/history")
    @RolesAllowed(Role.STAFF)
    @Transactional
    @Operation(summary = "What was told about it since the plan, the oldest first")
    public Page<HistoryLine> listExistingSystemHistory(@PathParam("code") String code) {
        return responses.history(systems, known(code));
    }

    @PUT
    @Path("/{code}/now")
    @RolesAllowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Operation(summary = "Say how a system is by now; how the plan found it stays beside it")
    public ExistingSystemView setExistingSystemStatus(
            @PathParam("code") String code, @HeaderParam("If-Match") Revision seen, SystemStatus content) {
        return updates.update(code, content, responses.actor(), seen).orThrow();
    }

    private ExistingSystem known(String code) {
        return systems.find(code).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
