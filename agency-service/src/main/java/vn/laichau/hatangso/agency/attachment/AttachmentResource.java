package vn.laichau.hatangso.agency.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.upload.Upload;
import vn.laichau.hatangso.agency.upload.UploadLimiter;
import vn.laichau.hatangso.agency.upload.UploadProblems;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path(AttachmentResource.PATH)
@Tag(name = "Attachments", description = "Files that belong to what is sent")
class AttachmentResource {

    static final String PATH = "/api/v1/attachments";

    private static final Logger LOG = Logger.getLogger(AttachmentResource.class);
    private static final String RETRY_SECONDS = "10";
    private static final String OPERATION = "POST /attachments";

    private final Attachments attachments;
    private final UploadLimiter uploadLimiter;
    private final StoreAttachment storeAttachment;
    private final Callers callers;
    private final IdempotentRequests requests;
    private final IdempotentCreation answers;

    AttachmentResource(
            Attachments attachments,
            UploadLimiter uploadLimiter,
            StoreAttachment storeAttachment,
            Callers callers,
            IdempotentRequests requests,
            IdempotentCreation answers) {
        this.attachments = attachments;
        this.uploadLimiter = uploadLimiter;
        this.storeAttachment = storeAttachment;
        this.callers = callers;
        this.requests = requests;
        this.answers = answers;
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
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201", responseDescription = "Kept")
    @APIResponse(responseCode = "408", description = "upload-too-slow")
    @APIResponse(responseCode = "413", description = "payload-too-large, unsent-files-too-large")
    @APIResponse(responseCode = "422", description = "attachment-infected, invalid-content")
    @Extension(name = "x-headers", value = "Location")
    public Response createAttachment(
            @QueryParam("name") String name,
            @HeaderParam("Content-Type") String type,
            @HeaderParam("Idempotency-Key") String key,
            @Context UriInfo address,
            InputStream body) {
        var caller = callers.get();
        var kind = FileKind.declared(type).orElseThrow(CommonProblem.UNSUPPORTED_MEDIA_TYPE::asIs);
        var file = new NewFile(caller.organisation(), caller.name(), new FileName(name), kind);
        var source = new UploadLimiter.Source(address.getRequestUri().getPath(), caller.organisation());
        return UploadProblems.orProblem(() -> uploadLimiter.take(body, source, upload -> keep(key, file, upload)));
    }

    /** A file that was kept before under its key is neither examined nor scanned again. */
    private Response keep(String key, NewFile file, Upload upload) throws IOException {
        var request = answers.bytes(List.of(file.name(), file.kind(), upload.sha256()));
        var before = key == null ? Optional.<Response>empty() : requests.replay(key, OPERATION, request);
        if (before.isPresent()) {
            return before.get();
        }
        var fit = storeAttachment.examine(file, upload).orThrow();
        storeAttachment.bring(fit, upload);
        return requests.onceIfKeyed(key, OPERATION, request, () -> {
            var kept = storeAttachment.keep(fit, upload);
            return answers.of(kept, PATH + "/" + kept.id(), null);
        });
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Operation(summary = "The content of a file: one's own, or one that belongs to a submission one handles")
    @APIResponse(
            responseCode = "200",
            description = "The file, to be saved, never to be shown in place",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", description = "attachment-not-scanned")
    @APIResponse(responseCode = "422", description = "attachment-infected")
    @Extension(name = "x-headers", value = "ETag, Content-Disposition")
    public Response getAttachmentContent(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "True from who was told that no virus scanner has seen this file of another"
                                    + " organisation, and wants it all the same")
                    @QueryParam("unscanned")
                    @DefaultValue("false")
                    boolean unscanned) {
        var attachment = known(id);
        if (!unscanned && attachment.isUnscannedFor(callers.get().organisation())) {
            throw AgencyProblem.ATTACHMENT_NOT_SCANNED.asIs();
        }
        if (attachment.isInfected()) {
            throw AgencyProblem.ATTACHMENT_INFECTED.asIs();
        }
        var view = attachment.view();
        var content = open(attachment);
        StreamingOutput parts = content::transferTo;
        return Response.ok(parts, view.mediaType())
                .header("Content-Length", view.size())
                .header("Content-Disposition", disposition(view.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("ETag", "\"" + view.sha256() + "\"")
                .build();
    }

    private InputStream open(Attachment attachment) {
        try {
            return attachments.open(attachment, () -> attachments.find(attachment.id()));
        } catch (BucketAway away) {
            LOG.warn("A file cannot be given now", away);
            throw CommonProblem.UNAVAILABLE.asIs().with("Retry-After", RETRY_SECONDS);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** RFC 6266: a name for old programs, and the real one. */
    private static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    @GET
    @Path("/{id}/details")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Operation(summary = "What is known of a file")
    public AttachmentView getAttachment(@PathParam("id") UUID id) {
        return known(id).view();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR, Role.CLERK})
    @Operation(summary = "Remove one's own file that no submission refers to")
    @Extension(name = "x-conflict", value = "attachment-in-use")
    public void deleteAttachment(@PathParam("id") UUID id) {
        attachments.remove(id, callers.get().organisation()).orThrow();
    }

    private Attachment known(UUID id) {
        return attachments.find(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
