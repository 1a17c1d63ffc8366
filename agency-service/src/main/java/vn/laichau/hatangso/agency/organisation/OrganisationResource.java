package vn.laichau.hatangso.agency.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.organisation.OrganisationTable.OrganisationFilter;
import vn.laichau.hatangso.agency.organisation.OrganisationsAsOf.OrganisationPeriod;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Revision;

@Path(OrganisationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies", description = "The bodies and firms that the plan names, through time")
class OrganisationResource {

    static final String PATH = "/api/v1/organisations";

    private final OrganisationTable organisations;
    private final OrganisationsAsOf known;
    private final EditOrganisations editing;
    private final Callers callers;
    private final CurrentActor actors;
    private final IdempotentCreation answers;
    private final Clock clock;

    OrganisationResource(
            OrganisationTable organisations,
            OrganisationsAsOf known,
            EditOrganisations editing,
            Callers callers,
            CurrentActor actors,
            IdempotentCreation answers,
            Clock clock) {
        this.organisations = organisations;
        this.known = known;
        this.editing = editing;
        this.callers = callers;
        this.actors = actors;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary = "Agencies in the order of their codes",
            description =
                    "Names are public. Place, symbol, identifiers and legal basis are for signed-in State bodies. asOf: as it"
                            + " was known at the end of that day.")
    public Page<OrganisationView> listOrganisations(
            @QueryParam("kind") OrganisationKind kind,
            @QueryParam("validOn") LocalDate validOn,
            @QueryParam("asOf") LocalDate asOf,
            @BeanParam PageQuery page) {
        var filter = new OrganisationFilter(kind, validOn);
        var at = VietnamTime.endOf(asOf, clock);
        var found = at == null
                ? organisations.page(filter, page.afterKey(), page.limit())
                : known.page(filter, at, page.afterKey(), page.limit());
        var reader = actors.orNobody();
        var internal = isInternal();
        return page.of(
                        found,
                        Organisation::key,
                        () -> at == null ? organisations.count(filter) : known.count(filter, at))
                .map(agency -> internal ? agency.internal(reader) : agency.published());
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Transactional
    @Operation(
            summary = "An agency as it is, or as it was on a day; its ETag is needed to correct it",
            description =
                    "Without validOn its newest period, ended or not. asOf: as it was known at the end of that day.")
    public OrganisationView getOrganisation(
            @PathParam("code") String code,
            @QueryParam("validOn") LocalDate validOn,
            @QueryParam("asOf") LocalDate asOf) {
        var agency = find(code, validOn, asOf).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        return isInternal() ? agency.internal(actors.get()) : agency.published();
    }

    private Optional<Organisation> find(String code, LocalDate validOn, LocalDate asOf) {
        if (asOf == null) {
            var today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
            return validOn == null ? organisations.findNewest(code, today) : organisations.find(code, validOn);
        }
        var at = VietnamTime.endOf(asOf, clock);
        return validOn == null ? known.findNewest(code, at) : known.find(code, validOn, at);
    }

    @GET
    @Path("/{code}/history")
    @RolesAllowed(Role.STAFF)
    @Transactional
    @Operation(summary = "Everything that was ever said of an agency: its periods, and what was corrected when by whom")
    public Page<OrganisationPeriod> listOrganisationHistory(@PathParam("code") String code) {
        var statements = known.history(code);
        if (statements.isEmpty()) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        return Page.whole(statements);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(summary = "Add an agency that no plan names")
    @Extension(name = "x-conflict", value = "agency-code-taken")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "201", responseDescription = "The agency")
    public Response createOrganisation(@HeaderParam("Idempotency-Key") String key, OrganisationContent content) {
        return answers.once(key, PATH, content, () -> editing.add(content, actors.get()));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Correct what is said of an agency in one period: its newest, or the one of a day",
            description = "Since when and until when it exists is changed by a succession. What was known before stays"
                    + " readable with asOf.")
    public OrganisationView replaceOrganisation(
            @PathParam("code") String code,
            @QueryParam("validOn") LocalDate validOn,
            @HeaderParam("If-Match") Revision seen,
            OrganisationContent content) {
        var actor = actors.get();
        var day = validOn == null ? actor.today() : validOn;
        return editing.correct(code, day, content, actor, seen).orThrow();
    }

    private boolean isInternal() {
        return callers.find().filter(Caller::isStateBody).isPresent();
    }
}
