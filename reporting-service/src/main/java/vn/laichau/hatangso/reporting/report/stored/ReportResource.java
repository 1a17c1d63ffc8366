package vn.laichau.hatangso.reporting.report.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.http.Revalidated;
import vn.laichau.hatangso.chassis.http.Sorting;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.reporting.rendering.UnpackedSnapshots;

/** Shows reports to those who may see them: drafts to coordinators, leaders and auditors. */
@Path(ReportView.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Reports", description = "Reports on the plan, each told from a frozen snapshot")
class ReportResource {

    private static final byte[] LAST_MEMBER = ",\"snapshot\":".getBytes(UTF_8);

    private final ReadableReports reports;
    private final UnpackedSnapshots snapshots;
    private final TransitionHistory history;
    private final ObjectMapper mapper;

    ReportResource(
            ReadableReports reports, UnpackedSnapshots snapshots, TransitionHistory history, ObjectMapper mapper) {
        this.reports = reports;
        this.snapshots = snapshots;
        this.history = history;
        this.mapper = mapper;
    }

    @GET
    @Operation(
            summary =
                    "Reports the caller may see, newest first unless another order is asked for, without their snapshots")
    @APIResponse(responseCode = "200", description = "A page; `next` is the cursor of the following one")
    public Page<ReportView> listReports(
            @Parameter(description = "Code of the plan that they are on; all plans without it") @QueryParam("plan")
                    String plan,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("count") boolean count,
            @QueryParam("sort") ReportColumn sort,
            @QueryParam("descending") boolean descending) {
        var page = new PageQuery(cursor, limit, count);
        var sorting = Sorting.of(sort, sort == null || descending, page);
        return page.of(
                        reports.list(plan, sorting, limit),
                        row -> sorting.key(row.item().id(), row.sorted()),
                        () -> reports.count(plan))
                .map(Sorting.Row::item);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One report with its snapshot",
            description =
                    "`snapshot` is canonical JSON: its bytes have the SHA-256 `snapshotSha256`. It is shown to those who"
                            + " see drafts and to the records office.")
    @APIResponseSchema(ReportView.class)
    @Revalidated
    public Response getReport(
            @PathParam("id") UUID id,
            @Parameter(description = "false: without the snapshot, which may have many megabytes")
                    @QueryParam("snapshot")
                    @DefaultValue("true")
                    boolean snapshot,
            @Context Request request)
            throws IOException {
        var seen = reports.find(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var shows = reports.showsSnapshots();
        var shown = snapshot && shows;
        // At the same address, who sees what it was made from or may do more is answered otherwise than who does not.
        var tag = new EntityTag(seen.stampOfActions() + (shows ? "" : "p"));
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? (shown ? withSnapshot(seen) : Response.ok(seen)) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** Slice by slice: as a whole, a large snapshot fills the heap for each reader, and for as long as he reads. */
    private Response.ResponseBuilder withSnapshot(ReportView report) throws IOException {
        var file = snapshots.get(report.snapshotSha256());
        var whole = mapper.writeValueAsBytes(report);
        var open = Arrays.copyOf(whole, whole.length - 1);
        var size = (long) open.length + LAST_MEMBER.length + file.size() + 1;
        StreamingOutput streamed = out -> {
            out.write(open);
            out.write(LAST_MEMBER);
            snapshots.write(file, out);
            out.write('}');
        };
        return Response.ok(streamed, MediaType.APPLICATION_JSON).header(HttpHeaders.CONTENT_LENGTH, size);
    }

    @GET
    @Path("/{id}/steps")
    @Operation(
            summary = "Who led the report to which step, when and why",
            description = "For those who see drafts, and the records office.")
    @APIResponse(responseCode = "200", description = "The steps")
    public StepList listReportHistory(@PathParam("id") UUID id) {
        if (reports.findWithSnapshot(id).isEmpty()) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        return new StepList(history.list(id));
    }

    /** In the order they were taken. */
    public record StepList(List<TransitionHistory.Step> items) {}
}
