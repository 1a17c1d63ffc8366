package vn.laichau.hatangso.agency.budget.balance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.agency.register.RegisterResponses;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path("/api/v1/budget-balances")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budget balances", description = "What each source of funds has in a year, and what of it is allotted")
class BalanceCommandResource {

    private final SetBalance setting;
    private final RegisterResponses responses;

    BalanceCommandResource(SetBalance setting, RegisterResponses responses) {
        this.setting = setting;
        this.responses = responses;
    }

    @PUT
    @Path("/{year}/{source}")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(
            summary = "Set what a source of funds has in a year; a balance that is there needs If-Match",
            description = "Decisions do not change the ETag: it stands for what Finance has set.")
    @Extension(name = "x-conflict", value = "budget-balance-below-allotted")
    public BalanceView setBudgetBalance(
            @PathParam("year") int year,
            @PathParam("source") FundSource source,
            @Parameter(description = "Needed for a balance that is there") @HeaderParam("If-Match") Revision seen,
            BalanceContent content) {
        return setting.set(year, source, content, responses.actor(), seen).orThrow();
    }
}
