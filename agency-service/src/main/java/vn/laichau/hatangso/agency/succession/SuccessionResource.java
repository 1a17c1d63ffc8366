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
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/successions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Successions", description = "What becomes of agencies, on which day and on which legal basis")
class SuccessionResource {

    private final Successions successions;
    private final SuccessionViews views;
    private final Callers callers;

    SuccessionResource(Successions successions, SuccessionViews views, Callers callers) {
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
                    + " bodies.")
    public Page<SuccessionView> list(
            @QueryParam("agency") String agency,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var size = Page.size(limit);
        var internal = isInternal();
        var found = successions.page(agency, internal, Cursor.keyOf(cursor), size);
        return Page.of(found, size, Successions::place)
                .counted(count, () -> successions.count(agency, internal))
                .map(succession -> view(succession, internal));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Transactional
    @Operation(summary = "A succession; its ETag is needed to withdraw it")
    @APIResponse(
            responseCode = "200",
            description = "The succession",
            content = @Content(schema = @Schema(implementation = SuccessionView.class)))
    public Response get(@PathParam("id") String id) {
        var internal = isInternal();
        var found = idOf(id).flatMap(successions::findByIdOptional)
                .filter(succession -> internal || !succession.isWithdrawn())
                .orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return Response.ok(view(found, internal))
                .header("ETag", ETags.of(found.revision()))
                .build();
    }

    private SuccessionView view(Succession succession, boolean internal) {
        var view = views.internal(succession);
        return internal ? view : view.published();
    }

    private boolean isInternal() {
        return callers.find().filter(Caller::isStateBody).isPresent();
    }

    /** What is no id names nothing. */
    static Optional<UUID> idOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
