package vn.laichau.hatangso.indicator.planfile;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.planfile.PlanFileResource;
import vn.laichau.hatangso.chassis.planfile.PlanFiles;
import vn.laichau.hatangso.indicator.planfile.LoadPlan.Loaded;

@Path("/api/v1/plans/{code}/indicators")
@Tag(name = "Plans", description = "The loaded plans")
class IndicatorFileResource extends PlanFileResource<PlanFile, Loaded> {

    IndicatorFileResource(PlanFiles files, LoadPlan part) {
        super(files, part);
    }
}
