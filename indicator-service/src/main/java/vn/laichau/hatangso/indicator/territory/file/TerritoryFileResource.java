package vn.laichau.hatangso.indicator.territory.file;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.planfile.PlanFileResource;
import vn.laichau.hatangso.chassis.planfile.PlanFiles;
import vn.laichau.hatangso.indicator.territory.file.LoadTerritories.TerritoriesLoaded;

@Path("/api/v1/plans/{code}/territories")
@Tag(name = "Plans", description = "The loaded plans")
class TerritoryFileResource extends PlanFileResource<TerritoryFile, TerritoriesLoaded> {

    TerritoryFileResource(PlanFiles files, LoadTerritories part) {
        super(files, part);
    }
}
