package vn.laichau.hatangso.reporting.document;

import io.vertx.core.http.HttpMethod;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.place.KeptFile;
import vn.laichau.hatangso.reporting.place.KeptFiles;
import vn.laichau.hatangso.reporting.report.ReportHead;

/** Gives a report as a file, to those who may see the report. */
@Path("/api/v1/reports/{id}/documents")
@PermitAll
@Tag(name = "Documents", description = "Reports as files")
class DocumentResource {

    /** "gzip" or "gzip;q=1.0", but not "gzip;q=0". */
    private static final Pattern GZIP = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final ReportFiles files;
    private final KeptFiles stored;

    DocumentResource(ReportFiles files, KeptFiles stored) {
        this.files = files;
        this.stored = stored;
    }

    @GET
    @Path("/docx")
    @Operation(
            summary = "The report as DOCX in the form of Decree 30/2020/NĐ-CP",
            description = "The same report gives the same bytes, however often it is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "Unchanged since the `If-None-Match` of the request")
    public Response getReportDocx(
            @PathParam("id") UUID id,
            @QueryParam("language") @DefaultValue("VI") Language language,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Context Request request) {
        return getReportDocument(id, Format.DOCX.ending(), language, null, known, request);
    }

    @GET
    @Path("/{format}")
    @Operation(
            summary = "The report as a file",
            description =
                    "pdf: PDF/A-2u and PDF/UA-1. xlsx: its tables, numbers and dates as such. html: a page that holds"
                            + " all it needs, each figure with its origin. json: its sentences and tables, each figure that the page"
                            + " links with the same links, and the snapshot; for those who see snapshots. At most 50 links of an origin"
                            + " are shown: total says how many there are, and all where they can be read. The figures of a table that"
                            + " is too long for the page (leftOut: how many rows) are in the snapshot, each with its source. The same"
                            + " report gives the same bytes, however often it is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "Unchanged since the `If-None-Match` of the request")
    public Response getReportDocument(
            @PathParam("id") UUID id,
            @Parameter(schema = @Schema(enumeration = {"pdf", "xlsx", "html", "json"})) @PathParam("format")
                    String ending,
            @QueryParam("language") @DefaultValue("VI") Language language,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String accepted,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Context Request request) {
        var format = Format.find(ending).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var packed =
                format.isText() && accepted != null && GZIP.matcher(accepted).find();
        // Who may have it already, or asks for its head alone, is given none of its bytes.
        var withBytes = known == null && request.getMethod().equals(HttpMethod.GET);
        var found = files.find(id, format, language, packed, withBytes).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var report = found.head();
        var file = found.file()
                .orElseGet(
                        () -> packed ? files.packed(report, format, language) : files.file(report, format, language));
        var tag = new EntityTag(file.sha256());
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? whole(file, found.bytes(), format) : unchanged;
        if (packed) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(report, format, language))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** @param bytes where they are here already */
    private Response.ResponseBuilder whole(KeptFile file, Optional<byte[]> bytes, Format format) {
        StreamingOutput streamed = out -> {
            if (bytes.isPresent()) {
                out.write(bytes.get());
            } else {
                stored.write(file, out);
            }
        };
        return Response.ok(streamed, format.mediaType()).header(HttpHeaders.CONTENT_LENGTH, file.size());
    }

    /** A page is read where it is; everything else is kept, a translation beside the document itself. */
    private static String disposition(ReportHead report, Format format, Language language) {
        var translation = language == Language.EN ? "-en" : "";
        var name = report.scope().kind().fileName() + "-" + report.scope().year() + translation + "." + format.ending();
        return (format == Format.HTML ? "inline" : "attachment") + "; filename=\"" + name + "\"";
    }
}
