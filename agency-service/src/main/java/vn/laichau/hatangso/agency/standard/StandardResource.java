package vn.laichau.hatangso.agency.standard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.register.EntryFilter;
import vn.laichau.hatangso.agency.register.RegisterResponses;
import vn.laichau.hatangso.agency.register.history.HistoryLine;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;

@Path("/api/v1/standards")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.LEADER,
    Role.COORDINATOR,
    Role.CLERK,
    Role.FINANCE_OFFICER,
    Role.CONSTRUCTION_OFFICER,
    Role.AGENCY_OFFICER,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
    Role.OPERATOR
})
@Tag(name = "Standards", description = "Technical standards of Construction, version by version")
class StandardResource {

    private final Standards standards;
    private final RegisterResponses responses;

    StandardResource(Standards standards, RegisterResponses responses) {
        this.standards = standards;
        this.responses = responses;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Versions of standards in the order of their coming; firms see those that are or were in force")
    public Page<StandardView> listStandards(
            @QueryParam("state") StandardState state,
            @QueryParam("code") String code,
            @QueryParam("organisation") String organisation,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var entryFilter =
                new EntryFilter(cursor, limit).in(state).where("code", code).where("organisation", organisation);
        return responses.page(standards, entryFilter, count);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "A version of a standard; its ETag is needed to change it")
    public StandardView getStandard(@PathParam("id") UUID id) {
        return responses.get(standards, id);
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @Operation(summary = "What was done with it, the oldest first; for State bodies")
    public Page<HistoryLine> listStandardHistory(@PathParam("id") UUID id) {
        return responses.history(standards, id);
    }
}
