package vn.laichau.hatangso.agency.budget.request;

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
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.agency.register.EntryFilter;
import vn.laichau.hatangso.agency.register.RegisterResponses;
import vn.laichau.hatangso.agency.register.history.HistoryLine;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;

@Path("/api/v1/budget-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENCY_OFFICER, Role.COORDINATOR, Role.FINANCE_OFFICER, Role.LEADER, Role.AUDITOR})
@Tag(name = "Budget requests", description = "What agencies ask for their tasks")
class BudgetRequestResource {

    private final BudgetRequests asked;
    private final RegisterResponses responses;

    BudgetRequestResource(BudgetRequests asked, RegisterResponses responses) {
        this.asked = asked;
        this.responses = responses;
    }

    @GET
    @Transactional
    @Operation(
            summary = "One's own requests in the order of their coming; those who handle them see all that were sent")
    public Page<BudgetRequestView> listBudgetRequests(
            @QueryParam("state") BudgetRequestState state,
            @QueryParam("year") Integer year,
            @QueryParam("source") FundSource source,
            @QueryParam("task") String task,
            @QueryParam("organisation") String organisation,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var entryFilter = new EntryFilter(cursor, limit)
                .in(state)
                .where("year", year)
                .where("source", source)
                .where("task", task)
                .where("organisation", organisation);
        return responses.page(asked, entryFilter, count);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "A request; its ETag is needed for whatever is done with it")
    public BudgetRequestView getBudgetRequest(@PathParam("id") UUID id) {
        return responses.get(asked, id);
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @Operation(summary = "What was done with it, the oldest first")
    public Page<HistoryLine> listBudgetRequestHistory(@PathParam("id") UUID id) {
        return responses.history(asked, id);
    }
}
