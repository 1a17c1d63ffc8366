package vn.laichau.hatangso.reporting.document.prose;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.permit.Permits.Permit;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.place.HeapPermits;
import vn.laichau.hatangso.reporting.report.ReadableReports;

/** Shows and changes the wording of a draft, paragraph by paragraph. */
@Path("/api/v1/reports/{id}/paragraphs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Paragraphs", description = "The wording of a report; its figures stay those of the snapshot")
class ParagraphResource {

    private final ReadableReports reports;
    private final Paragraphs paragraphs;
    private final HeapPermits permits;

    ParagraphResource(ReadableReports reports, Paragraphs paragraphs, HeapPermits permits) {
        this.reports = reports;
        this.paragraphs = paragraphs;
        this.permits = permits;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "The paragraphs of a report in their order",
            description = "For those who see drafts, and the records office.")
    @APIResponse(responseCode = "200", description = "The paragraphs")
    public ParagraphList listParagraphs(
            @PathParam("id") UUID id, @QueryParam("language") @DefaultValue("VI") Language language) {
        try (var permit = permit(id)) {
            return new ParagraphList(paragraphs.list(id, language));
        }
    }

    @GET
    @Path("/{key}")
    @PermitAll
    @Operation(summary = "One paragraph", description = "Its ETag is what a change of its wording is made against.")
    @APIResponse(
            responseCode = "200",
            description = "The paragraph",
            content = @Content(schema = @Schema(implementation = ParagraphView.class)))
    public Response getParagraph(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @QueryParam("language") @DefaultValue("VI") Language language) {
        try (var permit = permit(id)) {
            return answer(paragraphs.get(id, language, key));
        }
    }

    @GET
    @Path("/{key}/wordings")
    @PermitAll
    @Operation(summary = "All wordings persons gave a paragraph, oldest first")
    @APIResponse(responseCode = "200", description = "The wordings")
    public WordingList listParagraphWordings(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @QueryParam("language") @DefaultValue("VI") Language language) {
        try (var permit = permit(id)) {
            return new WordingList(paragraphs.history(id, language, key));
        }
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed(Role.COORDINATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Words a paragraph of a draft otherwise",
            description =
                    "For coordinators. Figures stand in places, by name in braces, and stay those of the snapshot. A figure that"
                            + " is typed nevertheless has to be declared; the page for browsers marks its paragraph and the JSON lists it.")
    @APIResponse(
            responseCode = "200",
            description = "The paragraph",
            content = @Content(schema = @Schema(implementation = ParagraphView.class)))
    @APIResponse(responseCode = "409", description = "report-state")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "422", description = "figure-not-bound")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response setParagraphWording(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @QueryParam("language") @DefaultValue("VI") Language language,
            @HeaderParam("If-Match") String ifMatch,
            NewWording wording) {
        try (var permit = permit(id)) {
            return answer(paragraphs.word(id, language, key, ifMatch, wording));
        }
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Goes back to the generated wording",
            description = "For coordinators. The others stay in the history.")
    @APIResponse(
            responseCode = "200",
            description = "The paragraph",
            content = @Content(schema = @Schema(implementation = ParagraphView.class)))
    @APIResponse(responseCode = "409", description = "report-state")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response resetParagraphWording(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @QueryParam("language") @DefaultValue("VI") Language language,
            @HeaderParam("If-Match") String ifMatch) {
        try (var permit = permit(id)) {
            return answer(paragraphs.unword(id, language, key, ifMatch));
        }
    }

    /** In the order of the document. */
    public record ParagraphList(List<ParagraphView> items) {}

    /** Oldest first. */
    public record WordingList(List<ParagraphWordings.Kept> items) {}

    /** Whether there is such a report, everybody is told without waiting. */
    private Permit permit(UUID id) {
        var head = reports.findWithSnapshot(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return permits.acquireForReader(head.snapshotBytes());
    }

    private static Response answer(ParagraphView view) {
        return Response.ok(view).header("ETag", ETags.of(view.version())).build();
    }
}
