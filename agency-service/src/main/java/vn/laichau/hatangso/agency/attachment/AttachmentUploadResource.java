package vn.laichau.hatangso.agency.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.attachment.AttachmentOutcome.Fit;
import vn.laichau.hatangso.agency.attachment.AttachmentOutcome.NoRoom;
import vn.laichau.hatangso.agency.attachment.AttachmentOutcome.Unfit;
import vn.laichau.hatangso.agency.upload.Upload;
import vn.laichau.hatangso.agency.upload.UploadLimiter;
import vn.laichau.hatangso.agency.upload.UploadProblems;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attachments", description = "Files that belong to what is sent")
class AttachmentUploadResource {

    private static final String OPERATION = "POST /attachments";

    private final UploadLimiter uploadLimiter;
    private final StoreAttachment storeAttachment;
    private final Callers callers;
    private final IdempotentRequests requests;
    private final IdempotentCreation answers;

    AttachmentUploadResource(
            UploadLimiter uploadLimiter,
            StoreAttachment storeAttachment,
            Callers callers,
            IdempotentRequests requests,
            IdempotentCreation answers) {
        this.requests = requests;
        this.answers = answers;
        this.uploadLimiter = uploadLimiter;
        this.storeAttachment = storeAttachment;
        this.callers = callers;
    }

    @POST
    @Consumes({
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "image/png",
        "image/jpeg"
    })
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR, Role.CLERK})
    @Operation(
            summary = "Bring a file of up to 20 MB: PDF, DOCX, XLSX, PNG or JPEG, as the body of the request",
            description = "A file that no submission refers to is removed after 30 days")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(responseCode = "408", description = "upload-too-slow")
    @APIResponse(responseCode = "413", description = "payload-too-large, unsent-files-too-large")
    @APIResponse(responseCode = "422", description = "attachment-infected, invalid-content")
    public Response createAttachment(
            @QueryParam("name") String name,
            @HeaderParam("Content-Type") String type,
            @HeaderParam("Idempotency-Key") String key,
            @Context UriInfo address,
            InputStream body) {
        var caller = callers.get();
        var kind = FileKind.declared(type).orElseThrow(CommonProblem.UNSUPPORTED_MEDIA_TYPE::asIs);
        var file = new NewFile(caller.organisation(), caller.name(), new FileName(name), kind);
        var door = new UploadLimiter.Door(address.getRequestUri().getPath(), caller.organisation());
        return UploadProblems.orProblem(() -> uploadLimiter.take(body, door, upload -> keep(key, file, upload)));
    }

    /** A file that was kept before under its key is neither examined nor scanned again. */
    private Response keep(String key, NewFile file, Upload upload) throws IOException {
        var request = answers.bytes(List.of(file.name(), file.kind(), upload.sha256()));
        var before = key == null ? Optional.<Response>empty() : requests.replay(key, OPERATION, request);
        if (before.isPresent()) {
            return before.get();
        }
        var fit = fit(storeAttachment.examine(file, upload));
        return requests.onceIfKeyed(key, OPERATION, request, () -> {
            var kept = storeAttachment.keep(fit, upload);
            return answers.of(kept, "/api/v1/attachments/" + kept.id(), null);
        });
    }

    private static Fit fit(AttachmentOutcome attachmentOutcome) {
        if (attachmentOutcome instanceof Fit fit) {
            return fit;
        }
        if (attachmentOutcome instanceof Unfit unfit) {
            throw CommonProblem.INVALID_CONTENT.at(unfit.faults());
        }
        throw attachmentOutcome instanceof NoRoom
                ? AgencyProblem.UNSENT_FILES_TOO_LARGE.asIs()
                : AgencyProblem.ATTACHMENT_INFECTED.asIs();
    }
}
