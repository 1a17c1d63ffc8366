package vn.laichau.hatangso.indicator.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.IndicatorProblem;

/** How imports go on. Foreign ones are absent, except to a coordinator and an auditor. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Imports", description = "Files of figures")
class ImportResource {

    private static final int FIRST_ERRORS = 100;

    private final Imports imports;
    private final LineErrors errors;

    ImportResource(Imports imports, LineErrors errors) {
        this.imports = imports;
        this.errors = errors;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AGENCY_OFFICER, Role.AUDITOR})
    @Operation(summary = "Imports, the newest first")
    public Page<ImportView> listImports(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var size = Page.size(limit);
        var rows = imports.list(Cursor.numberOf(cursor), size + 1);
        return Page.of(rows, size, job -> Long.toString(job.number()))
                .counted(count, imports::count)
                .map(job -> ImportView.of(job, List.of()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.AGENCY_OFFICER, Role.AUDITOR})
    @Operation(summary = "How far an import is, and the first errors of its lines")
    public RestResponse<ImportView> getImport(@PathParam("id") UUID id) {
        var job = find(id);
        var answer = RestResponse.ResponseBuilder.ok(ImportView.of(job, errors.list(id, 0, FIRST_ERRORS)))
                .header("Cache-Control", "no-store");
        return (job.isSettled() ? answer : answer.header("Retry-After", "1")).build();
    }

    @GET
    @Path("/{id}/errors")
    @RolesAllowed({Role.COORDINATOR, Role.AGENCY_OFFICER, Role.AUDITOR})
    @Operation(summary = "Why lines were rejected, in the order of the file; the first ten thousand")
    public Page<LineError> listImportErrors(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        find(id);
        var size = Page.size(limit);
        var after = Cursor.numberOf(cursor);
        return Page.of(errors.list(id, after, size + 1), size, last -> Long.toString(after + size))
                .counted(count, () -> errors.count(id));
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({Role.COORDINATOR, Role.AGENCY_OFFICER})
    @Operation(summary = "Stop an import that has not ended; it leaves nothing")
    public RestResponse<ImportView> cancelImport(@PathParam("id") UUID id) {
        if (find(id).isEnded()) {
            throw IndicatorProblem.IMPORT_ENDED.asIs();
        }
        if (!imports.cancel(id)) {
            throw CommonProblem.FORBIDDEN.asIs();
        }
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, ImportView.of(find(id), List.of()))
                .build();
    }

    private BulkImport find(UUID id) {
        return imports.find(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
