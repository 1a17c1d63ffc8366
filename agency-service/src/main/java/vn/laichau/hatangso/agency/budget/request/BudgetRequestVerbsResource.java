package vn.laichau.hatangso.agency.budget.request;

import static vn.laichau.hatangso.agency.entry.Revisions.seen;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import vn.laichau.hatangso.agency.entry.Ids;
import vn.laichau.hatangso.agency.register.RegisterDesk;
import vn.laichau.hatangso.agency.register.content.Note;
import vn.laichau.hatangso.chassis.caller.Role;

@Path("/api/v1/budget-requests/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budget requests", description = "What agencies ask for their tasks")
@APIResponse(
        responseCode = "200",
        description = "As it is now",
        content = @Content(schema = @Schema(implementation = BudgetRequestView.class)))
@APIResponse(responseCode = "409", description = "budget-balance-exceeded, entry-state-forbids")
@APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
@APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
class BudgetRequestVerbsResource {

    private final AskForBudget askForBudget;
    private final DecideBudget decideBudget;
    private final RegisterDesk desk;

    BudgetRequestVerbsResource(AskForBudget askForBudget, DecideBudget decideBudget, RegisterDesk desk) {
        this.askForBudget = askForBudget;
        this.decideBudget = decideBudget;
        this.desk = desk;
    }

    @PUT
    @RolesAllowed({Role.AGENCY_OFFICER, Role.COORDINATOR})
    @Operation(summary = "Change a draft or what was returned")
    public Response replaceBudgetRequest(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, NewBudgetRequest content) {
        return desk.changed(askForBudget.change(Ids.known(id), content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }

    @POST
    @Path("/submission")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.COORDINATOR})
    @Operation(summary = "Send it to Finance")
    public Response submitBudgetRequest(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return desk.changed(askForBudget.submit(Ids.known(id), desk.actor(), seen(ifMatch)))
                .toResponse();
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.COORDINATOR})
    @Operation(summary = "Take it back before it is appraised")
    public Response withdrawBudgetRequest(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Note content) {
        return desk.changed(askForBudget.withdraw(Ids.known(id), content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }

    @POST
    @Path("/appraisal")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Say how much of it is justified")
    public Response appraiseBudgetRequest(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Appraisal content) {
        return desk.changed(decideBudget.appraise(Ids.known(id), content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }

    @POST
    @Path("/return")
    @RolesAllowed(Role.FINANCE_OFFICER)
    @Operation(summary = "Give it back to be changed")
    public Response returnBudgetRequest(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Note content) {
        return desk.changed(decideBudget.giveBack(Ids.known(id), content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }

    @POST
    @Path("/decision")
    @RolesAllowed(Role.LEADER)
    @Operation(summary = "Allot money, or none; never more than is left of the source")
    public Response decideBudgetRequest(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, BudgetDecision content) {
        return desk.changed(decideBudget.decide(Ids.known(id), content, desk.actor(), seen(ifMatch)))
                .toResponse();
    }
}
