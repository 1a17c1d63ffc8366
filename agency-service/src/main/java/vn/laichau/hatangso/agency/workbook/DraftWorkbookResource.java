package vn.laichau.hatangso.agency.workbook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.submission.draft.DraftView;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.agency.upload.UploadLimiter;
import vn.laichau.hatangso.agency.upload.UploadProblems;
import vn.laichau.hatangso.agency.workbook.OpenedWorkbook.Opened;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.permit.Permits;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path("/api/v1/drafts/{obligation}/{year}/workbook")
@RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR})
@Tag(name = "Drafts", description = "What an organisation is still writing; nobody else knows of it")
class DraftWorkbookResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final UploadLimiter uploadLimiter;
    private final Workbooks workbooks;
    private final ImportWorkbook importWorkbook;
    private final CurrentActor actors;
    private final Duration timeout;

    /** One at a time: in memory a workbook is many times its size. Who waits holds a thread, but no connection to the database. */
    private final Permits permits = new Permits(1);

    DraftWorkbookResource(
            UploadLimiter uploadLimiter,
            Workbooks workbooks,
            ImportWorkbook importWorkbook,
            CurrentActor actors,
            @ConfigProperty(name = "workbook.timeout") Duration timeout) {
        this.uploadLimiter = uploadLimiter;
        this.workbooks = workbooks;
        this.importWorkbook = importWorkbook;
        this.actors = actors;
        this.timeout = timeout;
    }

    @GET
    @Produces(XLSX)
    @Operation(
            summary = "The draft as an Excel workbook to fill in without a connection",
            description = "Empty where there is no draft yet; codes are chosen from lists")
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Extension(name = "x-headers", value = "Content-Disposition")
    public Response getDraftWorkbook(@PathParam("obligation") String obligation, @PathParam("year") int year) {
        var workbookTemplate = template(new ObligationKey(actors.get().organisation(), obligation, year));
        return answer(Response.ok(), workbookTemplate, workbooks.write(workbookTemplate));
    }

    @POST
    @Consumes(XLSX)
    @Produces({MediaType.APPLICATION_JSON, XLSX})
    @Operation(summary = "Make a filled workbook the draft", description = """
        Errors name their cells (Hạng mục!E7). With Accept of XLSX a faulty workbook comes back with the errors
        written into it. Numbers that can be read in two ways and formulas are refused. Files of the draft stay.\
        """)
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now; with validateOnly=true as it would be",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "408", description = "upload-too-slow")
    @APIResponse(responseCode = "409", description = "obligation-already-sent")
    @APIResponse(responseCode = "422", description = "invalid-content")
    public Response uploadDraftWorkbook(
            @PathParam("obligation") String obligation,
            @PathParam("year") int year,
            @Parameter(description = "Needed when there is a draft already, unless validateOnly=true")
                    @HeaderParam("If-Match")
                    Revision seen,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly,
            @Context HttpHeaders headers,
            @Context UriInfo address,
            InputStream body) {
        var actor = actors.get();
        var workbookTemplate = template(new ObligationKey(actor.organisation(), obligation, year));
        var source = new UploadLimiter.Source(address.getRequestUri().getPath(), actor.organisation());
        var asWorkbook = headers.getAcceptableMediaTypes().get(0).equals(MediaType.valueOf(XLSX));
        return UploadProblems.orProblem(() -> uploadLimiter.take(body, source, upload -> {
            try (var permit = permits.acquire(1, timeout);
                    var openedWorkbook = OpenedWorkbook.of(upload, workbookTemplate)) {
                var taken = validateOnly
                        ? importWorkbook.check(openedWorkbook, workbookTemplate.obligation(), actor)
                        : importWorkbook.take(openedWorkbook, workbookTemplate.obligation(), actor, seen);
                return asWorkbook
                        ? workbook(taken, openedWorkbook, workbookTemplate)
                        : Response.ok(taken.orThrow(), MediaType.APPLICATION_JSON)
                                .build();
            }
        }));
    }

    private WorkbookTemplate template(ObligationKey owed) {
        return workbooks.find(owed).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    /** The draft, or what was brought with its errors marked. */
    private Response workbook(
            Outcome<DraftView> taken, OpenedWorkbook openedWorkbook, WorkbookTemplate workbookTemplate) {
        if (taken instanceof Refused<DraftView> refused
                && refused.refusal().problem() == CommonProblem.INVALID_CONTENT
                && openedWorkbook instanceof Opened opened) {
            var marked = ErrorMarks.write(opened.workbook(), refused.refusal().errors());
            return answer(Response.status(CommonProblem.INVALID_CONTENT.status()), workbookTemplate, marked);
        }
        taken.orThrow();
        return answer(Response.ok(), workbookTemplate, workbooks.write(workbookTemplate));
    }

    private static Response answer(
            Response.ResponseBuilder response, WorkbookTemplate workbookTemplate, byte[] workbook) {
        var owed = workbookTemplate.obligation();
        var name = "%s-%d.xlsx".formatted(owed.obligation(), owed.year());
        return response.entity(workbook)
                .type(XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
