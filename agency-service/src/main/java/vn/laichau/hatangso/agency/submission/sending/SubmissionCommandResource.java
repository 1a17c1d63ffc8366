package vn.laichau.hatangso.agency.submission.sending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.submission.ReceiveSubmission;
import vn.laichau.hatangso.agency.submission.ReturnRequest;
import vn.laichau.hatangso.agency.submission.SubmissionTransitions;
import vn.laichau.hatangso.agency.submission.SubmissionView;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.problem.failure.UnreadableBodyProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path(SubmissionCommandResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "What organisations send to fulfil their obligations")
class SubmissionCommandResource {

    static final String PATH = "/api/v1/submissions";

    private static final String WHO_DECIDES = "A coordinator about everything that others sent; a leader about what is"
            + " owed to the leader's own organisation, or to none by name. Nobody about what their own organisation sent.";

    private final ReceiveSubmission receiveSubmission;
    private final RecordPaperSubmission recordPaperSubmission;
    private final SubmissionTransitions transitions;
    private final SubmissionSender sender;
    private final CurrentActor actors;
    private final IdempotentRequests requests;
    private final IdempotentCreation answers;
    private final ObjectMapper mapper;

    SubmissionCommandResource(
            ReceiveSubmission receiveSubmission,
            RecordPaperSubmission recordPaperSubmission,
            SubmissionTransitions transitions,
            SubmissionSender sender,
            CurrentActor actors,
            IdempotentRequests requests,
            IdempotentCreation answers,
            ObjectMapper mapper) {
        this.receiveSubmission = receiveSubmission;
        this.recordPaperSubmission = recordPaperSubmission;
        this.transitions = transitions;
        this.sender = sender;
        this.actors = actors;
        this.requests = requests;
        this.answers = answers;
        this.mapper = mapper;
    }

    @POST
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR})
    @Operation(
            summary =
                    "Send what an obligation asks for, once per obligation and year, again after a return; answered with a receipt")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewSubmission.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored, with its receipt",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponseSchema(
            value = SubmissionView.class,
            responseCode = "200",
            responseDescription = "With validateOnly=true: as it would be stored")
    @APIResponse(responseCode = "409", description = "obligation-already-sent, obligation-in-progress")
    public Response createSubmission(
            byte[] body,
            @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = "Code of a predecessor whose open obligation this is; one's own when left out")
                    @QueryParam("organisation")
                    String organisation,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var bytes = body == null ? new byte[0] : body;
        var incomingSubmission = read(() -> organisation == null
                ? sender.sends(bytes)
                : sender.sendsFor(organisation, bytes).orElseThrow(SubmissionCommandResource::notAnswering));
        if (validateOnly) {
            return Response.ok(receiveSubmission.check(incomingSubmission).orThrow())
                    .build();
        }
        var operation = organisation == null ? "POST /submissions" : "POST /submissions for " + organisation;
        return once(key, operation, bytes, () -> receiveSubmission.send(incomingSubmission));
    }

    /** The same for an organisation that does not exist. */
    private static ProblemException notAnswering() {
        return CommonProblem.INVALID_CONTENT.at(List.of(AgencyErrorCode.NOT_ANSWERING.at("organisation")));
    }

    @POST
    @Path("/paper")
    @RolesAllowed(Role.CLERK)
    @Operation(summary = "Record what came on paper, with its scan and the instant stamped on it", description = """
                    The stamped instant decides the punctuality; the receipt says beside it when it was recorded. The
                    sender's draft, if any, stays. A paper stamped before anything that was sent meanwhile is put beside
                    that: it decides the punctuality, the content and the state stay.""")
    @RequestBody(content = @Content(schema = @Schema(implementation = PaperSubmission.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored for its sender, with a receipt that says onPaper",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponseSchema(
            value = SubmissionView.class,
            responseCode = "200",
            responseDescription = "With validateOnly=true: as it would be stored")
    @APIResponse(responseCode = "409", description = "obligation-already-sent, obligation-in-progress")
    public Response recordPaperSubmission(
            byte[] body,
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var bytes = body == null ? new byte[0] : body;
        var clerk = sender.arrivedWith(bytes);
        var paper = read(() -> mapper.readValue(bytes, PaperSubmission.class));
        if (paper == null) {
            throw CommonProblem.INVALID_REQUEST.asIs();
        }
        if (validateOnly) {
            return Response.ok(recordPaperSubmission.check(paper, clerk).orThrow())
                    .build();
        }
        return once(key, "POST /submissions/paper", bytes, () -> recordPaperSubmission.record(paper, clerk));
    }

    /** Reads a body. */
    private interface Reading<T> {

        T read() throws IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JsonProcessingException unreadable) {
            throw UnreadableBodyProblem.of(unreadable);
        } catch (IOException unreadable) {
            throw CommonProblem.INVALID_REQUEST.asIs();
        }
    }

    /** Answers 201 with the receipt. */
    private Response once(String key, String operation, byte[] body, Supplier<Outcome<SubmissionView>> work) {
        return requests.once(key, operation, body, () -> {
            var outcome = work.get();
            if (outcome instanceof Refused<SubmissionView> refused
                    && refused.refusal().problem() == AgencyProblem.OBLIGATION_IN_PROGRESS) {
                throw refused.refusal().asProblem().with("Retry-After", "1");
            }
            var submission = outcome.orThrow();
            return answers.of(submission, PATH + "/" + submission.key(), submission.entityTag());
        });
    }

    @POST
    @Path("/{id}/acceptance")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(summary = "Accept a submission; its figures become observations", description = WHO_DECIDES)
    @Extension(name = "x-conflict", value = "submission-not-under-review")
    public SubmissionView acceptSubmission(@PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen) {
        return transitions.accept(id, actors.get(), seen).orThrow();
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary =
                    "Return a submission for a reason, with comments on single places; the organisation may send a new version",
            description = WHO_DECIDES)
    @Extension(name = "x-conflict", value = "submission-not-under-review")
    public SubmissionView returnSubmission(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ReturnRequest returnRequest) {
        return transitions
                .returnForRevision(id, returnRequest, actors.get(), seen)
                .orThrow();
    }

    @POST
    @Path("/{id}/findings/redelivery")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Send the figures that were refused once more, after their cause is mended",
            description = "Findings of figures that are taken now go away within seconds.")
    @APIResponseSchema(
            value = SubmissionView.class,
            responseCode = "202",
            responseDescription = "They are on their way")
    @Extension(name = "x-conflict", value = "nothing-to-deliver")
    public Response redeliverSubmissionFigures(@PathParam("id") UUID id) {
        return Response.accepted(transitions.redeliver(id, actors.get()).orThrow())
                .build();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR})
    @Operation(
            summary = "Take back what is under review or was returned",
            description = "Nothing counts as sent any more; what is sent later decides the punctuality anew.")
    @Extension(name = "x-conflict", value = "submission-not-withdrawable")
    public SubmissionView withdrawSubmission(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ReasonBody reason) {
        return transitions.withdraw(id, reason, actors.get(), seen).orThrow();
    }

    @PUT
    @Path("/{id}/late-reason")
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR})
    @Operation(summary = "Say why a submission came after its deadline")
    @Extension(name = "x-conflict", value = "submission-not-late")
    public SubmissionView setLateReason(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ReasonBody reason) {
        return transitions.explainLateness(id, reason, actors.get(), seen).orThrow();
    }
}
