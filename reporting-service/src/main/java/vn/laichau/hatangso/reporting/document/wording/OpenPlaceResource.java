package vn.laichau.hatangso.reporting.document.wording;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.reporting.document.narrative.OpenPlace;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports;

/** Says where a draft is not finished. */
@Path("/api/v1/reports/{id}/open-places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Paragraphs")
class OpenPlaceResource {

    private final ReadableReports reports;
    private final DraftCheck check;
    private final HeapPermits permits;

    OpenPlaceResource(ReadableReports reports, DraftCheck check, HeapPermits permits) {
        this.reports = reports;
        this.check = check;
        this.permits = permits;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Where somebody still has to look before a draft is handed on",
            description =
                    "For those who see drafts. With a fault the draft is not handed on; the others are told only. Of the Vietnamese text,"
                            + " which is official.")
    public OpenPlaceList listOpenPlaces(@PathParam("id") UUID id) {
        var head = reports.findWithSnapshot(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        try (var permit = permits.acquireForReader(head.snapshotBytes())) {
            return new OpenPlaceList(check.places(id));
        }
    }

    /** In the order of the document. */
    public record OpenPlaceList(List<OpenPlace> items) {}
}
