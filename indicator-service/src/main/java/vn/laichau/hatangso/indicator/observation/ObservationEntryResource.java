package vn.laichau.hatangso.indicator.observation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.entry.EnteredText;
import vn.laichau.hatangso.indicator.observation.KnownObservations.Selection;
import vn.laichau.hatangso.indicator.observation.Writing.Written;

@Path("/api/v1/observations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.COORDINATOR, Role.AGENCY_OFFICER})
@Transactional
@Tag(name = "Observations", description = "What was measured")
class ObservationEntryResource {

    private final WriteObservation writeObservation;
    private final KnownObservations observations;
    private final Callers callers;
    private final TransactionManager transactions;
    private final CreatedAnswers answers;

    ObservationEntryResource(
            WriteObservation writeObservation,
            KnownObservations observations,
            Callers callers,
            TransactionManager transactions,
            CreatedAnswers answers) {
        this.answers = answers;
        this.writeObservation = writeObservation;
        this.observations = observations;
        this.callers = callers;
        this.transactions = transactions;
    }

    @POST
    @Operation(
            summary = "Enter a figure where there is none",
            description = "A coordinator enters any figure, an agency officer those of its own territory.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = Observation.class)))
    @APIResponse(
            responseCode = "200",
            description = "It could be entered (validateOnly)",
            content = @Content(schema = @Schema(implementation = Observation.class)))
    public Response createObservation(
            @HeaderParam("Idempotency-Key") String key, Entry entry, @QueryParam("validateOnly") boolean validateOnly) {
        if (validateOnly) {
            var figure = entered(entry);
            undoIf(true);
            return Response.ok(figure).header("ETag", ETags.of(figure.id())).build();
        }
        return answers.once(key, "POST /observations", entry, () -> {
            var figure = entered(entry);
            return new CreatedAnswers.Created(figure, "/api/v1/observations/" + figure.id(), ETags.of(figure.id()));
        });
    }

    private Observation entered(Entry entry) {
        return get(
                written(writeObservation.enter(entry.figure(), callers.get())).id());
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Correct a figure; what was known before stays as a revision")
    public RestResponse<Observation> correctObservation(
            @PathParam("id") long id,
            Numbers numbers,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("validateOnly") boolean validateOnly) {
        var current = get(id);
        ETags.requireMatch(ifMatch, current.id());
        var figure = numbers.of(current);
        var written = written(writeObservation.correct(figure, current.id(), callers.get()));
        var corrected = get(written.id());
        undoIf(validateOnly);
        return RestResponse.ResponseBuilder.ok(corrected)
                .header("ETag", ETags.of(corrected.id()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Take a figure back, with a reason; what was known before stays as a revision")
    public void withdrawObservation(
            @PathParam("id") long id, @QueryParam("reason") String reason, @HeaderParam("If-Match") String ifMatch) {
        var current = get(id);
        ETags.requireMatch(ifMatch, current.id());
        if (reason == null || reason.isBlank()) {
            throw CommonProblem.INVALID_REQUEST.because("Thiếu lý do rút số liệu", "The reason is missing");
        }
        written(writeObservation.withdraw(current, callers.get(), EnteredText.sound("reason", reason)));
    }

    private Observation get(long id) {
        var everything = Selection.seenBy(callers.find(), null, null, null, null, 0, 1);
        return observations.find(id, everything, null).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private void undoIf(boolean validateOnly) {
        if (validateOnly) {
            try {
                transactions.setRollbackOnly();
            } catch (jakarta.transaction.SystemException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static Written written(Writing outcome) {
        if (outcome instanceof Written written) {
            return written;
        }
        throw WritingRefusals.of(outcome);
    }
}
