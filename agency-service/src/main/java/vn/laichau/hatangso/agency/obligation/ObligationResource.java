package vn.laichau.hatangso.agency.obligation;

import static vn.laichau.hatangso.agency.entry.Revisions.seen;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.obligation.Keeping.Kept;
import vn.laichau.hatangso.agency.obligation.Keeping.Refused;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers.Created;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Text;

@Path("/api/v1/obligations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations", description = "Standing duties of the plan and their dates")
class ObligationResource {

    private final Obligations obligations;
    private final KeepObligations keep;
    private final CreatedAnswers answers;

    ObligationResource(Obligations obligations, KeepObligations keep, CreatedAnswers answers) {
        this.answers = answers;
        this.obligations = obligations;
        this.keep = keep;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "The standing duties, those with a date first")
    public Page<ObligationView> listObligations() {
        return Page.whole(obligations.list().stream().map(Obligation::published).toList());
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Transactional
    @Operation(summary = "A standing duty; its ETag is needed to change it")
    @APIResponse(
            responseCode = "200",
            description = "The duty",
            content = @Content(schema = @Schema(implementation = ObligationView.class)))
    public Response getObligation(@PathParam("code") String code) {
        var found = obligations.find(code).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return answer(Response.ok(), found.published());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Add a duty that no plan states")
    @APIResponse(
            responseCode = "201",
            description = "The duty",
            content = @Content(schema = @Schema(implementation = ObligationView.class)))
    @APIResponse(responseCode = "409", description = "obligation-code-taken")
    public Response createObligation(@HeaderParam("Idempotency-Key") String key, ObligationContent content) {
        var code = content.code();
        return answers.once(key, "POST /obligations", content, () -> {
            var kept = kept(keep.add(code, content.terms()));
            return new Created(kept, "/api/v1/obligations/" + kept.code(), ETags.of(kept.revision()));
        });
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Change a duty, for example set the day of a review",
            description = "A plan file that states the duty anew takes precedence when it is loaded later.")
    @APIResponse(
            responseCode = "200",
            description = "The duty as it is now",
            content = @Content(schema = @Schema(implementation = ObligationView.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response replaceObligation(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, ObligationContent content) {
        if (content.code() != null && !content.code().equals(code)) {
            throw CommonProblem.INVALID_CONTENT.at(List.of(
                    new FieldError("/code", "fixed", Text.of("Mã không thay đổi được", "A code cannot be changed"))));
        }
        var kept = kept(keep.change(code, content.terms(), seen(ifMatch)));
        return answer(Response.ok(), kept);
    }

    private static ObligationView kept(Keeping keeping) {
        if (keeping instanceof Kept kept) {
            return kept.obligation();
        }
        throw problem((Refused) keeping);
    }

    private static ProblemException problem(Refused refused) {
        return switch (refused.reason()) {
            case ABSENT -> CommonProblem.NOT_FOUND.asIs();
            case BREAKS_RULES -> CommonProblem.INVALID_CONTENT.at(refused.faults());
            case CODE_TAKEN -> AgencyProblem.OBLIGATION_CODE_TAKEN.asIs();
        };
    }

    private static Response answer(Response.ResponseBuilder response, ObligationView obligation) {
        return response.header("ETag", ETags.of(obligation.revision()))
                .entity(obligation)
                .build();
    }
}
