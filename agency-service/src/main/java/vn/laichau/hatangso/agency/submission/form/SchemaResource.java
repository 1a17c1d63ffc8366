package vn.laichau.hatangso.agency.submission.form;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.obligation.terms.SubmissionForm;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path("/api/v1/submission-schemas/{form}")
@Tag(name = "Submissions", description = "What organisations send to fulfil their obligations")
class SchemaResource {

    private static final int AN_HOUR = 3600;

    private final Forms forms;

    SchemaResource(Forms forms) {
        this.forms = forms;
    }

    @GET
    @Produces("application/schema+json")
    @PermitAll
    @Operation(
            summary = "The JSON Schema (draft 2020-12) of a form: telecom, postal or report",
            description =
                    "The same document checks every sending. Titles are Vietnamese, x-en holds the English, x-labels"
                            + " the names of codes in both.")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content = @Content(mediaType = "application/schema+json", schema = @Schema(type = SchemaType.OBJECT)))
    public Response getSubmissionSchema(@PathParam("form") String form) {
        JsonNode document = SubmissionForm.find(form).map(forms::document).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        var cache = new CacheControl();
        cache.setMaxAge(AN_HOUR);
        return Response.ok(document.toString()).cacheControl(cache).build();
    }
}
