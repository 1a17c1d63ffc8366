package vn.laichau.hatangso.agency.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.entry.Ids;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "What organisations send to fulfil their duties")
class SubmissionResource {

    private final ReadableSubmissions submissions;

    SubmissionResource(ReadableSubmissions submissions) {
        this.submissions = submissions;
    }

    @GET
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Operation(
            summary = "One's own submissions in the order of their coming; those who handle them see all",
            description = "findings=true lists those of which some figures were not taken, findings=false all others")
    public Page<SubmissionSummary> listSubmissions(
            @QueryParam("state") String state,
            @QueryParam("obligation") String obligation,
            @QueryParam("year") Integer year,
            @QueryParam("organisation") String organisation,
            @QueryParam("findings") Boolean findings,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var selection = new SubmissionListing.Selection(
                stateNamed(state), obligation, year, organisation, findings, Cursor.idOf(cursor), Page.size(limit));
        return Page.of(
                        submissions.page(selection),
                        limit,
                        summary -> summary.id().toString())
                .counted(count, () -> submissions.count(selection));
    }

    private static SubmissionState stateNamed(String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(SubmissionState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CommonProblem.INVALID_REQUEST.because(
                        "Tham số state là DRAFT, SUBMITTED, RETURNED, ACCEPTED hoặc WITHDRAWN",
                        "state must be DRAFT, SUBMITTED, RETURNED, ACCEPTED or WITHDRAWN"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Operation(summary = "A submission with its versions, the reviewer's comments and the figures that were not taken")
    @APIResponse(
            responseCode = "200",
            description = "The submission; its ETag is needed to decide on it",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response getSubmission(@PathParam("id") String id) {
        var submission = Ids.find(id).flatMap(submissions::find).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return Response.ok(submission)
                .header("ETag", ETags.of(submission.revision()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
