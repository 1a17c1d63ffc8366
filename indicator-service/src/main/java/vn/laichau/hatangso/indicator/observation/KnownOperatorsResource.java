package vn.laichau.hatangso.indicator.observation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.observation.AcceptedFiguresResource.Recorded;

/** Takes what agency-service passes on. The gateway does not route it. */
@Path("/api/v1/known-operators")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations", description = "What was measured")
class KnownOperatorsResource {

    private final Operators operators;

    KnownOperatorsResource(Operators operators) {
        this.operators = operators;
    }

    @POST
    @RolesAllowed(Role.OBSERVATIONS_FEED)
    @Transactional
    @Operation(summary = "Know a firm, whose figures are taken from then on; once, however often it is sent")
    public Recorded record(RegisteredOperator registered) {
        if (registered == null || registered.code() == null || registered.code().isBlank()) {
            throw CommonProblem.INVALID_REQUEST.asIs();
        }
        var created = operators.add(registered.code()) ? 1 : 0;
        return new Recorded(1, created, 0, 1 - created, 0, List.of());
    }

    /** A firm by the code that agency-service has given it. */
    public record RegisteredOperator(String code) {}
}
