package vn.laichau.hatangso.reporting.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.reporting.ReportingProblem;

/** Shows an organisation its jobs. */
@Path("/api/v1/jobs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.CLERK})
@Tag(name = "Jobs", description = "Work that takes longer than a request")
class JobResource {

    private static final String SOON = "1";

    private final Jobs jobs;
    private final Callers callers;

    JobResource(Jobs jobs, Callers callers) {
        this.jobs = jobs;
        this.callers = callers;
    }

    @GET
    @Operation(summary = "How far a job is", description = "While it runs, `Retry-After` says when to ask again.")
    @APIResponseSchema(value = Job.class, responseCode = "200", responseDescription = "The job")
    @Extension(name = "x-headers", value = "Retry-After")
    public Response getJob(@PathParam("id") UUID id) {
        var job = jobs.find(id, callers.get().organisation()).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var answer = Response.ok(job);
        return (job.state().isOver() ? answer : answer.header("Retry-After", SOON)).build();
    }

    @DELETE
    @Operation(summary = "Cancels a job", description = "Work under way ends with its present step.")
    @APIResponseSchema(value = Job.class, responseCode = "200", responseDescription = "The job")
    @APIResponse(responseCode = "409", description = "job-over")
    public Response cancelJob(@PathParam("id") UUID id) {
        var own = callers.get().organisation();
        if (jobs.find(id, own).isEmpty()) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        if (!jobs.cancel(id, own)) {
            throw ReportingProblem.JOB_OVER.asIs();
        }
        return getJob(id);
    }
}
