package vn.laichau.hatangso.agency.submission.review;

import static vn.laichau.hatangso.agency.entry.RevisionCheck.seen;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import vn.laichau.hatangso.agency.submission.ReturnRequest;
import vn.laichau.hatangso.agency.submission.SubmissionView;
import vn.laichau.hatangso.agency.submission.TransitionOutcome;
import vn.laichau.hatangso.agency.submission.TransitionOutcome.Declined;
import vn.laichau.hatangso.agency.submission.TransitionOutcome.Done;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

@Path("/api/v1/submissions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "What organisations send to fulfil their duties")
class ReviewResource {

    private static final String WHO_DECIDES = "A coordinator about everything that others sent; a leader about what is"
            + " owed to the leader's own organisation, or to none by name. Nobody about what their own organisation sent.";

    private final ReviewTransitions reviewTransitions;
    private final Callers callers;
    private final Clock clock;

    ReviewResource(ReviewTransitions reviewTransitions, Callers callers, Clock clock) {
        this.reviewTransitions = reviewTransitions;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Path("/acceptance")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(summary = "Accept a submission; its figures become observations", description = WHO_DECIDES)
    @APIResponse(
            responseCode = "200",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "409", description = "submission-not-under-review")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response acceptSubmission(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        var acceptance = reviewTransitions.accept(Ids.known(id), reviewer(), seen(ifMatch));
        return answer(acceptance, AgencyProblem.SUBMISSION_NOT_UNDER_REVIEW);
    }

    @POST
    @Path("/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Return a submission with comments; the organisation may send a new version",
            description = WHO_DECIDES)
    @APIResponse(
            responseCode = "200",
            description = "Returned",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "409", description = "submission-not-under-review")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response returnSubmission(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ReturnRequest returnRequest) {
        var giving = reviewTransitions.returnForRevision(Ids.known(id), returnRequest, reviewer(), seen(ifMatch));
        return answer(giving, AgencyProblem.SUBMISSION_NOT_UNDER_REVIEW);
    }

    @POST
    @Path("/findings/redelivery")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Send the figures that were refused once more, after their cause is mended",
            description = "Findings of figures that are taken now go away within seconds.")
    @APIResponse(
            responseCode = "202",
            description = "They are on their way",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "409", description = "nothing-to-deliver")
    public Response redeliverSubmissionFigures(@PathParam("id") String id) {
        var redelivery = reviewTransitions.redeliver(Ids.known(id));
        return Response.fromResponse(answer(redelivery, AgencyProblem.NOTHING_TO_DELIVER))
                .status(Response.Status.ACCEPTED)
                .build();
    }

    private Reviewer reviewer() {
        var caller = callers.get();
        var act = new Act(caller.name(), clock.instant());
        return new Reviewer(act, caller.organisation(), caller.has(Role.COORDINATOR));
    }

    /** @param wrongState the problem when the verb does not fit where the submission stands */
    static Response answer(TransitionOutcome transitionOutcome, AgencyProblem wrongState) {
        if (transitionOutcome instanceof Done done) {
            return Response.ok(done.submission())
                    .header("ETag", ETags.of(done.submission().revision()))
                    .header("Cache-Control", "no-store")
                    .build();
        }
        throw problem((Declined) transitionOutcome, wrongState);
    }

    private static ProblemException problem(Declined declined, AgencyProblem wrongState) {
        return switch (declined.reason()) {
            case ABSENT -> CommonProblem.NOT_FOUND.asIs();
            case NOT_YOURS -> CommonProblem.FORBIDDEN.asIs();
            case WRONG_STATE -> wrongState.asIs();
            case BREAKS_RULES -> CommonProblem.INVALID_CONTENT.at(declined.faults());
        };
    }
}
