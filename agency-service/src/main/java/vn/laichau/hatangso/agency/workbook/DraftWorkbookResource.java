package vn.laichau.hatangso.agency.workbook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.submission.draft.DraftKey;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/drafts/{obligation}/{year}/workbook")
@RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR})
@Tag(name = "Drafts", description = "What an organisation is still writing; nobody else knows of it")
class DraftWorkbookResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Workbooks workbooks;
    private final Callers callers;

    DraftWorkbookResource(Workbooks workbooks, Callers callers) {
        this.workbooks = workbooks;
        this.callers = callers;
    }

    @GET
    @Produces(DraftWorkbookResource.XLSX)
    @Operation(
            summary = "The draft as an Excel workbook to fill in without a connection",
            description = "Empty where there is no draft yet; codes are chosen from lists")
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content =
                    @Content(
                            mediaType = DraftWorkbookResource.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response getDraftWorkbook(@PathParam("obligation") String obligation, @PathParam("year") int year) {
        var draftKey = new DraftKey(callers.get().organisation(), obligation, year);
        var workbook = workbooks.find(draftKey).map(workbooks::write).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return answer(Response.ok(), draftKey, workbook);
    }

    static Response answer(Response.ResponseBuilder response, DraftKey draftKey, byte[] workbook) {
        var name = "%s-%d.xlsx".formatted(draftKey.obligation(), draftKey.year());
        return response.entity(workbook)
                .type(XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
