package vn.laichau.hatangso.indicator.observation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.contract.InternalContract;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.observation.recording.NewObservation;
import vn.laichau.hatangso.indicator.patch.Recorded;

/** Takes what agency-service passes on. The gateway does not route it. */
@Extension(name = InternalContract.PROFILE, value = "")
@Path("/internal/v1/figure-messages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations", description = "What was measured")
class FigureMessageResource {

    private final RecordObservations recordObservations;

    FigureMessageResource(RecordObservations recordObservations) {
        this.recordObservations = recordObservations;
    }

    @POST
    @RolesAllowed(Role.OBSERVATIONS_FEED)
    @Operation(summary = "Record the figures of an accepted submission; each item once, however often it is sent")
    public Recorded recordAcceptedFigures(AcceptedFigures accepted) {
        if (accepted.submission() == null || accepted.items() == null) {
            throw CommonProblem.INVALID_REQUEST.asIs();
        }
        return recordObservations.record(accepted.submission(), accepted.organisation(), accepted.items());
    }

    /** Figures that agency-service passes on. */
    public record AcceptedFigures(
            String submission,
            int version,
            String organisation,
            @Items(most = 1_000) List<NewObservation> items) {}
}
