package vn.laichau.hatangso.agency.planfile;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.planfile.PlanFileResource;
import vn.laichau.hatangso.chassis.planfile.PlanFiles;

@Path("/api/v1/plans/{code}/obligations")
@Tag(name = "Plans", description = "Loading of plan files")
class PlanResource extends PlanFileResource<PlanFile, PlanLoaded> {

    PlanResource(PlanFiles files, LoadPlan part) {
        super(files, part);
    }
}
