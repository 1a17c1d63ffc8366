package vn.laichau.hatangso.agency.submission.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path("/api/v1/drafts/{obligation}/{year}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR})
@Tag(name = "Drafts", description = "What an organisation is still writing; nobody else knows of it")
class DraftResource {

    private final Drafts drafts;
    private final SaveDraft saveDraft;
    private final CurrentActor actors;
    private final SuccessionCache successionCache;
    private final IdempotentRequests requests;
    private final IdempotentCreation answers;

    DraftResource(
            Drafts drafts,
            SaveDraft saveDraft,
            CurrentActor actors,
            SuccessionCache successionCache,
            IdempotentRequests requests,
            IdempotentCreation answers) {
        this.drafts = drafts;
        this.saveDraft = saveDraft;
        this.actors = actors;
        this.successionCache = successionCache;
        this.requests = requests;
        this.answers = answers;
    }

    @GET
    @Operation(
            summary = "One's own draft for an obligation, and what a sending would be refused for",
            description = "organisation names a predecessor whose open obligation went over to the caller.")
    public DraftView getDraft(
            @PathParam("obligation") String obligation,
            @PathParam("year") int year,
            @QueryParam("organisation") String organisation) {
        return drafts.find(keyOf(obligation, year, organisation)).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Save a draft, complete or not", description = "Sending the obligation drops it.")
    @APIResponseSchema(
            value = DraftView.class,
            responseCode = "200",
            responseDescription = "Saved; findings say what a sending would be refused for")
    @APIResponse(
            responseCode = "201",
            description = "Saved for the first time",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "409", description = "obligation-already-sent")
    public Response saveDraft(
            @PathParam("obligation") String obligation,
            @PathParam("year") int year,
            @QueryParam("organisation") String organisation,
            @Parameter(description = "Needed when there is one already") @HeaderParam("If-Match") Revision seen,
            NewSubmission content) {
        var owed = keyOf(obligation, year, organisation);
        requireSameObligation(owed, content);
        var draft = saveDraft.save(owed, content, actors.get(), seen).orThrow();
        return Response.status(status(draft)).entity(draft).build();
    }

    @DELETE
    @Operation(summary = "Throw a draft away")
    public void deleteDraft(
            @PathParam("obligation") String obligation,
            @PathParam("year") int year,
            @QueryParam("organisation") String organisation,
            @HeaderParam("If-Match") Revision seen) {
        saveDraft
                .discard(keyOf(obligation, year, organisation), actors.get(), seen)
                .orThrow();
    }

    @POST
    @Path("/copy")
    @Operation(
            summary = "Begin the draft with what was sent for the year before",
            description = "Periods, quarters and days go on by one year; the values of figures are left out.")
    @APIResponseSchema(
            value = DraftView.class,
            responseCode = "200",
            responseDescription = "The draft that was there is replaced")
    @APIResponse(
            responseCode = "201",
            description = "There was none before",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "409", description = "obligation-already-sent, nothing-to-copy")
    public Response copySubmissionToDraft(
            @PathParam("obligation") String obligation,
            @PathParam("year") int year,
            @Parameter(description = "Needed when there is one already") @HeaderParam("If-Match") Revision seen,
            @HeaderParam("Idempotency-Key") String key) {
        var owed = new ObligationKey(actors.get().organisation(), obligation, year);
        return requests.onceIfKeyed(key, "POST /drafts/copy", answers.bytes(owed), () -> {
            var draft = saveDraft.copy(owed, actors.get(), seen).orThrow();
            return answers.of(status(draft), draft, null, draft.entityTag());
        });
    }

    private static int status(DraftView draft) {
        return draft.begun() ? 201 : 200;
    }

    /**
     * The caller's own, or a predecessor's that went over to it; there is no address of another's draft.
     *
     * @param organisation code of a predecessor whose obligation this is; null for one's own
     */
    private ObligationKey keyOf(String obligation, int year, String organisation) {
        var own = actors.get().organisation();
        var named = organisation == null ? own : organisation;
        if (!successionCache
                .responsible(named, new WorkItem(WorkItemKind.OBLIGATION_OWED, obligation))
                .equals(own)) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        return new ObligationKey(named, obligation, year);
    }

    private static void requireSameObligation(ObligationKey owed, NewSubmission content) {
        var same = (content.obligation() == null || content.obligation().equals(owed.obligation()))
                && (content.year() == null || content.year() == owed.year());
        if (!same) {
            throw CommonProblem.INVALID_CONTENT.at(List.of(AgencyErrorCode.OTHER_OBLIGATION.at("/obligation")));
        }
    }
}
