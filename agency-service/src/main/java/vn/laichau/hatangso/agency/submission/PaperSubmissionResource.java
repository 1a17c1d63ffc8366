package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.UnreadableBodyProblem;

@Path("/api/v1/submissions/paper")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "What organisations send to fulfil their duties")
class PaperSubmissionResource {

    private final RecordPaperSubmission recordPaperSubmission;
    private final IdempotentRequests idempotentRequests;
    private final SubmissionSender submissionSender;
    private final ObjectMapper mapper;

    PaperSubmissionResource(
            RecordPaperSubmission recordPaperSubmission,
            IdempotentRequests idempotentRequests,
            SubmissionSender submissionSender,
            ObjectMapper mapper) {
        this.recordPaperSubmission = recordPaperSubmission;
        this.idempotentRequests = idempotentRequests;
        this.submissionSender = submissionSender;
        this.mapper = mapper;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
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
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly=true: as it would be stored",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "409", description = "duty-already-sent, duty-in-progress")
    public Response recordPaperSubmission(
            byte[] body,
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var bytes = body == null ? new byte[0] : body;
        var clerk = submissionSender.records(bytes);
        var paper = read(bytes);
        if (validateOnly) {
            return Response.ok(SubmissionEntryResource.taken(recordPaperSubmission.check(paper, clerk)))
                    .build();
        }
        return idempotentRequests.once(
                key,
                "POST /submissions/paper",
                bytes,
                () -> SubmissionEntryResource.answer(recordPaperSubmission.record(paper, clerk), mapper));
    }

    private PaperSubmission read(byte[] body) {
        try {
            var paper = mapper.readValue(body, PaperSubmission.class);
            if (paper == null) {
                throw CommonProblem.INVALID_REQUEST.asIs();
            }
            return paper;
        } catch (JsonProcessingException unreadable) {
            throw UnreadableBodyProblem.of(unreadable);
        } catch (IOException unreadable) {
            throw CommonProblem.INVALID_REQUEST.asIs();
        }
    }
}
