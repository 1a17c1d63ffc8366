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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.submission.SubmissionOutcome.Refused;
import vn.laichau.hatangso.agency.submission.SubmissionOutcome.Taken;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;
import vn.laichau.hatangso.chassis.idempotency.StoredAnswer;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.problem.UnreadableBodyProblem;

@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "What organisations send to fulfil their duties")
class SubmissionEntryResource {

    private final ReceiveSubmission receiveSubmission;
    private final IdempotentRequests idempotentRequests;
    private final SubmissionSender submissionSender;
    private final ObjectMapper mapper;

    SubmissionEntryResource(
            ReceiveSubmission receiveSubmission,
            IdempotentRequests idempotentRequests,
            SubmissionSender submissionSender,
            ObjectMapper mapper) {
        this.receiveSubmission = receiveSubmission;
        this.idempotentRequests = idempotentRequests;
        this.submissionSender = submissionSender;
        this.mapper = mapper;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR})
    @Operation(
            summary =
                    "Send what a duty asks for, once per duty and year, again after a return; answered with a receipt")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewSubmission.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored, with its receipt",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly=true: as it would be stored",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "409", description = "duty-already-sent, duty-in-progress")
    public Response createSubmission(
            byte[] body,
            @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = "Code of a predecessor whose open duty this is; one's own when left out")
                    @QueryParam("organisation")
                    String organisation,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var incomingSubmission = read(body == null ? new byte[0] : body, organisation);
        var operation = organisation == null ? "POST /submissions" : "POST /submissions for " + organisation;
        if (validateOnly) {
            return Response.ok(taken(receiveSubmission.check(incomingSubmission)))
                    .build();
        }
        return idempotentRequests.once(
                key,
                operation,
                incomingSubmission.body(),
                () -> answer(receiveSubmission.send(incomingSubmission), mapper));
    }

    private IncomingSubmission read(byte[] body, String organisation) {
        try {
            return organisation == null
                    ? submissionSender.sends(body)
                    : submissionSender.sendsFor(organisation, body).orElseThrow(SubmissionEntryResource::notAnswering);
        } catch (JsonProcessingException unreadable) {
            throw UnreadableBodyProblem.of(unreadable);
        } catch (IOException unreadable) {
            throw CommonProblem.INVALID_REQUEST.asIs();
        }
    }

    /** The same for an organisation that does not exist. */
    private static ProblemException notAnswering() {
        return CommonProblem.INVALID_CONTENT.at(List.of(AgencyErrorCode.NOT_ANSWERING.at("organisation")));
    }

    static SubmissionView taken(SubmissionOutcome submissionOutcome) {
        if (submissionOutcome instanceof Taken taken) {
            return taken.submission();
        }
        throw problem((Refused) submissionOutcome);
    }

    private static ProblemException problem(Refused refused) {
        return switch (refused.reason()) {
            case BREAKS_RULES -> CommonProblem.INVALID_CONTENT.at(refused.faults());
            case DUTY_ALREADY_SENT -> AgencyProblem.DUTY_ALREADY_SENT.at(refused.faults());
            case DUTY_IN_PROGRESS -> AgencyProblem.DUTY_IN_PROGRESS.asIs().with("Retry-After", "1");
        };
    }

    /** The answer to remember: 201 with the receipt. */
    static StoredAnswer answer(SubmissionOutcome submissionOutcome, ObjectMapper mapper) {
        var submission = taken(submissionOutcome);
        try {
            return new StoredAnswer(
                    201,
                    "/api/v1/submissions/" + submission.id(),
                    ETags.of(submission.revision()),
                    mapper.writeValueAsBytes(submission));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
