package vn.laichau.hatangso.agency.arrival;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.contract.InternalContract;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.proof.GatewayProof;

/** The gateway tells here what it turned away, with the token of who was turned away where that is known. It routes none of it. */
@Extension(name = InternalContract.PROFILE, value = "")
@Path("/internal/v1/rejections")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Arrivals", description = "Evidence of what came, when, and what was refused")
class GatewayRejectionResource {

    /** As long as a token is good, and some more for clocks that differ. */
    private static final Duration LONGEST_AGO = Duration.ofMinutes(10);

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    private final ArrivalLog log;
    private final Callers callers;
    private final Clock clock;
    private final CurrentVertxRequest request;

    GatewayRejectionResource(ArrivalLog log, Callers callers, Clock clock, CurrentVertxRequest request) {
        this.log = log;
        this.callers = callers;
        this.clock = clock;
        this.request = request;
    }

    @POST
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR, Role.CLERK})
    @Operation(
            summary = "Keep what the gateway rejected, for the gateway only",
            description = "What is no attempt to send something is not kept.")
    @APIResponse(responseCode = "204", description = "Noted")
    public void recordRejection(NewRejection refusal) {
        keep(refusal, callers.get().organisation());
    }

    @POST
    @Path("/strangers")
    @PermitAll
    @Operation(
            summary = "Keep what was turned away of somebody who did not prove who that is, for the gateway only",
            description = "Kept without an organisation, and only so many in a minute.")
    @APIResponse(responseCode = "204", description = "Noted, or one too many")
    public void recordStrangerRejection(NewRejection refusal) {
        keep(refusal, null);
    }

    private void keep(NewRejection refusal, String organisation) {
        new FieldErrors()
                .addIf(!isRecent(refusal.arrivedAt()), "/arrivedAt", AgencyErrorCode.NOT_RECENT)
                .throwIfAny();
        requireGateway();
        AttemptKind.of(refusal.path(), refusal.validateOnly())
                .ifPresent(attemptKind -> log.note(attemptKind, arrival(refusal, organisation), refusal.status()));
    }

    /** Whoever calls past the gateway makes no evidence. Its proof stands in the request only where it holds (GatewayProofFilter). */
    private void requireGateway() {
        if (request.getCurrent().request().getHeader(GatewayProof.HEADER) == null) {
            throw CommonProblem.FORBIDDEN.asIs();
        }
    }

    private boolean isRecent(Instant at) {
        var now = clock.instant();
        return at.isAfter(now.minus(LONGEST_AGO)) && at.isBefore(now.plus(CLOCKS_DIFFER));
    }

    private static Arrival arrival(NewRejection refusal, String organisation) {
        var arrival = new Arrival(refusal.arrivedAt());
        arrival.identify(organisation, refusal.sha256());
        arrival.refuse(refusal.reason());
        return arrival;
    }
}
