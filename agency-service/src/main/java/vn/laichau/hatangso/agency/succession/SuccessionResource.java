package vn.laichau.hatangso.agency.succession;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.CurrentActor;

@Path("/api/v1/successions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Successions", description = "What becomes of agencies, on which day and on which legal basis")
class SuccessionResource {

    private final Successions successions;
    private final SuccessionViews views;
    private final Callers callers;
    private final CurrentActor actors;
    private final Clock clock;

    SuccessionResource(
            Successions successions, SuccessionViews views, Callers callers, CurrentActor actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
        this.successions = successions;
        this.views = views;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary = "Successions in the order of their days",
            description = "Who became what is public. Notes, exceptions and what was withdrawn are for signed-in State"
                    + " bodies. asOf: as it was known at the end of that day.")
    public Page<SuccessionView> listSuccessions(
            @QueryParam("agency") String agency,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var size = Page.size(limit);
        var internal = isInternal();
        var at = endOf(asOf);
        var found = successions.page(agency, internal, at, Cursor.keyOf(cursor), size);
        return Page.of(found, size, Successions::place)
                .counted(count, () -> successions.count(agency, internal, at))
                .map(succession -> view(succession, internal, at));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Transactional
    @Operation(
            summary = "A succession; its ETag is needed to withdraw it",
            description = "asOf: as it was known at the end of that day, which nobody changes: without an ETag.")
    public SuccessionView getSuccession(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        var internal = isInternal();
        var at = endOf(asOf);
        var found = successions
                .findByIdOptional(id)
                .filter(succession -> internal || !succession.isWithdrawn())
                .filter(succession -> Succession.isBy(succession.statement().at(), at))
                .orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return view(found, internal, at);
    }

    private SuccessionView view(Succession succession, boolean internal, Instant at) {
        var view = views.internal(succession, at, actors.orNobody());
        return internal ? view : view.published();
    }

    /** Null for the present. */
    private Instant endOf(LocalDate asOf) {
        return asOf == null ? null : VietnamTime.endOf(asOf, clock);
    }

    private boolean isInternal() {
        return callers.find().filter(Caller::isStateBody).isPresent();
    }
}
