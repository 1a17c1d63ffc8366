package vn.laichau.hatangso.agency.occurrence.update;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.occurrence.OccurrenceView;
import vn.laichau.hatangso.agency.occurrence.ReadableOccurrences;
import vn.laichau.hatangso.agency.occurrence.update.Comments.CommentView;
import vn.laichau.hatangso.agency.occurrence.update.Comments.NewComment;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation.Created;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path("/api/v1/tasks/occurrences/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Task occurrences", description = "What each agency does about a task, in each period of a recurring one")
class UpdateResource {

    private static final String PATH = "/api/v1/tasks/occurrences/";
    private static final String WHO_DECIDES = "Nobody decides about what their own organisation does. A figure that was"
            + " reported again counts as it was reported last; nothing is told to indicator-service twice.";

    private final UpdateTransitions transitions;
    private final Updates updates;
    private final EnqueueFigures figures;
    private final Comments comments;
    private final Commitments commitments;
    private final ReadableOccurrences known;
    private final CurrentActor actors;
    private final IdempotentCreation answers;

    UpdateResource(
            UpdateTransitions transitions,
            Updates updates,
            EnqueueFigures figures,
            Comments comments,
            Commitments commitments,
            ReadableOccurrences known,
            CurrentActor actors,
            IdempotentCreation answers) {
        this.transitions = transitions;
        this.updates = updates;
        this.figures = figures;
        this.comments = comments;
        this.commitments = commitments;
        this.known = known;
        this.actors = actors;
        this.answers = answers;
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Path("/updates")
    @Transactional
    @Operation(summary = "What was reported, in the order of its coming")
    public Page<UpdateView> listProgressUpdates(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        var occurrence = visible(id);
        var refusals = figures.refusals(occurrence);
        var found = updates.page(occurrence, page.afterNumber(), page.limit()).stream()
                .map(update -> update.view(refusals))
                .toList();
        return page.of(found, update -> Integer.toString(update.number()), () -> updates.countOf(occurrence));
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Path("/comments")
    @Transactional
    @Operation(summary = "What was said about an occurrence, in the order of its coming")
    public Page<CommentView> listComments(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        var occurrence = visible(id);
        var found = comments.page(occurrence, page.afterId(), page.limit());
        return page.of(found, comment -> comment.id().toString(), () -> comments.countOf(occurrence));
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Path("/commitments")
    @Transactional
    @Operation(
            summary = "What the task promises, and how much of it was reached as reported last",
            description =
                    "Of each commitment first how far the agency is that is responsible, then each that cooperates"
                            + " and reported: what one has reached counts for no other.")
    public Page<CommitmentStatus> listCommitments(@PathParam("id") UUID id) {
        return Page.whole(commitments.of(visible(id), actors.get().today()));
    }

    @POST
    @Path("/updates")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR})
    @Operation(
            summary = "Report how far it is: percent, words, figures, evidence",
            description =
                    "Who is responsible, and who cooperates. Figures become observations once the update is accepted.")
    @Extension(name = "x-conflict", value = "task-not-in-that-state")
    @APIResponseSchema(value = UpdateView.class, responseCode = "201", responseDescription = "The update")
    @Extension(name = "x-headers", value = "Location")
    public Response createProgressUpdate(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = "May be left out: what is reported takes nothing back") @HeaderParam("If-Match")
                    Revision seen,
            NewUpdate content) {
        var path = PATH + id + "/updates";
        return answers.once(key, "POST " + path, content, () -> {
            var update = transitions.report(id, content, actors.get(), seen).orThrow();
            return new Created(update, path, null);
        });
    }

    @POST
    @Path("/updates/{number}/acceptance")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Accept one update of work that goes on; its figures become observations",
            description = WHO_DECIDES)
    @APIResponseSchema(value = OccurrenceView.class, responseCode = "200", responseDescription = "The occurrence")
    @APIResponse(responseCode = "409", description = "task-not-in-that-state")
    @APIResponse(responseCode = "422", description = "invalid-content")
    public OccurrenceView acceptProgressUpdate(
            @PathParam("id") UUID id, @PathParam("number") int number, @HeaderParam("If-Match") Revision seen) {
        return transitions.acceptUpdate(id, number, actors.get(), seen).orThrow();
    }

    @POST
    @Path("/completion")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Complete what was handed in; figures of its updates become observations",
            description = WHO_DECIDES)
    @APIResponseSchema(value = OccurrenceView.class, responseCode = "200", responseDescription = "The occurrence")
    @APIResponse(responseCode = "409", description = "evidence-missing, task-not-in-that-state")
    @APIResponse(responseCode = "422", description = "invalid-content")
    public OccurrenceView completeOccurrence(@PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen) {
        return transitions.complete(id, actors.get(), seen).orThrow();
    }

    @POST
    @Path("/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Say something about an occurrence",
            description =
                    "Who is responsible or cooperates, and who decides. A comment changes nothing and needs no ETag.")
    @APIResponseSchema(value = CommentView.class, responseCode = "201", responseDescription = "The comment")
    @Extension(name = "x-headers", value = "Location")
    public Response createComment(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, NewComment content) {
        var path = PATH + id + "/comments";
        return answers.once(key, "POST " + path, content, () -> {
            var comment = comments.add(id, content, actors.get()).orThrow();
            return new Created(comment, path, null);
        });
    }

    @POST
    @Path("/findings/redelivery")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Operation(
            summary = "Send the figures that were refused once more, after their cause is mended",
            description =
                    "The refusal of a figure that is taken now goes away within seconds. What was reported again since"
                            + " is not sent.")
    @APIResponse(responseCode = "202", description = "They are on their way")
    @APIResponse(responseCode = "409", description = "nothing-to-deliver")
    public Response redeliverOccurrenceFigures(@PathParam("id") UUID id) {
        if (!figures.enqueueRefused(visible(id))) {
            throw AgencyProblem.NOTHING_TO_DELIVER.asIs();
        }
        return Response.accepted().build();
    }

    private UUID visible(UUID id) {
        return known.find(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
