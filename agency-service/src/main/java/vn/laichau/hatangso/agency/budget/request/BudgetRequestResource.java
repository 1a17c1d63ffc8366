package vn.laichau.hatangso.agency.budget.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.agency.database.EntryFilter;
import vn.laichau.hatangso.agency.register.RegisterResponses;
import vn.laichau.hatangso.agency.register.history.HistoryLine;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path(BudgetRequestResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budget requests", description = "What agencies ask for their tasks")
class BudgetRequestResource {

    static final String PATH = "/api/v1/budget-requests";

    private final BudgetRequests asked;
    private final RegisterResponses responses;
    private final RequestBudget asking;
    private final DecideBudget deciding;
    private final IdempotentCreation answers;

    BudgetRequestResource(
            BudgetRequests asked,
            RegisterResponses responses,
            RequestBudget asking,
            DecideBudget deciding,
            IdempotentCreation answers) {
        this.asked = asked;
        this.responses = responses;
        this.asking = asking;
        this.deciding = deciding;
        this.answers = answers;
    }

    @GET
    @RolesAllowed({Role.AGENCY_OFFICER, Role.COORDINATOR, Role.FINANCE_OFFICER, Role.LEADER, Role.AUDITOR})
    @Transactional
    @Operation(
            summary = "One's own requests in the order of their coming; those who handle them see all that were sent")
    public Page<BudgetRequestView> listBudgetRequests(
            @QueryParam("state") BudgetRequestState state,
            @QueryParam("year") Integer year,
            @QueryParam("source") FundSource source,
            @QueryParam("task") String task,
            @QueryParam("organisation") String organisation,
            @BeanParam PageQuery page) {
        var entryFilter = new EntryFilter(page)
                .in(state)
                .where("year", year)
                .where("source", source)
                .where("task", task)
                .where("organisation", organisation);
        return responses.page(asked, entryFilter);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.COORDINATOR, Role.FINANCE_OFFICER, Role.LEADER, Role.AUDITOR})
    @Transactional
    @Operation(summary = "A request; its ETag is needed for whatever is done with it")
    public BudgetRequestView getBudgetRequest(@PathParam("id") UUID id) {
        return responses.get(asked, id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.COORDINATOR, Role.FINANCE_OFFICER, Role.LEADER, Role.AUDITOR})
    @Transactional
    @Operation(summary = "What was done with it, the oldest first")
    public Page<HistoryLine> listBudgetRequestHistory(@PathParam("id") UUID id) {
        return responses.history(asked, id);
    }

    @POST
    @RolesAllowed({Role.AGENCY_OFFICER, Role.COORDINATOR})
    @Operation(summary = "Draft a request; nobody else sees it until it is sent")
    @APIResponseSchema(value = BudgetRequestView.class, responseCode = "201", responseDescription = "Created")
    public Response createBudgetRequest(@HeaderParam("Idempotency-Key") String key, NewBudgetRequest content) {
        return answers.once(key, PATH, content, () -> asking.draft(content, responses.actor()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.COORDINATOR})
    @Operation(summary = "Change a draft or what was returned")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public BudgetRequestView replaceBudgetRequest(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, NewBudgetRequest content) {
        return asking.change(id, content, responses.actor(), seen).orThrow();
    }

    @POST
    @Path("/{id}/submission")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.AGENCY_OFFICER, Role.COORDINATOR})
    @Operation(summary = "Send it to Finance")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public BudgetRequestView submitBudgetRequest(@PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen) {
        return asking.submit(id, responses.actor(), seen).orThrow();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.COORDINATOR})
    @Operation(summary = "Take it back before it is appraised")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public BudgetRequestView withdrawBudgetRequest(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ReasonBody content) {
        return asking.withdraw(id, content, responses.actor(), seen).orThrow();
    }

    @POST
    @Path("/{id}/appraisal")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Say how much of it is justified")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public BudgetRequestView appraiseBudgetRequest(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, Appraisal content) {
        return deciding.appraise(id, content, responses.actor(), seen).orThrow();
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Give it back to be changed")
    @Extension(name = "x-conflict", value = "entry-state-forbids")
    public BudgetRequestView returnBudgetRequest(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ReasonBody content) {
        return deciding.returnForRevision(id, content, responses.actor(), seen).orThrow();
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Role.LEADER)
    @Operation(summary = "Allot money, or none; never more than is left of the source")
    @Extension(name = "x-conflict", value = "entry-state-forbids, budget-balance-exceeded")
    public BudgetRequestView decideBudgetRequest(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, BudgetDecision content) {
        return deciding.decide(id, content, responses.actor(), seen).orThrow();
    }
}
