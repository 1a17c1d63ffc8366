package vn.laichau.hatangso.indicator.territory;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.text.Normalizer;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.http.Page;

@Path("/api/v1/territories")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Transactional
@Tag(name = "Territories", description = "Units of territory before and after 1 July 2025")
class TerritoryResource {

    private final Territories territories;

    TerritoryResource(Territories territories) {
        this.territories = territories;
    }

    @GET
    @Operation(summary = "Units of territory, by day, level and name")
    public Page<Territory> list(
            @QueryParam("validOn") LocalDate validOn,
            @QueryParam("level") Territory.Level level,
            @QueryParam("q") String name) {
        var normal = name == null ? null : Normalizer.normalize(name, Normalizer.Form.NFC);
        return Page.whole(territories.list(validOn, level, normal));
    }
}
