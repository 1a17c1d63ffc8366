package vn.laichau.hatangso.agency.planfile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;

@Path("/api/v1/plans/{code}/obligations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "Loading of plan files")
class PlanResource {

    private final LoadPlan loadPlan;

    PlanResource(LoadPlan loadPlan) {
        this.loadPlan = loadPlan;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Load a plan file whole; a file that breaks a rule changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "How many rows are new, changed and unchanged; with validateOnly=true as it would be")
    @APIResponse(responseCode = "409", description = "plan-version-conflict")
    @APIResponse(responseCode = "422", description = "malformed-plan")
    public PlanLoaded loadPlanObligations(
            @PathParam("code") String code,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly,
            InputStream file)
            throws IOException {
        var content = file.readAllBytes();
        return (validateOnly ? loadPlan.preview(code, content) : loadPlan.load(code, content)).orThrow();
    }
}
