package vn.laichau.hatangso.agency.present;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;

@Path("/api/v1/present-systems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Present systems", description = "What the plan found in place and builds on")
class PresentSystemResource {

    private final PresentSystems systems;

    PresentSystemResource(PresentSystems systems) {
        this.systems = systems;
    }

    @GET
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
    @Transactional
    @Operation(summary = "The register in the order of the plan's clauses")
    public Page<PresentSystemView> list() {
        return Page.whole(systems.list());
    }
}
