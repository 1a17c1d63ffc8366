package vn.laichau.hatangso.reporting.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;
import vn.laichau.hatangso.chassis.idempotency.StoredAnswer;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.job.Job;
import vn.laichau.hatangso.reporting.job.Jobs;
import vn.laichau.hatangso.reporting.report.ReadableReports;

/** Orders a report's file, for those who do not want to wait in the line. */
@Path("/api/v1/reports/{id}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
class FileOrderResource {

    private final ReadableReports reports;
    private final Jobs jobs;
    private final IdempotentRequests requests;
    private final Callers callers;
    private final ObjectMapper mapper;

    FileOrderResource(
            ReadableReports reports, Jobs jobs, IdempotentRequests requests, Callers callers, ObjectMapper mapper) {
        this.reports = reports;
        this.jobs = jobs;
        this.requests = requests;
        this.callers = callers;
        this.mapper = mapper;
    }

    @POST
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.CLERK})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Orders a file of a report",
            description = "Answers with a job; its `result` is the file's address.")
    @APIResponse(
            responseCode = "202",
            description = "The job",
            content = @Content(schema = @Schema(implementation = Job.class)))
    public Response createReportDocument(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            NewFile file) {
        if (reports.findHead(id).isEmpty()) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        if (file == null || file.format() == null) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(new FieldError(
                    "/format", "missing", Text.of("Trường bắt buộc bị thiếu", "This member is required"))));
        }
        var task =
                new RenderTask.Order(id, file.format(), file.language() == null ? Language.VI : file.language()).text();
        return requests.once(key, "POST /reports/documents", task.getBytes(UTF_8), () -> answer(task));
    }

    private StoredAnswer answer(String task) {
        var own = callers.get().organisation();
        var job = jobs.find(jobs.order(RenderTask.KIND, task, own), own).orElseThrow();
        try {
            return new StoredAnswer(
                    202,
                    "/api/v1/jobs/" + job.id(),
                    ETags.of(job.version()),
                    mapper.writeValueAsString(job).getBytes(UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
