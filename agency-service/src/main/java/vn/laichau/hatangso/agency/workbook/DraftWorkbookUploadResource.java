package vn.laichau.hatangso.agency.workbook;

import static vn.laichau.hatangso.agency.entry.RevisionCheck.seenIfAny;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.submission.draft.DraftKey;
import vn.laichau.hatangso.agency.submission.draft.DraftProblems;
import vn.laichau.hatangso.agency.submission.draft.DraftView;
import vn.laichau.hatangso.agency.upload.UploadLimiter;
import vn.laichau.hatangso.agency.upload.UploadProblems;
import vn.laichau.hatangso.agency.workbook.WorkbookOutcome.Declined;
import vn.laichau.hatangso.agency.workbook.WorkbookOutcome.Faulty;
import vn.laichau.hatangso.agency.workbook.WorkbookOutcome.Taken;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.permit.Permits;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/drafts/{obligation}/{year}/workbook")
@RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR})
@Tag(name = "Drafts", description = "What an organisation is still writing; nobody else knows of it")
class DraftWorkbookUploadResource {

    private static final MediaType XLSX = MediaType.valueOf(DraftWorkbookResource.XLSX);

    private final UploadLimiter uploadLimiter;
    private final Workbooks workbooks;
    private final ImportWorkbook importWorkbook;
    private final Callers callers;
    private final Duration timeout;

    /** One at a time: in memory a workbook is many times its size. Who waits holds a thread, but no connection to the database. */
    private final Permits permits = new Permits(1);

    DraftWorkbookUploadResource(
            UploadLimiter uploadLimiter,
            Workbooks workbooks,
            ImportWorkbook importWorkbook,
            Callers callers,
            @ConfigProperty(name = "workbook.patience") Duration timeout) {
        this.uploadLimiter = uploadLimiter;
        this.workbooks = workbooks;
        this.importWorkbook = importWorkbook;
        this.callers = callers;
        this.timeout = timeout;
    }

    @POST
    @Consumes(DraftWorkbookResource.XLSX)
    @Produces({MediaType.APPLICATION_JSON, DraftWorkbookResource.XLSX})
    @Operation(summary = "Make a filled workbook the draft", description = """
        If-Match is needed when there is a draft already, unless validateOnly=true. Errors name their cells
        (Hạng mục!E7). With Accept of XLSX a faulty workbook comes back with the errors written into it.
        Numbers that can be read in two ways and formulas are refused. Files of the draft stay.\
        """)
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now; with validateOnly=true as it would be",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "409", description = "duty-already-sent")
    @APIResponse(responseCode = "412", description = "precondition-failed: the draft changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    @APIResponse(responseCode = "422", description = "invalid-content")
    public Response uploadDraftWorkbook(
            @PathParam("obligation") String obligation,
            @PathParam("year") int year,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly,
            @Context HttpHeaders headers,
            @Context UriInfo address,
            InputStream body) {
        var draftKey = new DraftKey(callers.get().organisation(), obligation, year);
        var workbookTemplate = workbooks.find(draftKey).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var door = new UploadLimiter.Door(address.getRequestUri().getPath(), draftKey.organisation());
        var asWorkbook = headers.getAcceptableMediaTypes().get(0).equals(XLSX);
        return UploadProblems.orProblem(() -> uploadLimiter.take(body, door, upload -> {
            try (var permit = permits.acquire(1, timeout);
                    var openedWorkbook = OpenedWorkbook.of(upload, workbookTemplate)) {
                return answer(
                        take(openedWorkbook, workbookTemplate, ifMatch, validateOnly), workbookTemplate, asWorkbook);
            }
        }));
    }

    private WorkbookOutcome take(
            OpenedWorkbook openedWorkbook, WorkbookTemplate workbookTemplate, String ifMatch, boolean validateOnly) {
        return validateOnly
                ? importWorkbook.preview(openedWorkbook, workbookTemplate)
                : importWorkbook.take(
                        openedWorkbook, workbookTemplate, callers.get().name(), seenIfAny(ifMatch));
    }

    private Response answer(WorkbookOutcome workbookOutcome, WorkbookTemplate workbookTemplate, boolean asWorkbook) {
        if (workbookOutcome instanceof Taken taken) {
            return asWorkbook ? workbook(workbookTemplate) : draft(taken.draft());
        }
        if (workbookOutcome instanceof Faulty faulty) {
            return answer(faulty, workbookTemplate, asWorkbook);
        }
        throw DraftProblems.problem(((Declined) workbookOutcome).refused());
    }

    private Response workbook(WorkbookTemplate workbookTemplate) {
        return DraftWorkbookResource.answer(Response.ok(), workbookTemplate.duty(), workbooks.write(workbookTemplate));
    }

    private static Response draft(DraftView draft) {
        var response = Response.ok(draft, MediaType.APPLICATION_JSON).header("Cache-Control", "no-store");
        return draft.submission() == null
                ? response.build()
                : response.header("ETag", ETags.of(draft.revision())).build();
    }

    private static Response answer(Faulty faulty, WorkbookTemplate workbookTemplate, boolean asWorkbook) {
        if (asWorkbook && faulty.workbook().isPresent()) {
            var marked = ErrorMarks.write(faulty.workbook().get(), faulty.faults());
            return DraftWorkbookResource.answer(
                    Response.status(CommonProblem.INVALID_CONTENT.status()), workbookTemplate.duty(), marked);
        }
        throw CommonProblem.INVALID_CONTENT.at(
                faulty.faults().stream().map(CellError::asFieldError).toList());
    }
}
