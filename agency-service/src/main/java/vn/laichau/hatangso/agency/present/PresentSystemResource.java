package vn.laichau.hatangso.agency.present;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.PlanSettings;
import vn.laichau.hatangso.agency.register.Bookkeeping;
import vn.laichau.hatangso.agency.register.RegisterDesk;
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
class PresentSystemResource {

    private final PresentSystemTable systems;
    private final Bookkeeping books;
    private final RegisterDesk desk;
    private final PlanSettings settings;

    PresentSystemResource(PresentSystemTable systems, Bookkeeping books, RegisterDesk desk, PlanSettings settings) {
        this.settings = settings;
        this.systems = systems;
        this.books = books;
        this.desk = desk;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The register in the order of the plan's clauses; of the configured plan unless another is named")
    public Page<PresentSystemView> listExistingSystems(
            @QueryParam("plan") String plan, @QueryParam("kind") PresentSystem.Kind kind) {
        return Page.whole(systems.list(plan == null ? settings.code() : plan, kind).stream()
                .map(PresentSystem::view)
                .toList());
    }

    @GET
    @Path("/{code}")
    @Transactional
    @Operation(summary = "A system; its ETag is needed to say how it is by now")
    @APIResponse(
            responseCode = "200",
            description = "The system",
            content = @Content(schema = @Schema(implementation = PresentSystemView.class)))
    public Response getExistingSystem(@PathParam("code") String code) {
        return desk.shown(known(code).view()).toResponse();
    }

    @GET
    @Path("/{code}/history")
    @Transactional
    @Operation(summary = "What was told about it since the plan, the oldest first")
    public Page<HistoryLine> listExistingSystemHistory(@PathParam("code") String code) {
        return books.historyOf(systems, known(code));
    }

    private PresentSystem known(String code) {
        return systems.find(code).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
