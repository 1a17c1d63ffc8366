package vn.laichau.hatangso.agency.submission.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.entry.Ids;
import vn.laichau.hatangso.agency.submission.ReadableSubmissions;
import vn.laichau.hatangso.agency.submission.VersionView;
import vn.laichau.hatangso.agency.submission.content.Difference;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/submissions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
@Tag(name = "Submissions", description = "What organisations send to fulfil their duties")
class SubmissionHistoryResource {

    private static final String LAST_YEAR = "last-year";

    private final ReadableSubmissions submissions;
    private final CompareVersions compareVersions;

    SubmissionHistoryResource(ReadableSubmissions submissions, CompareVersions compareVersions) {
        this.submissions = submissions;
        this.compareVersions = compareVersions;
    }

    @GET
    @Path("/versions/{number}")
    @Operation(summary = "What was sent at one time, and what became of it")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    public Response getSubmissionVersion(@PathParam("id") String id, @PathParam("number") int number) {
        var version = submissions.findVersion(Ids.known(id), number).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return Response.ok(version).header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("/versions/{number}/body")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The exact bytes that the receipt of a version attests",
            description = "As they came; of what came on paper, as the clerk's entry was kept.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, to be saved: their SHA-256 is that of the receipt",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response getSubmissionBody(@PathParam("id") String id, @PathParam("number") int number) {
        var sent = submissions.findBytes(Ids.known(id), number).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return Response.ok(sent.bytes(), MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"submission-" + number + ".json\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("ETag", "\"" + sent.sha256() + "\"")
                .build();
    }

    @GET
    @Path("/differences")
    @Operation(
            summary = "Where two versions differ, or the newest from last year's",
            description = "Either from and to, or against=last-year: then periods, quarters and days of last year are"
                    + " moved on by one.")
    public Page<Difference> listSubmissionDifferences(
            @PathParam("id") String id,
            @QueryParam("from") Integer from,
            @QueryParam("to") Integer to,
            @QueryParam("against") String against) {
        UUID submission = Ids.known(id);
        var differences = LAST_YEAR.equals(against) && from == null && to == null
                ? compareVersions.withLastYear(submission)
                : compareVersions.between(submission, required(from, against), required(to, against));
        return Page.whole(differences.orElseThrow(CommonProblem.NOT_FOUND::asIs));
    }

    private static int required(Integer version, String against) {
        if (version == null || against != null) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Cần tham số from và to, hoặc against=last-year",
                    "The parameters from and to are needed, or against=last-year");
        }
        return version;
    }
}
