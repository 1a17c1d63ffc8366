package vn.laichau.hatangso.agency.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.submission.content.Difference;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.http.Sorting;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;

@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
@Tag(name = "Submissions", description = "What organisations send to fulfil their obligations")
class SubmissionResource {

    private static final String LAST_YEAR = "last-year";

    private final ReadableSubmissions submissions;
    private final CurrentActor actors;

    SubmissionResource(ReadableSubmissions submissions, CurrentActor actors) {
        this.submissions = submissions;
        this.actors = actors;
    }

    @GET
    @Operation(
            summary =
                    "One's own submissions, in the order of their coming unless another is asked for; those who handle them see all",
            description = "findings=true lists those of which some figures were not taken, findings=false all others")
    public Page<SubmissionSummary> listSubmissions(
            @QueryParam("state") SubmissionState state,
            @QueryParam("obligation") String obligation,
            @QueryParam("year") Integer year,
            @QueryParam("organisation") String organisation,
            @QueryParam("findings") Boolean findings,
            @QueryParam("sort") SubmissionColumn sort,
            @QueryParam("descending") boolean descending,
            @BeanParam PageQuery page) {
        var sorting = Sorting.of(sort, descending, page);
        var selection =
                new Submissions.Selection(state, obligation, year, organisation, findings, sorting, page.limit());
        return page.of(
                        submissions.page(selection),
                        row -> sorting.key(row.item().id(), row.sorted()),
                        () -> submissions.count(selection))
                .map(Sorting.Row::item);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A submission with its versions, the reviewer's comments and the figures that were not taken")
    public SubmissionView getSubmission(@PathParam("id") UUID id) {
        return submissions.find(id, actors.get()).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    @GET
    @Path("/{id}/versions/{number}")
    @Operation(summary = "What was sent at one time, and what became of it")
    public VersionView getSubmissionVersion(@PathParam("id") UUID id, @PathParam("number") int number) {
        return submissions.findVersion(id, number).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    @GET
    @Path("/{id}/versions/{number}/body")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The exact bytes that the receipt of a version attests",
            description = "As they came; of what came on paper, as the clerk's entry was kept.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, to be saved: their SHA-256 is that of the receipt",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Extension(name = "x-headers", value = "ETag, Content-Disposition")
    public Response getSubmissionBody(@PathParam("id") UUID id, @PathParam("number") int number) {
        var sent = submissions.findBytes(id, number).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return Response.ok(sent.bytes(), MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"submission-" + number + ".json\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("ETag", "\"" + sent.sha256() + "\"")
                .build();
    }

    @GET
    @Path("/{id}/differences")
    @Operation(
            summary = "Where two versions differ, or the newest from last year's",
            description =
                    "Either from and until, or against=last-year: then periods, quarters and days of last year are"
                            + " moved on by one.")
    public Page<Difference> listSubmissionDifferences(
            @PathParam("id") UUID id,
            @QueryParam("from") Integer from,
            @QueryParam("until") Integer until,
            @QueryParam("against") String against) {
        var differences = LAST_YEAR.equals(against) && from == null && until == null
                ? submissions.differencesFromLastYear(id)
                : submissions.differences(id, required(from, against), required(until, against));
        return Page.whole(differences.orElseThrow(CommonProblem.NOT_FOUND::asIs));
    }

    private static int required(Integer version, String against) {
        if (version == null || against != null) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Cần tham số from và until, hoặc against=last-year",
                    "The parameters from and until are needed, or against=last-year");
        }
        return version;
    }
}
