package vn.laichau.hatangso.agency.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;

@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies", description = "The bodies and firms that the plan names, through time")
class OrganisationResource {

    private final OrganisationTable organisationTable;
    private final OrganisationsAsOf known;
    private final Callers callers;
    private final Clock clock;

    OrganisationResource(OrganisationTable organisationTable, OrganisationsAsOf known, Callers callers, Clock clock) {
        this.organisationTable = organisationTable;
        this.known = known;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary = "Agencies in the order of their codes",
            description =
                    "Names are public. Place, symbol, identifiers and legal basis are for signed-in State bodies. asOf: as it"
                            + " was known at the end of that day.")
    public Page<OrganisationView> listOrganisations(
            @QueryParam("kind") OrganisationKind kind,
            @QueryParam("validOn") LocalDate validOn,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var size = Page.size(limit);
        var filter = new OrganisationFilter(kind, validOn);
        var after = Cursor.keyOf(cursor);
        var at = asOf == null ? null : VietnamTime.endOf(asOf, clock);
        var found = at == null ? organisationTable.page(filter, after, size) : known.page(filter, at, after, size);
        var internal = isInternal();
        return Page.of(found, size, Organisation::key)
                .counted(count, () -> at == null ? organisationTable.count(filter) : known.count(filter, at))
                .map(agency -> internal ? agency.internal() : agency.published());
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Transactional
    @Operation(
            summary = "An agency as it is, or as it was on a day; its ETag is needed to correct it",
            description =
                    "Without validOn its newest period, ended or not. asOf: as it was known at the end of that day.")
    @APIResponse(
            responseCode = "200",
            description = "The agency",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response getOrganisation(
            @PathParam("code") String code,
            @QueryParam("validOn") LocalDate validOn,
            @QueryParam("asOf") LocalDate asOf) {
        var agency = find(code, validOn, asOf).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return Response.ok(isInternal() ? agency.internal() : agency.published())
                .header("ETag", ETags.of(agency.revision()))
                .build();
    }

    private Optional<Organisation> find(String code, LocalDate validOn, LocalDate asOf) {
        if (asOf == null) {
            var today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
            return validOn == null ? organisationTable.findNewest(code, today) : organisationTable.find(code, validOn);
        }
        var at = VietnamTime.endOf(asOf, clock);
        return validOn == null ? known.findNewest(code, at) : known.find(code, validOn, at);
    }

    @GET
    @Path("/{code}/history")
    @RolesAllowed(Role.STAFF)
    @Transactional
    @Operation(summary = "Everything that was ever said of an agency: its periods, and what was corrected when by whom")
    public Page<OrganisationPeriod> listOrganisationHistory(@PathParam("code") String code) {
        var statements = known.history(code);
        if (statements.isEmpty()) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        return Page.whole(statements);
    }

    private boolean isInternal() {
        return callers.find().filter(Caller::isStateBody).isPresent();
    }
}
