package vn.laichau.hatangso.indicator.observation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.http.Revalidated;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.cache.AnswerCache;
import vn.laichau.hatangso.indicator.cache.AsOf;
import vn.laichau.hatangso.indicator.cache.TaggedAnswer;
import vn.laichau.hatangso.indicator.observation.ObservationsAsOf.Selection;
import vn.laichau.hatangso.indicator.observation.Revisions.ObservationRevision;
import vn.laichau.hatangso.indicator.patch.Change;

@Path("/api/v1/observations")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Observations", description = "What was measured")
class ObservationResource {

    private final ObservationsAsOf observations;
    private final Revisions revisions;
    private final EditObservation editObservation;
    private final CurrentActor actor;
    private final Callers callers;
    private final IdempotentCreation answers;
    private final AnswerCache json;
    private final TransactionManager transactions;
    private final Clock clock;

    ObservationResource(
            ObservationsAsOf observations,
            Revisions revisions,
            EditObservation editObservation,
            CurrentActor actor,
            Callers callers,
            IdempotentCreation answers,
            AnswerCache json,
            TransactionManager transactions,
            Clock clock) {
        this.observations = observations;
        this.revisions = revisions;
        this.editObservation = editObservation;
        this.actor = actor;
        this.callers = callers;
        this.answers = answers;
        this.json = json;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Figures as they are known, or were known as of a day or instant",
            description =
                    "Everyone sees final figures of all operators but for villages, an operator its own, State bodies all."
                            + " territory: of this unit; within: of this unit and all its parts at the end of the period."
                            + " Answered as a table to whoever accepts one.")
    @Revalidated
    @Extension(name = "x-headers", value = "Content-Disposition, Replica-Lag")
    public RestResponse<Page<Observation>> listObservations(
            @QueryParam("indicator") String indicator,
            @QueryParam("territory") String territory,
            @QueryParam("within") String within,
            @QueryParam("period") String period,
            @QueryParam("asOf") String asOf,
            @BeanParam PageQuery page,
            @Context Request request) {
        var selection = Selection.seenBy(
                callers.find(), indicator, territory, within, period, page.afterNumber(), page.limit() + 1);
        var knownAt = AsOf.read(asOf, clock);
        // The version of all figures is known to those alone who see all of them: to others it would tell that one has
        // come.
        return selection.everything()
                ? unlessUnchanged(
                        request,
                        TaggedAnswer.tagOf(observations.version(knownAt), selection, knownAt),
                        () -> page(selection, knownAt, page))
                : byContent(page(selection, knownAt, page));
    }

    private Page<Observation> page(Selection selection, OffsetDateTime knownAt, PageQuery page) {
        return page.of(
                observations.list(selection, knownAt),
                observation -> Long.toString(observation.revision()),
                () -> observations.count(selection, knownAt));
    }

    private RestResponse<Page<Observation>> byContent(Page<Observation> page) {
        return revalidatable(RestResponse.ResponseBuilder.ok(page), new EntityTag(TaggedAnswer.tagOf(json.json(page))));
    }

    private <T> RestResponse<T> unlessUnchanged(Request request, String tag, Supplier<T> answer) {
        var entityTag = new EntityTag(tag);
        return request.evaluatePreconditions(entityTag) != null
                ? revalidatable(RestResponse.ResponseBuilder.notModified(), entityTag)
                : revalidatable(RestResponse.ResponseBuilder.ok(answer.get()), entityTag);
    }

    @GET
    @PermitAll
    @Path("/{id}")
    @Operation(summary = "One figure; the number of any of its revisions names it")
    @Revalidated
    public RestResponse<Observation> getObservation(@PathParam("id") long id, @QueryParam("asOf") String asOf) {
        var found = find(id, AsOf.read(asOf, clock)).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        // What counts instead may change at any time, and not everybody is told of it. Otherwise the revision's number
        // tells all there is.
        return found.countedInstead() == null
                ? revalidatable(RestResponse.ResponseBuilder.ok(found), new EntityTag(Long.toString(found.revision())))
                : RestResponse.ok(found);
    }

    @GET
    @PermitAll
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

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.AGENCY_OFFICER})
    @Operation(
            summary = "Enter a figure where there is none",
            description = "A coordinator enters any figure, an agency officer those of its own territory.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = Observation.class)))
    @APIResponseSchema(
            value = Observation.class,
            responseCode = "200",
            responseDescription = "It could be entered (validateOnly)")
    @APIResponse(responseCode = "409", description = "figure-exists, period-closed")
    public Response createObservation(
            @HeaderParam("Idempotency-Key") String key,
            FigureEntry figureEntry,
            @QueryParam("validateOnly") boolean validateOnly) {
        if (validateOnly) {
            var figure = entered(figureEntry).orThrow();
            undo();
            return Response.ok(figure).build();
        }
        return answers.once(key, "/api/v1/observations", figureEntry, () -> entered(figureEntry));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.AGENCY_OFFICER})
    @Operation(summary = "Correct a figure; what was known before stays as a revision")
    @Extension(name = "x-conflict", value = "period-closed")
    public Observation correctObservation(
            @PathParam("id") long id,
            FigureCorrection figureCorrection,
            @HeaderParam("If-Match") Revision seen,
            @QueryParam("validateOnly") boolean validateOnly) {
        var corrected = Change.of(
                        find(id, null),
                        seen,
                        current -> editObservation.correct(current, figureCorrection, actor.get()))
                .map(this::get)
                .orThrow();
        if (validateOnly) {
            undo();
        }
        return corrected;
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.AGENCY_OFFICER})
    @Operation(summary = "Take a figure back, with a reason; what was known before stays as a revision")
    @APIResponse(responseCode = "204", description = "It counts no more")
    @APIResponse(responseCode = "409", description = "period-closed")
    public void withdrawObservation(
            @PathParam("id") long id, @HeaderParam("If-Match") Revision seen, ReasonBody reason) {
        Change.of(find(id, null), seen, current -> editObservation.withdraw(current, reason, actor.get()))
                .orThrow();
    }

    private Outcome<Observation> entered(FigureEntry figureEntry) {
        return editObservation.enter(figureEntry.figure(), actor.get()).map(this::get);
    }

    private Observation get(long id) {
        return find(id, null).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private Optional<Observation> find(long id, OffsetDateTime knownAt) {
        return observations.find(id, Selection.seenBy(callers.find(), null, null, null, null, 0, 1), knownAt);
    }

    private void undo() {
        try {
            transactions.setRollbackOnly();
        } catch (SystemException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** May be kept, but is asked for again; a shared cache must not give one reader's figures to another. */
    private <T> RestResponse<T> revalidatable(RestResponse.ResponseBuilder<T> answer, EntityTag tag) {
        return answer.tag(tag)
                .header("Cache-Control", callers.find().isPresent() ? "private, no-cache" : "public, no-cache")
                .header("Vary", "Authorization, Accept")
                .build();
    }
}
