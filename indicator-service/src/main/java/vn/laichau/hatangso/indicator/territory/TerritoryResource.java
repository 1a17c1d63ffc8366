package vn.laichau.hatangso.indicator.territory;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Cursor;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.cache.AnswerCache;
import vn.laichau.hatangso.indicator.cache.AsOf;
import vn.laichau.hatangso.indicator.cache.Figures;
import vn.laichau.hatangso.indicator.patch.MergePatch;
import vn.laichau.hatangso.indicator.territory.TerritoryDetail.Correction;

@Path("/api/v1/territories")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Territories", description = "Units of territory before and after 1 July 2025")
class TerritoryResource {

    private final Territories territories;
    private final TerritoryDetails details;
    private final MergePatch patches;
    private final CurrentActor actor;
    private final AnswerCache answers;
    private final Clock clock;

    TerritoryResource(
            Territories territories,
            TerritoryDetails details,
            MergePatch patches,
            CurrentActor actor,
            AnswerCache answers,
            Clock clock) {
        this.territories = territories;
        this.details = details;
        this.patches = patches;
        this.actor = actor;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Units of territory, by day, level, parent and name",
            description =
                    "A name is found with or without accents, in any case and composition. Villages are listed with"
                            + " level=VILLAGE only. The order is that of Vietnamese names. asOf, a day or an instant: the units and"
                            + " names that were known then.")
    @Extension(name = "x-headers", value = "Replica-Lag")
    public Page<Territory> listTerritories(
            @QueryParam("validOn") LocalDate validOn,
            @QueryParam("level") Territory.Level level,
            @QueryParam("parent") String parent,
            @QueryParam("q") String name,
            @QueryParam("asOf") String asOf,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("500") int limit,
            @QueryParam("count") boolean count) {
        var size = Page.size(limit);
        var search = new TerritoryFilter(
                validOn, level, parent, nfc(name), AsOf.read(asOf, clock), Cursor.keyOf(cursor), size + 1);
        // Of an instant nothing is kept: a list of it waits until nothing is recorded up to it any more.
        return search.knownAt() == null
                ? answers.computed(
                        Arrays.asList("territories", search, count), Figures.NONE, () -> page(search, size, count))
                : page(search, size, count);
    }

    private Page<Territory> page(TerritoryFilter search, int size, boolean count) {
        return Page.of(territories.list(search), size, Territory::place)
                .counted(count, () -> territories.count(search));
    }

    @GET
    @Path("/resolution")
    @PermitAll
    @Operation(
            summary = "The one unit that a name means",
            description = "asOf, a day or an instant: among the units and names that were known then.")
    @APIResponse(responseCode = "200", description = "The unit")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "ambiguous-territory")
    public Territory resolveTerritory(
            @QueryParam("name") String name,
            @QueryParam("validOn") LocalDate validOn,
            @QueryParam("level") Territory.Level level,
            @QueryParam("asOf") String asOf) {
        if (name == null || name.isBlank()) {
            throw CommonProblem.INVALID_REQUEST.because("Thiếu tham số name", "The parameter name is missing");
        }
        return onlyOne(territories.named(nfc(name), validOn, level, AsOf.read(asOf, clock)));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            summary = "What a code means on a day, with aliases, predecessors and successors",
            description =
                    "Without a day the code must have meant one unit only. asOf, a day or an instant: as it was known then,"
                            + " but for the aliases.")
    @Extension(name = "x-conflict", value = "ambiguous-territory")
    public TerritoryDetail getTerritoryByCode(
            @PathParam("code") String code, @QueryParam("validOn") LocalDate validOn, @QueryParam("asOf") String asOf) {
        var knownAt = AsOf.read(asOf, clock);
        return details.of(onlyOne(territories.coded(code, validOn, knownAt)), knownAt);
    }

    @GET
    @Path("/{code}/{validFrom}")
    @PermitAll
    @Operation(
            summary = "A unit by its key",
            description = "asOf, a day or an instant: as it was known then, but for the aliases.")
    public TerritoryDetail getTerritory(
            @PathParam("code") String code,
            @PathParam("validFrom") LocalDate validFrom,
            @QueryParam("asOf") String asOf) {
        var knownAt = AsOf.read(asOf, clock);
        return details.of(find(code, validFrom, knownAt).orElseThrow(CommonProblem.NOT_FOUND::asIs), knownAt);
    }

    @PATCH
    @Path("/{code}/{validFrom}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Correct a unit's names, area, legal basis or aliases",
            description = "Reads as of a day before go on to tell what was known then.")
    public TerritoryDetail changeTerritory(
            @PathParam("code") String code,
            @PathParam("validFrom") LocalDate validFrom,
            @HeaderParam("If-Match") Revision seen,
            @RequestBody(content = @Content(schema = @Schema(implementation = Correction.class))) String patch) {
        details.correct(find(code, validFrom, null), seen, patches.applying(patch, Correction.class), actor.get())
                .orThrow();
        return getTerritory(code, validFrom, null);
    }

    private Optional<Territory> find(String code, LocalDate validFrom, OffsetDateTime knownAt) {
        return territories.coded(code, validFrom, knownAt).stream()
                .filter(unit -> unit.validFrom().equals(validFrom))
                .findFirst();
    }

    private static Territory onlyOne(List<Territory> candidates) {
        if (candidates.size() > 1) {
            throw TerritoryRules.ambiguous(candidates);
        }
        return candidates.stream().findFirst().orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private static String nfc(String name) {
        return name == null ? null : Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
