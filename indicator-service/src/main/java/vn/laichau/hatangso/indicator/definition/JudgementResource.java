package vn.laichau.hatangso.indicator.definition;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers;
import vn.laichau.hatangso.chassis.idempotency.CreatedAnswers.Created;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.known.AsOf;

@Path("/api/v1/targets/{code}/judgements")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Definitions", description = "Indicators, targets and baselines of the loaded plan")
class JudgementResource {

    private final Definitions definitions;
    private final Judgements judgements;
    private final Callers callers;
    private final CreatedAnswers answers;
    private final Clock clock;

    JudgementResource(
            Definitions definitions, Judgements judgements, Callers callers, CreatedAnswers answers, Clock clock) {
        this.answers = answers;
        this.definitions = definitions;
        this.judgements = judgements;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "What people said of a target that no number decides; authors by name for State bodies",
            description = "asOf, a day or an instant: what had been said then.")
    public Page<Judgement> listJudgements(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        var all = Page.whole(judgements.list(target(code).code(), AsOf.readOrNow(asOf, clock)));
        return callers.find().filter(Caller::isStateBody).isPresent() ? all : all.map(Judgement::withoutAuthor);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Operation(summary = "Judge a qualitative target, with evidence; what was said before stays")
    @APIResponse(
            responseCode = "201",
            description = "The judgement",
            content = @Content(schema = @Schema(implementation = Judgement.class)))
    public Response createJudgement(
            @PathParam("code") String code, @HeaderParam("Idempotency-Key") String key, NewJudgement judgement) {
        return answers.once(
                key,
                "POST /targets/" + code + "/judgements",
                judgement,
                () -> new Created(add(code, judgement), null, null));
    }

    private Judgement add(String code, NewJudgement judgement) {
        var faults = judgement.faults(target(code), LocalDate.now(clock));
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.at(faults);
        }
        return judgements.add(code, judgement, callers.get());
    }

    private Target target(String code) {
        return definitions.findTarget(code).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
