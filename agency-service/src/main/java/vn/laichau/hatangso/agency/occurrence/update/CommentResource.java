package vn.laichau.hatangso.agency.occurrence.update;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.entry.Ids;
import vn.laichau.hatangso.agency.occurrence.Actor;
import vn.laichau.hatangso.agency.occurrence.Occurrence;
import vn.laichau.hatangso.agency.occurrence.OccurrenceResponses;
import vn.laichau.hatangso.agency.occurrence.OccurrenceTransitions;
import vn.laichau.hatangso.agency.occurrence.ReadableOccurrences;
import vn.laichau.hatangso.agency.occurrence.update.Comment.CommentView;
import vn.laichau.hatangso.agency.occurrence.update.Comment.NewComment;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation.Created;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

@Path("/api/v1/tasks/occurrences/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Task occurrences", description = "What each agency does about a task, in each period of a recurring one")
class CommentResource extends OccurrenceResponses {

    private final Comments comments;
    private final ReadableOccurrences known;
    private final OccurrenceTransitions move;
    private final Callers callers;
    private final IdempotentCreation answers;
    private final Clock clock;

    CommentResource(
            Comments comments,
            ReadableOccurrences known,
            OccurrenceTransitions move,
            Callers callers,
            IdempotentCreation answers,
            Clock clock) {
        this.comments = comments;
        this.known = known;
        this.move = move;
        this.callers = callers;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.PEOPLE)
    @Transactional
    @Operation(summary = "What was said about an occurrence, in the order of its coming")
    public Page<CommentView> listComments(
            @PathParam("id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("count") boolean count) {
        var size = Page.size(limit);
        var occurrence = known.find(Ids.known(id)).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var found = comments.page(occurrence, idAfter(cursor), size).stream()
                .map(Comment::view)
                .toList();
        return Page.of(found, size, comment -> comment.id().toString())
                .counted(count, () -> comments.countOf(occurrence));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.AGENCY_OFFICER, Role.OPERATOR, Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Say something about an occurrence",
            description =
                    "Who is responsible or cooperates, and who decides. A comment changes nothing and needs no ETag.")
    @APIResponse(
            responseCode = "201",
            description = "The comment",
            content = @Content(schema = @Schema(implementation = CommentView.class)))
    public Response createComment(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, NewComment content) {
        var operation = "POST /tasks/occurrences/" + Ids.known(id) + "/comments";
        return answers.once(key, operation, content, () -> said(Ids.known(id), content));
    }

    private Created said(UUID id, NewComment content) {
        var actor = Actor.of(callers.get(), clock);
        move.refusalToTalk(id, actor).ifPresent(OccurrenceResponses::orMoved);
        new FieldErrors().text("/text", content.text(), Occurrence.LONGEST_TEXT).throwIfAny();
        var comment = new Comment(id, content.text(), actor);
        comments.persistAndFlush(comment);
        return new Created(comment.view(), "/api/v1/tasks/occurrences/" + id + "/comments", null);
    }
}
