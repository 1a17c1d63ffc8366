package vn.laichau.hatangso.agency.succession;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.succession.CorrectSuccession.Correction;
import vn.laichau.hatangso.agency.succession.rules.NewSuccession;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path(SuccessionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Successions", description = "What becomes of agencies, on which day and on which legal basis")
class SuccessionResource {

    static final String PATH = "/api/v1/successions";

    private final Successions successions;
    private final SuccessionViews views;
    private final Callers callers;
    private final CurrentActor actors;
    private final Clock clock;
    private final RecordSuccession record;
    private final WithdrawSuccession withdraw;
    private final CorrectSuccession correct;
    private final IdempotentCreation answers;

    SuccessionResource(
            Successions successions,
            SuccessionViews views,
            Callers callers,
            CurrentActor actors,
            Clock clock,
            RecordSuccession record,
            WithdrawSuccession withdraw,
            CorrectSuccession correct,
            IdempotentCreation answers) {
        this.actors = actors;
        this.clock = clock;
        this.successions = successions;
        this.views = views;
        this.callers = callers;
        this.record = record;
        this.withdraw = withdraw;
        this.correct = correct;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary = "Successions in the order of their days",
            description = "Who became what is public. Notes, exceptions and what was withdrawn are for signed-in State"
                    + " bodies. asOf: as it was known at the end of that day.")
    public Page<SuccessionView> listSuccessions(
            @QueryParam("organisation") String organisation,
            @QueryParam("asOf") LocalDate asOf,
            @BeanParam PageQuery page) {
        var internal = isInternal();
        var at = VietnamTime.endOf(asOf, clock);
        var found = page.of(
                successions.page(organisation, internal, at, page.afterKey(), page.limit()),
                Successions::place,
                () -> successions.count(organisation, internal, at));
        return new Page<>(views(found.items(), internal, at), found.next(), found.total());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Transactional
    @Operation(
            summary = "A succession; its ETag is needed to withdraw it",
            description = "asOf: as it was known at the end of that day, which nobody changes: without an ETag.")
    public SuccessionView getSuccession(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        var internal = isInternal();
        var at = VietnamTime.endOf(asOf, clock);
        var found = successions
                .findByIdOptional(id)
                .filter(succession -> internal || !succession.isWithdrawn())
                .filter(succession -> Succession.isBy(succession.statement().at(), at))
                .orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return views(List.of(found), internal, at).get(0);
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record what becomes of agencies; with validateOnly=true list everything that would go over",
            description =
                    "Open tasks, obligations, reviews, sendings and API clients go over on that day by themselves. What was"
                            + " done before keeps its organisation and name.")
    @APIResponseSchema(
            value = SuccessionView.class,
            responseCode = "201",
            responseDescription = "Recorded, with everything that goes over")
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly=true: as it would be recorded",
            content = @Content(schema = @Schema(implementation = SuccessionView.class)))
    public Response createSuccession(
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly,
            NewSuccession content) {
        if (validateOnly) {
            return Response.ok(record.record(content, actors.get(), true).orThrow())
                    .build();
        }
        return answers.once(key, PATH, content, () -> record.record(content, actors.get(), false));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Withdraw a succession whose day has not come; the agencies go on as before")
    @Extension(name = "x-conflict", value = "succession-not-withdrawable")
    public SuccessionView withdrawSuccession(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, ReasonBody reason) {
        return withdraw.withdraw(id, reason, actors.get(), seen).orThrow();
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Correct the legal basis and the note of a succession, also after its day",
            description = "What was said before stays to be read, with the reason.")
    public SuccessionView correctSuccession(
            @PathParam("id") UUID id, @HeaderParam("If-Match") Revision seen, Correction correction) {
        return correct.correct(id, correction, actors.get(), seen).orThrow();
    }

    private List<SuccessionView> views(List<Succession> found, boolean internal, Instant at) {
        return views.internal(found, at, actors.orNobody()).stream()
                .map(view -> internal ? view : view.published())
                .toList();
    }

    /** Null for the present. */
    private boolean isInternal() {
        return callers.find().filter(Caller::isStateBody).isPresent();
    }
}
