package vn.laichau.hatangso.agency.submission.draft;

import static vn.laichau.hatangso.agency.entry.RevisionCheck.seenIfAny;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.draft.DraftOutcome.Refused;
import vn.laichau.hatangso.agency.submission.draft.DraftOutcome.Saved;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/drafts/{obligation}/{year}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR, Role.AGENCY_OFFICER, Role.COORDINATOR})
@Tag(name = "Drafts", description = "What an organisation is still writing; nobody else knows of it")
class DraftResource {

    private final Drafts drafts;
    private final SaveDraft saveDraft;
    private final Callers callers;
    private final SuccessionCache successionCache;

    DraftResource(Drafts drafts, SaveDraft saveDraft, Callers callers, SuccessionCache successionCache) {
        this.successionCache = successionCache;
        this.drafts = drafts;
        this.saveDraft = saveDraft;
        this.callers = callers;
    }

    @GET
    @Operation(
            summary = "One's own draft for a duty, and what a sending would be refused for",
            description = "organisation names a predecessor whose open duty went over to the caller.")
    @APIResponse(
            responseCode = "200",
            description = "The draft; its ETag is needed to save it again",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response getDraft(
            @PathParam("obligation") String obligation,
            @PathParam("year") int year,
            @QueryParam("organisation") String organisation) {
        var draft = drafts.find(duty(obligation, year, organisation)).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return answer(Response.ok(), draft);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Save a draft, complete or not",
            description = "If-Match is needed when there is one already. Sending the duty drops it.")
    @APIResponse(
            responseCode = "200",
            description = "Saved; findings say what a sending would be refused for",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "201", description = "Saved for the first time")
    @APIResponse(responseCode = "409", description = "duty-already-sent")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response saveDraft(
            @PathParam("obligation") String obligation,
            @PathParam("year") int year,
            @QueryParam("organisation") String organisation,
            @HeaderParam("If-Match") String ifMatch,
            NewSubmission content) {
        var draftKey = duty(obligation, year, organisation);
        requireSameDuty(draftKey, content);
        return answer(saveDraft.save(draftKey, content, callers.get().name(), seenIfAny(ifMatch)));
    }

    @DELETE
    @Operation(summary = "Throw a draft away")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public void deleteDraft(
            @PathParam("obligation") String obligation,
            @PathParam("year") int year,
            @QueryParam("organisation") String organisation,
            @HeaderParam("If-Match") String ifMatch) {
        if (!saveDraft.discard(duty(obligation, year, organisation), seenIfAny(ifMatch))) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
    }

    /**
     * The caller's own, or a predecessor's that went over to it; there is no address of another's draft.
     *
     * @param organisation code of a predecessor whose duty this is; null for one's own
     */
    private DraftKey duty(String obligation, int year, String organisation) {
        var own = callers.get().organisation();
        var named = organisation == null ? own : organisation;
        if (!successionCache
                .responsible(named, new WorkItem(WorkItemKind.DUTY_OWED, obligation))
                .equals(own)) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        return new DraftKey(named, obligation, year);
    }

    private static void requireSameDuty(DraftKey draftKey, NewSubmission content) {
        var same = (content.obligation() == null || content.obligation().equals(draftKey.obligation()))
                && (content.year() == null || content.year() == draftKey.year());
        if (!same) {
            throw CommonProblem.INVALID_CONTENT.at(List.of(AgencyErrorCode.OTHER_DUTY.at("/obligation")));
        }
    }

    static Response answer(DraftOutcome draftOutcome) {
        var saved = saved(draftOutcome);
        return answer(Response.status(saved.isNew() ? 201 : 200), saved.draft());
    }

    static Saved saved(DraftOutcome draftOutcome) {
        if (draftOutcome instanceof Saved saved) {
            return saved;
        }
        throw DraftProblems.problem((Refused) draftOutcome);
    }

    private static Response answer(Response.ResponseBuilder response, DraftView draft) {
        return response.entity(draft)
                .header("ETag", ETags.of(draft.revision()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
