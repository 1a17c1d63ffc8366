package vn.laichau.hatangso.reporting.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.ConformanceResource.FindingList;
import vn.laichau.hatangso.reporting.report.ReadableReports;

/** Holds a report's own DOCX against the decree. */
@Path("/api/v1/reports/{id}/conformance")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Documents")
class ReportConformanceResource {

    private final ReadableReports reports;
    private final ReportFiles files;
    private final ObjectMapper mapper;

    ReportConformanceResource(ReadableReports reports, ReportFiles files, ObjectMapper mapper) {
        this.reports = reports;
        this.files = files;
        this.mapper = mapper;
    }

    @GET
    @Operation(
            summary = "Which rules of Decree 30/2020/NĐ-CP the report's DOCX keeps",
            description =
                    "For those who see snapshots. Of the English DOCX, the rules on words that the decree gives in"
                            + " Vietnamese are not applicable.")
    @APIResponse(
            responseCode = "200",
            description = "A finding for each rule",
            content = @Content(schema = @Schema(implementation = FindingList.class)))
    public Response getReportConformance(
            @PathParam("id") UUID id, @QueryParam("language") @DefaultValue("VI") Language language) {
        var head = reports.findWithSnapshot(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return Response.ok(files.findings(head, language, this::findings)).build();
    }

    private byte[] findings(byte[] docx) {
        try {
            return mapper.writeValueAsBytes(FindingList.of(docx));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
