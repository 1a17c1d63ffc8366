package vn.laichau.hatangso.agency.obligation;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.http.Page;

@Path("/api/v1/obligations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations", description = "Standing duties of the plan and their dates")
class ObligationResource {

    private final Obligations obligations;

    ObligationResource(Obligations obligations) {
        this.obligations = obligations;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "The standing duties, those with a date first")
    public Page<ObligationView> list() {
        return Page.whole(obligations.list().stream().map(Obligation::published).toList());
    }
}
