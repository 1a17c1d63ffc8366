package vn.laichau.hatangso.indicator.definition;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.http.Page;

/** What the plan defines, open to everyone. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Transactional
@Tag(name = "Definitions", description = "Indicators, targets and baselines of the loaded plan")
class DefinitionResource {

    private final Definitions definitions;

    DefinitionResource(Definitions definitions) {
        this.definitions = definitions;
    }

    @GET
    @Path("/indicators")
    @Operation(summary = "Indicators in the order of the plan")
    public Page<Indicator> listIndicators(@QueryParam("theme") String theme) {
        return Page.whole(definitions.listIndicators(theme));
    }

    @GET
    @Path("/targets")
    @Operation(summary = "Targets in the version in force today")
    public Page<Target> listTargets(@QueryParam("indicator") String indicator) {
        return Page.whole(definitions.listTargets(indicator));
    }

    @GET
    @Path("/baselines")
    @Operation(summary = "Figures of the plan's account of the present state")
    public Page<Baseline> listBaselines(@QueryParam("indicator") String indicator) {
        return Page.whole(definitions.listBaselines(indicator));
    }
}
