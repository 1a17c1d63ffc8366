package vn.laichau.hatangso.agency.budget.balance;

import static vn.laichau.hatangso.agency.entry.Revisions.seenIfAny;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.agency.register.RegisterDesk;
import vn.laichau.hatangso.chassis.caller.Role;

@Path("/api/v1/budget-balances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budget balances", description = "What each source of funds has in a year, and what of it is allotted")
class SetBalanceResource {

    private final SetBalance setBalance;
    private final RegisterDesk desk;

    SetBalanceResource(SetBalance setBalance, RegisterDesk desk) {
        this.setBalance = setBalance;
        this.desk = desk;
    }

    @PUT
    @Path("/{year}/{source}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(
            summary = "Set what a source of funds has in a year; a balance that is there needs If-Match",
            description = "Decisions do not change the ETag: it stands for what Finance has set.")
    @APIResponse(
            responseCode = "200",
            description = "The balance as it is now",
            content = @Content(schema = @Schema(implementation = BalanceView.class)))
    @APIResponse(responseCode = "409", description = "budget-balance-below-allotted")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response setBudgetBalance(
            @PathParam("year") int year,
            @PathParam("source") FundSource source,
            @HeaderParam("If-Match") String ifMatch,
            BalanceContent content) {
        return desk.changed(setBalance.set(year, source, content, desk.actor(), seenIfAny(ifMatch)))
                .toResponse();
    }
}
