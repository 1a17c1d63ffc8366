package vn.laichau.hatangso.agency.budget.balance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.agency.register.RegisterResponses;
import vn.laichau.hatangso.agency.register.history.HistoryLine;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path("/api/v1/budget-balances")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budget balances", description = "What each source of funds has in a year, and what of it is allotted")
class BalanceResource {

    private final BudgetBalances balances;
    private final RegisterResponses responses;
    private final SetBalance setting;

    BalanceResource(BudgetBalances balances, RegisterResponses responses, SetBalance setting) {
        this.balances = balances;
        this.responses = responses;
        this.setting = setting;
    }

    @GET
    @RolesAllowed({Role.FINANCE_OFFICER, Role.LEADER, Role.COORDINATOR, Role.AUDITOR})
    @Transactional
    @Operation(summary = "Balances by year and source of funds")
    public Page<BalanceView> listBudgetBalances(@QueryParam("year") Integer year) {
        var reader = responses.actor();
        return Page.whole(
                balances.of(year).stream().map(balance -> balance.view(reader)).toList());
    }

    @GET
    @Path("/{year}/{source}")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.LEADER, Role.COORDINATOR, Role.AUDITOR})
    @Transactional
    @Operation(summary = "A balance; its ETag is needed to change it")
    public BalanceView getBudgetBalance(@PathParam("year") int year, @PathParam("source") FundSource source) {
        return known(year, source).view(responses.actor());
    }

    @GET
    @Path("/{year}/{source}/history")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.LEADER, Role.COORDINATOR, Role.AUDITOR})
    @Transactional
    @Operation(summary = "What the balance was set to, when and on which basis")
    public Page<HistoryLine> listBudgetBalanceHistory(
            @PathParam("year") int year, @PathParam("source") FundSource source) {
        return responses.history(balances, known(year, source));
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

    private BudgetBalance known(int year, FundSource source) {
        return balances.find(year, source).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
