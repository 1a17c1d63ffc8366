package vn.laichau.hatangso.agency.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.Page;

@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies", description = "The bodies and firms that the plan names, through time")
class AgencyResource {

    private final Agencies agencies;
    private final Callers callers;

    AgencyResource(Agencies agencies, Callers callers) {
        this.agencies = agencies;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary = "Agencies in the order of their codes",
            description = "Names are public. Place, symbol and legal basis are for signed-in State bodies.")
    public Page<AgencyView> list(
            @QueryParam("kind") AgencyKind kind,
            @QueryParam("validOn") LocalDate validOn,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        var size = Page.size(limit);
        var found = agencies.page(new AgencyFilter(kind, validOn), Cursor.keyOf(cursor), size);
        var internal = callers.find().filter(Caller::isStateBody).isPresent();
        return Page.of(found, size, Agency::key).map(agency -> internal ? agency.internal() : agency.published());
    }
}
