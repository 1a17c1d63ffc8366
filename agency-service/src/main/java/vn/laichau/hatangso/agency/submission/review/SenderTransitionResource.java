package vn.laichau.hatangso.agency.submission.review;

import static vn.laichau.hatangso.agency.entry.RevisionCheck.seen;

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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.entry.Act;
import vn.laichau.hatangso.agency.entry.Ids;
import vn.laichau.hatangso.agency.entry.ReasonBody;
import vn.laichau.hatangso.agency.submission.SubmissionView;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;

@Path("/api/v1/submissions/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR})
@Tag(name = "Submissions", description = "What organisations send to fulfil their duties")
class SenderTransitionResource {

    private final SenderTransitions senderTransitions;
    private final Callers callers;
    private final Clock clock;

    SenderTransitionResource(SenderTransitions senderTransitions, Callers callers, Clock clock) {
        this.senderTransitions = senderTransitions;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Path("/withdrawal")
    @Operation(
            summary = "Take back what is under review or was returned",
            description = "Nothing counts as sent any more; what is sent later decides the punctuality anew.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn; the versions stay",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "409", description = "submission-not-withdrawable")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response withdrawSubmission(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ReasonBody reason) {
        var withdrawal = senderTransitions.withdraw(Ids.known(id), own(), reason, act(), seen(ifMatch));
        return ReviewResource.answer(withdrawal, AgencyProblem.SUBMISSION_NOT_WITHDRAWABLE);
    }

    @PUT
    @Path("/late-reason")
    @Operation(summary = "Say why a submission came after its deadline")
    @APIResponse(
            responseCode = "200",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "409", description = "submission-not-late")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response setLateReason(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ReasonBody reason) {
        var explanation = senderTransitions.explainLateness(Ids.known(id), own(), reason, seen(ifMatch));
        return ReviewResource.answer(explanation, AgencyProblem.SUBMISSION_NOT_LATE);
    }

    private String own() {
        return callers.get().organisation();
    }

    private Act act() {
        return new Act(callers.get().name(), clock.instant());
    }
}
