package vn.laichau.hatangso.agency.budget.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.register.RegisterDesk;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;

@Path("/api/v1/budget-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budget requests", description = "What agencies ask for their tasks")
class BudgetRequestEntryResource {

    private static final String PATH = "/api/v1/budget-requests";

    private final AskForBudget askForBudget;
    private final RegisterDesk desk;
    private final IdempotentRequests requests;

    BudgetRequestEntryResource(AskForBudget askForBudget, RegisterDesk desk, IdempotentRequests requests) {
        this.askForBudget = askForBudget;
        this.desk = desk;
        this.requests = requests;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.AGENCY_OFFICER, Role.COORDINATOR})
    @Operation(summary = "Draft a request; nobody else sees it until it is sent")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = BudgetRequestView.class)))
    public Response createBudgetRequest(@HeaderParam("Idempotency-Key") String key, NewBudgetRequest content) {
        return requests.onceIfKeyed(
                key,
                "POST /budget-requests",
                desk.bytes(content),
                () -> desk.created(PATH, askForBudget.draft(content, desk.actor())));
    }
}
