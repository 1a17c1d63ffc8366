package vn.laichau.hatangso.reporting.planfile;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.planfile.PlanFileResource;
import vn.laichau.hatangso.chassis.planfile.PlanFiles;
import vn.laichau.hatangso.reporting.plan.ReportingPlans;

@Path("/api/v1/plans/{code}/" + ReportingPlans.PART)
@Tag(name = "Plans", description = "Loading of plan files")
class PlanResource extends PlanFileResource<PlanFile, PlanLoaded> {

    PlanResource(PlanFiles files, LoadPlan part) {
        super(files, part);
    }
}
