package vn.laichau.hatangso.indicator.observation.recording;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.contract.InternalContract;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.observation.recording.KnownOperators.End;
import vn.laichau.hatangso.indicator.patch.Recorded;

/** Takes what agency-service passes on. The gateway does not route it. */
@Extension(name = InternalContract.PROFILE, value = "")
@Path("/internal/v1/operator-messages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations", description = "What was measured")
class OperatorMessageResource {

    /** Seconds; where a firm ends, what operators cover together is computed anew wherever it reported. */
    private static final int TIMEOUT_IN_SECONDS = 300;

    private final KnownOperators knownOperators;

    OperatorMessageResource(KnownOperators knownOperators) {
        this.knownOperators = knownOperators;
    }

    @POST
    @RolesAllowed(Role.OBSERVATIONS_FEED)
    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT_IN_SECONDS)
    @Operation(
            summary = "Know a firm, whose figures are taken from then on, and until when it exists",
            description = "The same however often it is sent. What is told last counts; without validUntil it goes on.")
    public Recorded recordKnownOperator(RegisteredOperator registered) {
        if (registered.code() == null || registered.code().isBlank()) {
            throw CommonProblem.INVALID_REQUEST.asIs();
        }
        var created = knownOperators.add(registered.code()) ? 1 : 0;
        var changed = knownOperators.end(registered.code(), registered.end()) ? 1 - created : 0;
        return Recorded.of(1, created, changed, List.of());
    }

    /**
     * A firm by the code that agency-service has given it.
     *
     * @param validUntil day after its last; absent while it exists
     * @param successor code of the agency that goes on in its place; absent when none does
     */
    public record RegisteredOperator(String code, LocalDate validUntil, String successor) {

        Optional<End> end() {
            return Optional.ofNullable(validUntil).map(day -> new End(day, successor));
        }
    }
}
