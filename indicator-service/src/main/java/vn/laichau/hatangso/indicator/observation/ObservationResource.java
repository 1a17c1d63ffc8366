package vn.laichau.hatangso.indicator.observation;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.known.AsOf;
import vn.laichau.hatangso.indicator.observation.KnownObservations.Selection;
import vn.laichau.hatangso.indicator.observation.Revisions.ObservationRevision;

@Path("/api/v1/observations")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Transactional
@Tag(name = "Observations", description = "What was measured")
class ObservationResource {

    private final KnownObservations observations;
    private final Revisions revisions;
    private final Callers callers;
    private final Clock clock;

    ObservationResource(KnownObservations observations, Revisions revisions, Callers callers, Clock clock) {
        this.observations = observations;
        this.revisions = revisions;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Figures as they are known, or were known as of a day or instant",
            description =
                    "Everyone sees final figures of all operators but for villages, an operator its own, State bodies all."
                            + " territory: of this unit; within: of this unit and all its parts at the end of the period.")
    public RestResponse<Page<Observation>> listObservations(
            @QueryParam("indicator") String indicator,
            @QueryParam("territory") String territory,
            @QueryParam("within") String within,
            @QueryParam("period") String period,
            @QueryParam("asOf") String asOf,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count,
            @Context Request request) {
        var size = Page.size(limit);
        var selection = Selection.seenBy(
                callers.find(), indicator, territory, within, period, Cursor.numberOf(cursor), size + 1);
        var knownAt = AsOf.read(asOf, clock);
        var tag = new EntityTag(ListTag.of(observations.version(knownAt), selection, knownAt));
        if (request.evaluatePreconditions(tag) != null) {
            return revalidatable(RestResponse.ResponseBuilder.notModified(), tag);
        }
        var rows = observations.list(selection, knownAt);
        var page = Page.of(rows, size, observation -> Long.toString(observation.id()))
                .counted(count, () -> observations.count(selection, knownAt));
        return revalidatable(RestResponse.ResponseBuilder.ok(page), tag);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One figure; the number of any of its revisions names it")
    public RestResponse<Observation> getObservation(
            @PathParam("id") long id, @QueryParam("asOf") String asOf, @Context Request request) {
        var found = observations
                .find(id, Selection.seenBy(callers.find(), null, null, null, null, 0, 1), AsOf.read(asOf, clock))
                .orElseThrow(CommonProblem.NOT_FOUND::asIs);
        if (found.countedInstead() != null) {
            // What counts instead may change at any time, and not everybody is told of it.
            return RestResponse.ResponseBuilder.ok(found)
                    .tag(Long.toString(found.id()))
                    .header("Cache-Control", "no-store")
                    .build();
        }
        // Other numbers are another revision, so the revision's number tells all there is to tell.
        var tag = new EntityTag(Long.toString(found.id()));
        return request.evaluatePreconditions(tag) == null
                ? revalidatable(RestResponse.ResponseBuilder.ok(found), tag)
                : revalidatable(RestResponse.ResponseBuilder.notModified(), tag);
    }

    @GET
    @Path("/{id}/revisions")
    @Operation(
            summary = "Everything that was ever known of a figure, the oldest first",
            description =
                    "asOf, a day or an instant: what had been known of it by then, and what became of it until then.")
    public Page<ObservationRevision> listObservationRevisions(
            @PathParam("id") long id, @QueryParam("asOf") String asOf) {
        var caller = callers.find();
        var list = revisions.list(
                id,
                caller.map(Caller::isStateBody).orElse(false),
                caller.map(Caller::organisation).orElse(""),
                AsOf.read(asOf, clock));
        if (list.isEmpty()) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        return Page.whole(list);
    }

    /** May be kept, but is asked for again; a shared cache must not give one reader's figures to another. */
    private <T> RestResponse<T> revalidatable(RestResponse.ResponseBuilder<T> answer, EntityTag tag) {
        return answer.tag(tag)
                .header("Cache-Control", callers.find().isPresent() ? "private, no-cache" : "public, no-cache")
                .header("Vary", "Authorization, Accept")
                .build();
    }
}
