package vn.laichau.hatangso.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.reporting.place.HeapPermits;

/** Collects a draft's data again, for a part that was missing. */
@Path(ReportResource.PATH + "/{id}/collection")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.COORDINATOR)
@Tag(name = "Reports")
class CollectionResource {

    private final ReadableReports readable;
    private final PrepareReport preparing;
    private final LeadReport life;
    private final HeapPermits permits;

    CollectionResource(ReadableReports readable, PrepareReport preparing, LeadReport life, HeapPermits permits) {
        this.readable = readable;
        this.preparing = preparing;
        this.life = life;
        this.permits = permits;
    }

    @POST
    @Operation(
            summary = "Collects the data of a draft again, as of the same cut-off",
            description =
                    "For coordinators. The draft is told from the new snapshot; the one before is kept. A paragraph"
                            + " that was worded goes back to the generated wording where that is another one now. Where a service"
                            + " does not answer whose part the draft has, the draft stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", description = "report-state")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    @APIResponse(responseCode = "422", description = "invalid-content")
    public Response collectReportData(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var head = readable.findHead(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        // What was worded is held against both snapshots.
        try (var permit = permits.acquireForCollection(2L * head.snapshotBytes())) {
            var snapshot = preparing.collect(head.scope(), head.cutOff());
            return ReportLifeResource.answer(life.retell(id, ifMatch, snapshot));
        }
    }
}
