package vn.laichau.hatangso.reporting.document.wording;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.permit.Permits.Permit;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports;

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
    public ParagraphView getParagraph(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @QueryParam("language") @DefaultValue("VI") Language language) {
        try (var permit = permit(id)) {
            return paragraphs.get(id, language, key);
        }
    }

    @GET
    @Path("/{key}/wordings")
    @PermitAll
    @Operation(summary = "All wordings persons gave a paragraph, oldest first")
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
    @APIResponseSchema(ParagraphView.class)
    @APIResponse(responseCode = "409", description = "report-state")
    @APIResponse(responseCode = "422", description = "figure-not-bound")
    public ParagraphView setParagraphWording(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @QueryParam("language") @DefaultValue("VI") Language language,
            @HeaderParam("If-Match") Revision seen,
            NewWording wording) {
        try (var permit = permit(id)) {
            return paragraphs.word(id, language, key, seen, wording);
        }
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Goes back to the generated wording",
            description = "For coordinators. The others stay in the history.")
    @Extension(name = "x-conflict", value = "report-state")
    public ParagraphView resetParagraphWording(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @QueryParam("language") @DefaultValue("VI") Language language,
            @HeaderParam("If-Match") Revision seen) {
        try (var permit = permit(id)) {
            return paragraphs.unword(id, language, key, seen);
        }
    }

    /** In the order of the document. */
    public record ParagraphList(List<ParagraphView> items) {}

    /** Oldest first. */
    public record WordingList(List<WordingHistory.Kept> items) {}

    /** Whether there is such a report, everybody is told without waiting. */
    private Permit permit(UUID id) {
        var head = reports.findWithSnapshot(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return permits.acquireForReader(head.snapshotBytes());
    }
}
