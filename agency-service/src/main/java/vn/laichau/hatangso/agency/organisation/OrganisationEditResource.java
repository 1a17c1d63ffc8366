package vn.laichau.hatangso.agency.organisation;

import static vn.laichau.hatangso.agency.entry.RevisionCheck.seen;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.organisation.OrganisationOutcome.Kept;
import vn.laichau.hatangso.agency.organisation.OrganisationOutcome.Refused;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation.Created;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.time.VietnamTime;

@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR)
@Tag(name = "Agencies", description = "The bodies and firms that the plan names, through time")
class OrganisationEditResource {

    private final EditOrganisations keep;
    private final IdempotentCreation answers;
    private final Callers callers;
    private final Clock clock;

    OrganisationEditResource(EditOrganisations keep, IdempotentCreation answers, Callers callers, Clock clock) {
        this.keep = keep;
        this.answers = answers;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Add an agency that no plan names")
    @APIResponse(
            responseCode = "201",
            description = "The agency",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(responseCode = "409", description = "agency-code-taken")
    public Response createOrganisation(@HeaderParam("Idempotency-Key") String key, OrganisationContent content) {
        return answers.once(key, "POST /agencies", content, () -> {
            var kept = kept(keep.add(content, statement()));
            return new Created(kept, "/api/v1/organisations/" + kept.code(), ETags.of(kept.revision()));
        });
    }

    @PUT
    @Path("/{code}")
    @Operation(
            summary = "Correct what is said of an agency in one period: its newest, or the one of a day",
            description = "Since when and until when it exists is changed by a succession. What was known before stays"
                    + " readable with asOf.")
    @APIResponse(
            responseCode = "200",
            description = "The agency as it is now",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: it changed since it was read")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response replaceOrganisation(
            @PathParam("code") String code,
            @QueryParam("validOn") LocalDate validOn,
            @HeaderParam("If-Match") String ifMatch,
            OrganisationContent content) {
        requireUnchanged(code, content);
        var by = statement();
        var day = validOn == null ? LocalDate.ofInstant(by.at(), VietnamTime.ZONE) : validOn;
        var kept = kept(keep.correct(code, day, content, by, seen(ifMatch)));
        return Response.ok(kept).header("ETag", ETags.of(kept.revision())).build();
    }

    /** A period's first day and an agency's code stand in what refers to them. */
    private static void requireUnchanged(String code, OrganisationContent content) {
        var faults = new ArrayList<FieldError>();
        if (content.code() != null && !content.code().equals(code)) {
            faults.add(AgencyErrorCode.FIXED.at("/code"));
        }
        if (content.validFrom() != null) {
            faults.add(AgencyErrorCode.FIXED.at("/validFrom"));
        }
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.at(List.copyOf(faults));
        }
    }

    private RecordingDetails statement() {
        return new RecordingDetails(clock.instant(), callers.get().name());
    }

    private static OrganisationView kept(OrganisationOutcome organisationOutcome) {
        if (organisationOutcome instanceof Kept kept) {
            return kept.agency();
        }
        throw problem((Refused) organisationOutcome);
    }

    private static ProblemException problem(Refused refused) {
        return switch (refused.reason()) {
            case ABSENT -> CommonProblem.NOT_FOUND.asIs();
            case BREAKS_RULES -> CommonProblem.INVALID_CONTENT.at(refused.faults());
            case CODE_TAKEN -> AgencyProblem.AGENCY_CODE_TAKEN.asIs();
        };
    }
}
