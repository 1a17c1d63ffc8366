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
import jakarta.ws.rs.core.Response.Status;
import java.math.BigDecimal;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
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

    ObservationEntryResource(
            WriteObservation writeObservation,
            KnownObservations observations,
            Callers callers,
            TransactionManager transactions) {
        this.writeObservation = writeObservation;
        this.observations = observations;
        this.callers = callers;
        this.transactions = transactions;
    }

    @POST
    @Operation(
            summary = "Enter a figure where there is none",
            description = "A coordinator enters any figure, an agency officer those of its own territory.")
    public RestResponse<Observation> enter(Entry entry, @QueryParam("validateOnly") boolean validateOnly) {
        var written = written(writeObservation.enter(required(entry).figure(), callers.get()));
        var figure = get(written.id());
        undoIf(validateOnly);
        return RestResponse.ResponseBuilder.create(validateOnly ? Status.OK : Status.CREATED, figure)
                .location(validateOnly ? null : URI.create("/api/v1/observations/" + figure.id()))
                .header("ETag", ETags.of(figure.id()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Correct a figure; what was known before stays as a revision")
    public RestResponse<Observation> correct(
            @PathParam("id") long id,
            Numbers numbers,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("validateOnly") boolean validateOnly) {
        var current = get(id);
        ETags.requireMatch(ifMatch, current.id());
        var figure = required(numbers).of(current);
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
    public void withdraw(
            @PathParam("id") long id, @QueryParam("reason") String reason, @HeaderParam("If-Match") String ifMatch) {
        var current = get(id);
        ETags.requireMatch(ifMatch, current.id());
        if (reason == null || reason.isBlank()) {
            throw CommonProblem.INVALID_REQUEST.because("Thiếu lý do rút số liệu", "The reason is missing");
        }
        written(writeObservation.withdraw(current, callers.get(), reason));
    }

    private Observation get(long id) {
        var everything = Selection.seenBy(callers.find(), null, null, null, 0, 1);
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

    private static <T> T required(T body) {
        if (body == null) {
            throw CommonProblem.INVALID_REQUEST.asIs();
        }
        return body;
    }

    private static Written written(Writing outcome) {
        if (outcome instanceof Written written) {
            return written;
        }
        throw WritingRefusals.of(outcome);
    }

    /** A figure and its place. */
    public record Entry(
            String indicator,
            String territory,
            String period,
            String operator,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String unit) {

        NewObservation figure() {
            return new NewObservation(
                    null, indicator, territory, period, operator, numerator, denominator, value, unit);
        }
    }

    /** Other numbers for a figure. */
    public record Numbers(BigDecimal numerator, BigDecimal denominator, BigDecimal value, String unit) {

        NewObservation of(Observation place) {
            return new NewObservation(
                    null,
                    place.indicator(),
                    place.territory(),
                    place.period(),
                    place.operator(),
                    numerator,
                    denominator,
                    value,
                    unit);
        }
    }
}
