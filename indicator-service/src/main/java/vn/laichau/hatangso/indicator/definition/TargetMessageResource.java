package vn.laichau.hatangso.indicator.definition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.contract.InternalContract;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.definition.RecordDecidedTargets.DecidedTarget;
import vn.laichau.hatangso.indicator.patch.Recorded;

/** Takes what agency-service passes on. The gateway does not route it. */
@Extension(name = InternalContract.PROFILE, value = "")
@Path("/internal/v1/target-messages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Definitions", description = "Indicators, targets and baselines of the loaded plan")
class TargetMessageResource {

    private final RecordDecidedTargets recordDecidedTargets;

    TargetMessageResource(RecordDecidedTargets recordDecidedTargets) {
        this.recordDecidedTargets = recordDecidedTargets;
    }

    @POST
    @RolesAllowed(Role.OBSERVATIONS_FEED)
    @Operation(summary = "Make target versions of what a decision accepted; each item once, however often it is sent")
    public Recorded recordDecidedTargets(DecidedTargetList sent) {
        if (sent.decision() == null || sent.items() == null || !sent.namesEachItem()) {
            throw CommonProblem.INVALID_REQUEST.asIs();
        }
        return recordDecidedTargets.record(sent.decision(), sent.recordedAt(), sent.items());
    }

    /**
     * The accepted items of one decision that amend targets.
     *
     * @param recordedAt when the sender came to know of it; a demonstration plan has its targets amended since then, a real one
     *     since they came
     */
    public record DecidedTargetList(String decision, OffsetDateTime recordedAt, List<DecidedTarget> items) {

        boolean namesEachItem() {
            return items.stream().allMatch(item -> item != null && item.item() != null);
        }
    }
}
