package vn.laichau.hatangso.reporting.report;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Text;

/** Shows reports to those who may see them: drafts to coordinators, leaders and auditors. */
@Path(ReportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Reports", description = "Reports on the plan, each told from a frozen snapshot")
class ReportResource {

    static final String PATH = "/api/v1/reports";

    private final ReadableReports reports;

    ReportResource(ReadableReports reports) {
        this.reports = reports;
    }

    @GET
    @Operation(summary = "Reports the caller may see, newest first, without their snapshots")
    @APIResponse(responseCode = "200", description = "A page; `next` is the cursor of the following one")
    public Page<ReportView> listReports(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("count") boolean count) {
        var found = reports.list(after(cursor), Page.size(limit));
        return Page.of(found, limit, view -> view.id().toString()).counted(count, reports::count);
    }

    private static UUID after(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(Cursor.keyOf(cursor));
        } catch (IllegalArgumentException notOurs) {
            throw invalid(
                    "cursor", "unknown-cursor", Text.of("Con trỏ trang không hợp lệ", "This cursor is not valid"));
        }
    }

    private static ProblemException invalid(String parameter, String code, Text detail) {
        return CommonProblem.INVALID_REQUEST.at(List.of(new FieldError(parameter, code, detail)));
    }
}
