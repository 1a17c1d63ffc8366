package vn.laichau.hatangso.agency.existingsystem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
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

@Path("/api/v1/present-systems")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.LEADER,
    Role.COORDINATOR,
    Role.CLERK,
    Role.FINANCE_OFFICER,
    Role.CONSTRUCTION_OFFICER,
    Role.AGENCY_OFFICER,
    Role.AUDITOR,
    Role.ADMINISTRATOR
})
@Tag(name = "Present systems", description = "What the plan found in place and builds on")
class ExistingSystemResource {

    private final ExistingSystemTable systems;
    private final RegisterResponses responses;
    private final PlanSettings settings;

    ExistingSystemResource(ExistingSystemTable systems, RegisterResponses responses, PlanSettings settings) {
        this.settings = settings;
        this.systems = systems;
        this.responses = responses;
    }

    @GET
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
    @Transactional
    @Operation(summary = "A system; its ETag is needed to say how it is by now")
    public ExistingSystemView getExistingSystem(@PathParam("code") String code) {
        return known(code).view(responses.actor());
    }

    @GET
    @Path("/{code}/history")
    @Transactional
    @Operation(summary = "What was told about it since the plan, the oldest first")
    public Page<HistoryLine> listExistingSystemHistory(@PathParam("code") String code) {
        return responses.history(systems, known(code));
    }

    private ExistingSystem known(String code) {
        return systems.find(code).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
