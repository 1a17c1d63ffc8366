package vn.laichau.hatangso.agency.submission.draft;

import static vn.laichau.hatangso.agency.entry.RevisionCheck.seenIfAny;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;
import vn.laichau.hatangso.chassis.idempotency.StoredAnswer;

@Path("/api/v1/drafts/{obligation}/{year}/copy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR})
@Tag(name = "Drafts", description = "What an organisation is still writing; nobody else knows of it")
class DraftCopyResource {

    private final CopyLastYear copyLastYear;
    private final Callers callers;
    private final IdempotentRequests requests;
    private final IdempotentCreation answers;

    DraftCopyResource(
            CopyLastYear copyLastYear, Callers callers, IdempotentRequests requests, IdempotentCreation answers) {
        this.requests = requests;
        this.answers = answers;
        this.copyLastYear = copyLastYear;
        this.callers = callers;
    }

    @POST
    @Operation(
            summary = "Begin the draft with what was sent for the year before",
            description = "Periods, quarters and days go on by one year; the values of figures are left out.")
    @APIResponse(
            responseCode = "200",
            description = "The draft that was there is replaced",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "201", description = "There was none before")
    @APIResponse(responseCode = "409", description = "duty-already-sent, nothing-to-copy")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    @APIResponse(responseCode = "422", description = "invalid-content")
    public Response copySubmissionToDraft(
            @PathParam("obligation") String obligation,
            @PathParam("year") int year,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        var draftKey = new DraftKey(callers.get().organisation(), obligation, year);
        return requests.onceIfKeyed(key, "POST /drafts/copy", answers.bytes(draftKey), () -> {
            var saved = DraftResource.saved(
                    copyLastYear.copy(draftKey, callers.get().name(), seenIfAny(ifMatch)));
            var etag = ETags.of(saved.draft().revision());
            return new StoredAnswer(saved.isNew() ? 201 : 200, null, etag, answers.bytes(saved.draft()));
        });
    }
}
