package vn.laichau.hatangso.agency.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/attachments/{id}")
@Consumes(MediaType.WILDCARD)
@Tag(name = "Attachments", description = "Files that belong to what is sent")
class AttachmentResource {

    private final Attachments attachments;
    private final Callers callers;

    AttachmentResource(Attachments attachments, Callers callers) {
        this.attachments = attachments;
        this.callers = callers;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Operation(summary = "The content of a file: one's own, or one that belongs to a submission one handles")
    @APIResponse(
            responseCode = "200",
            description = "The file, to be saved, never to be shown in place",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "422", description = "attachment-infected")
    public Response getAttachmentContent(@PathParam("id") String id) {
        var attachment = known(id);
        if (attachment.isInfected()) {
            throw AgencyProblem.ATTACHMENT_INFECTED.asIs();
        }
        var view = attachment.view();
        StreamingOutput parts = out -> copy(attachment, out);
        return Response.ok(parts, view.mediaType())
                .header("Content-Length", view.size())
                .header("Content-Disposition", disposition(view.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("ETag", "\"" + view.sha256() + "\"")
                .build();
    }

    private void copy(Attachment attachment, OutputStream out) throws IOException {
        var position = 0;
        for (var part = attachments.part(attachment, position);
                part.isPresent();
                part = attachments.part(attachment, ++position)) {
            out.write(part.get());
        }
    }

    /** RFC 6266: a name for old programs, and the real one. */
    private static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    @GET
    @Path("/details")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Operation(summary = "What is known of a file")
    @APIResponse(
            responseCode = "200",
            description = "Name, type, size, checksum and what the virus scanner said",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response getAttachment(@PathParam("id") String id) {
        return Response.ok(known(id).view()).header("Cache-Control", "no-store").build();
    }

    @DELETE
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR, Role.CLERK})
    @Operation(summary = "Remove one's own file that no submission refers to")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "attachment-in-use")
    public Response deleteAttachment(@PathParam("id") String id) {
        var organisation = callers.get().organisation();
        var removed = AttachmentId.find(id).flatMap(known -> attachments.remove(known, organisation));
        if (!removed.orElseThrow(CommonProblem.NOT_FOUND::asIs)) {
            throw AgencyProblem.ATTACHMENT_IN_USE.asIs();
        }
        return Response.noContent().build();
    }

    private Attachment known(String id) {
        return AttachmentId.find(id).flatMap(attachments::find).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
