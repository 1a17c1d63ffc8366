package vn.laichau.hatangso.indicator.quality;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.http.Page;

@Path("/api/v1/quality-findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quality", description = "Where figures contradict each other")
class QualityResource {

    private final PlanChecks checks;

    QualityResource(PlanChecks checks) {
        this.checks = checks;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "Contradictions among the plan's own figures, which are public as the plan is")
    public Page<QualityFinding> list() {
        return Page.whole(checks.listFindings());
    }
}
