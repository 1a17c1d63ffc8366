package vn.laichau.hatangso.reporting.document;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.reporting.ReportingProblem;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports;

/** What an e-office takes with a document. */
@Path("/api/v1/reports/{id}/metadata")
@PermitAll
@Tag(name = "Documents")
class PackageResource {

    private final ReadableReports reports;
    private final ReportFiles files;

    PackageResource(ReadableReports reports, ReportFiles files) {
        this.reports = reports;
        this.files = files;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What an e-office takes with a document",
            description =
                    "Of a document that has a number: what it is, who signed it, what it replaces, and its files with"
                            + " their hashes.")
    @APIResponse(responseCode = "200", description = "Number, symbol, day, issuer, signer, recipients, files")
    @APIResponse(responseCode = "409", description = "report-state")
    public PackageMetadata getReportMetadata(@PathParam("id") UUID id) {
        return metadata(id);
    }

    @GET
    @Path("/xml")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            summary = "The same as XML",
            description = "Elements are called as the members of the JSON, in the namespace urn:ha-tang-so:document:1.")
    @APIResponse(
            responseCode = "200",
            description = "The same members; each of several is an item",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "409", description = "report-state")
    public byte[] getReportMetadataXml(@PathParam("id") UUID id) {
        return metadata(id).xml();
    }

    private PackageMetadata metadata(UUID id) {
        var head = reports.findHead(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        if (!head.isNumbered()) {
            throw ReportingProblem.REPORT_STATE.because(
                    "Văn bản chưa có số: chưa có siêu dữ liệu để chuyển đi",
                    "The document has no number yet: there is nothing to hand over");
        }
        return files.metadata(head);
    }
}
