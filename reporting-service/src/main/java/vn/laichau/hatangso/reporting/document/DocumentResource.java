package vn.laichau.hatangso.reporting.document;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.reporting.report.ReadableReports;

/** Gives a report as a file, to those who may see the report. */
@Path("/api/v1/reports/{id}/documents")
@PermitAll
@Tag(name = "Documents", description = "Reports as files")
class DocumentResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ReadableReports reports;
    private final RenderedDocuments documents;

    DocumentResource(ReadableReports reports, RenderedDocuments documents) {
        this.reports = reports;
        this.documents = documents;
    }

    @GET
    @Path("/docx")
    @Produces(DOCX)
    @Operation(
            summary = "The report as DOCX in the form of Decree 30/2020/NĐ-CP",
            description = "The same report gives the same bytes, however often it is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "Unchanged since the `If-None-Match` of the request")
    @APIResponse(responseCode = "404", description = "not-found, also for reports the caller may not see")
    public Response docx(@PathParam("id") UUID id, @Context Request request) {
        var report = reports.findContent(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var file = documents.docx(report.kind(), report.year(), report.snapshotSha256(), report.snapshot());
        var tag = new EntityTag(sha256(file));
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(file, DOCX) : unchanged;
        return answer.tag(tag)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"bao-cao-nam-%s.docx\"".formatted(report.year()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
