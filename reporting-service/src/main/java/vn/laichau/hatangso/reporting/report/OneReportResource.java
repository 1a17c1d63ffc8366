package vn.laichau.hatangso.reporting.report;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/** Shows one report to those who may see it. */
@Path(ReportResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Reports")
class OneReportResource {

    private final ReadableReports reports;

    OneReportResource(ReadableReports reports) {
        this.reports = reports;
    }

    @GET
    @Operation(
            summary = "One report with its snapshot",
            description =
                    "`snapshot` is canonical JSON: its bytes have the SHA-256 `snapshotSha256`. It is shown to those who"
                            + " see drafts and to the records office.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the `If-None-Match` of the request")
    @APIResponse(responseCode = "404", description = "not-found, also for reports the caller may not see")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        var seen = reports.find(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var unchanged = request.evaluatePreconditions(tag(seen));
        if (unchanged != null) {
            return answer(unchanged, seen);
        }
        var whole = reports.findWhole(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return answer(Response.ok(whole), whole);
    }

    private Response answer(Response.ResponseBuilder answer, ReportView report) {
        return answer.tag(tag(report))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** Who sees the snapshot is answered otherwise than who does not. */
    private EntityTag tag(ReportView report) {
        return new EntityTag(report.stamp() + (reports.showsSnapshots() ? "" : "p"));
    }
}
