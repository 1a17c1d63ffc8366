package vn.laichau.hatangso.agency.arrival;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.arrival.ArrivalRecords.Place;
import vn.laichau.hatangso.agency.arrival.ArrivalRecords.Selection;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;

@Path("/api/v1/arrivals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Arrivals", description = "Evidence of what came, when, and what was refused")
class ArrivalResource {

    private final ArrivalRecords records;

    ArrivalResource(ArrivalRecords records) {
        this.records = records;
    }

    @GET
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR, Role.AUDITOR})
    @Operation(
            summary = "Accepted and refused attempts, newest first; an organisation sees its own",
            description = "from and until are instants (RFC 3339); until is not included")
    public Page<ArrivalView> listArrivals(
            @QueryParam("from") OffsetDateTime from,
            @QueryParam("until") OffsetDateTime until,
            @QueryParam("organisation") String organisation,
            @BeanParam PageQuery page) {
        var selection = new Selection(instant(from), instant(until), organisation);
        return page.of(
                records.list(selection, after(page.cursor()), page.limit() + 1),
                ArrivalView::place,
                () -> records.count(selection));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static Place after(String cursor) {
        var key = Cursor.keyOf(cursor);
        return key.isEmpty() ? null : Place.of(key).orElseThrow(Cursor::unknown);
    }
}
