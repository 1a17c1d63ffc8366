package vn.laichau.hatangso.indicator.sdmx;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.http.Revalidated;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.indicator.cache.AnswerCache;
import vn.laichau.hatangso.indicator.cache.AsOf;
import vn.laichau.hatangso.indicator.cache.Figures;
import vn.laichau.hatangso.indicator.sdmx.cube.Cube;
import vn.laichau.hatangso.indicator.sdmx.cube.CubeQuery;
import vn.laichau.hatangso.indicator.sdmx.cube.CubeReader;
import vn.laichau.hatangso.indicator.sdmx.data.DataDetail;
import vn.laichau.hatangso.indicator.sdmx.data.DataFormat;
import vn.laichau.hatangso.indicator.sdmx.structure.Artefact;
import vn.laichau.hatangso.indicator.sdmx.structure.StructureFormat;
import vn.laichau.hatangso.indicator.sdmx.structure.StructureQuery;

/**
 * SDMX REST. {@link SdmxPathFilter} brings the addresses of both versions into the form that stands here. Everybody is answered the
 * same, whoever they are: what the suite publishes.
 */
@Path("/api/v1/sdmx/3.0")
@PermitAll
@Tag(name = "Open data", description = "What is published, for statisticians' clients and for catalogues")
class SdmxResource {

    /** Version 2.1 has other forms where none is named. */
    private static final String SECOND = "/api/v1/sdmx/2.1/";

    private static final Set<String> FLOWS = Set.of(Cube.FLOW, "*", "all");
    private static final Set<String> CONTEXTS = Set.of("dataflow", "*");

    private final CubeReader reader;
    private final AnswerCache answers;
    private final Clock clock;

    SdmxResource(CubeReader reader, AnswerCache answers, Clock clock) {
        this.reader = reader;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Path("/data/{context}/{maintainer}/{id}/{version}/{key}")
    @Produces({
        DataFormat.JSON_TYPE,
        DataFormat.CSV_TYPE,
        DataFormat.XML_TYPE,
        DataFormat.GENERIC_TYPE,
        DataFormat.SPECIFIC_TYPE
    })
    @Operation(
            summary = "Published values by SDMX REST: JSON 2.0.0, CSV 2.0.0 and 1.0.0, ML 2.1 and 3.0.0",
            description =
                    "SDMX REST 2.1 answers the same at /api/v1/sdmx/2.1/data/LAICHAU,CHUOI_SO_LIEU,1.0/{key}/{provider},"
                            + " and what stands at the end of an address may be left out. A key names a code for each dimension (frequency,"
                            + " indicator, area, operator), parted by dots; plus parts alternatives, an empty place or * is any. The form is"
                            + " chosen by Accept with its version, or by format. The same values as /api/v1/series for everybody.")
    @APIResponse(responseCode = "200", description = "The values, as everybody may see them")
    @Revalidated
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "406", description = "not-acceptable")
    @Extension(name = "x-headers", value = "Replica-Lag")
    public Response getSdmxData(
            @PathParam("context") String context,
            @PathParam("maintainer") String maintainer,
            @PathParam("id") String id,
            @PathParam("version") String version,
            @PathParam("key") String key,
            @HeaderParam("Accept") String accept,
            @HeaderParam("Accept-Language") String language,
            @BeanParam DataParameters parameters,
            @Context HttpServerRequest request) {
        requireFlow(context, maintainer, id, version);
        var query = parameters.query(key, clock);
        var how = parameters.detail();
        var form = form(parameters.format, accept, isSecond(request));
        return answer(
                List.of(query, how, form, Language.preferredBy(language)),
                Figures.ALL,
                form.mediaType(),
                () -> data(query, how, form, Language.preferredBy(language)));
    }

    private byte[] data(CubeQuery query, DataDetail how, DataFormat form, Language language) {
        var cube = reader.read(query);
        if (cube.isEmpty()) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        return form.write(cube, how, language);
    }

    private static DataFormat form(String name, String accept, boolean second) {
        if (name != null) {
            var named = DataFormat.named(name);
            DataParameters.require(named.isPresent(), "format", CommonErrorCode.NOT_IN_LIST, DataFormat.names());
            return named.get();
        }
        var otherwise = second ? DataFormat.GENERIC : DataFormat.JSON;
        return AcceptedFormat.of(accept, List.of(DataFormat.values()), DataFormat::mediaType, otherwise)
                .orElseThrow(CommonProblem.NOT_ACCEPTABLE::asIs);
    }

    @GET
    @Path("/structure/{artefact}/{maintainer}/{id}/{version}")
    @Produces({StructureFormat.JSON_TYPE, StructureFormat.XML_TYPE})
    @Operation(
            summary = "What the published values are made of: flow, structure, concepts, code lists and constraint",
            description =
                    "Kinds: dataflow, datastructure, codelist, conceptscheme, agencyscheme, dataconstraint (3.0) or"
                            + " contentconstraint (2.1), * for all. In 2.1 its address is /api/v1/sdmx/2.1/{artefact}/{maintainer}/{id}/{version}."
                            + " SDMX-JSON 2.0.0, SDMX-ML 2.1 and 3.0.0, by Accept.")
    @APIResponse(responseCode = "200", description = "The objects, with those that references names")
    @Revalidated
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "406", description = "not-acceptable")
    @Extension(name = "x-headers", value = "Replica-Lag")
    public Response getSdmxStructure(
            @PathParam("artefact") String artefact,
            @PathParam("maintainer") String maintainer,
            @PathParam("id") String id,
            @PathParam("version") String version,
            @HeaderParam("Accept") String accept,
            @HeaderParam("Accept-Language") String language,
            @Parameter(description = "full, allstubs, referencestubs and the others of the standard")
                    @QueryParam("detail")
                    @DefaultValue("full")
                    String detail,
            @Parameter(
                            description =
                                    "What is told besides: none, children, descendants, parents, parentsandsiblings, ancestors, all, or a kind")
                    @QueryParam("references")
                    @DefaultValue("none")
                    String references,
            @Parameter(description = "Day of the map; today without it") @QueryParam("geography") LocalDate geography,
            @Parameter(description = "Day whose knowledge counts; today without it") @QueryParam("asOf") LocalDate asOf,
            @Context HttpServerRequest request) {
        var kinds = Artefact.named(artefact);
        if (kinds.isEmpty() || !StructureQuery.isOurs(maintainer, version)) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        requireOneOf("detail", detail, StructureQuery.DETAILS);
        requireOneOf("references", references, StructureQuery.REFERENCES);
        return structure(
                StructureQuery.of(kinds, id, detail, references),
                CubeQuery.whole(geography, AsOf.notAfter(LocalDate.now(clock), asOf)),
                isSecond(request),
                accept,
                language);
    }

    @GET
    @Path("/availability/{context}/{maintainer}/{id}/{version}/{key}/{component}")
    @Produces({StructureFormat.JSON_TYPE, StructureFormat.XML_TYPE})
    @Operation(
            summary = "Which codes have published values within a key, as a constraint of SDMX",
            description =
                    "In 2.1 its address is /api/v1/sdmx/2.1/availableconstraint/{flow}/{key}/{provider}/{component}.")
    @APIResponse(responseCode = "200", description = "The codes that have values")
    @Revalidated
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "406", description = "not-acceptable")
    @Extension(name = "x-headers", value = "Replica-Lag")
    public Response getSdmxAvailability(
            @PathParam("context") String context,
            @PathParam("maintainer") String maintainer,
            @PathParam("id") String id,
            @PathParam("version") String version,
            @PathParam("key") String key,
            @PathParam("component") String component,
            @HeaderParam("Accept") String accept,
            @HeaderParam("Accept-Language") String language,
            @Parameter(description = "exact, or available, which is the same here") @QueryParam("mode") String mode,
            @Parameter(description = "What is told besides: none or a kind of object")
                    @QueryParam("references")
                    @DefaultValue("none")
                    String references,
            @Parameter(description = "Only values that became known later than this instant or day")
                    @QueryParam("updatedAfter")
                    String updatedAfter,
            @Context HttpServerRequest request) {
        requireFlow(context, maintainer, id, version);
        requireOneOf("references", references, StructureQuery.REFERENCES);
        if (mode != null) {
            requireOneOf("mode", mode, List.of("exact", "available"));
        }
        return structure(
                StructureQuery.ofAvailability(component, references).orElseThrow(CommonProblem.NOT_FOUND::asIs),
                CubeQuery.of(DataParameters.keys(key), DataParameters.updatedAfter(updatedAfter)),
                isSecond(request),
                accept,
                language);
    }

    private Response structure(
            StructureQuery objects, CubeQuery query, boolean second, String accept, String language) {
        var form = AcceptedFormat.of(
                        accept,
                        List.of(StructureFormat.values()),
                        StructureFormat::mediaType,
                        second ? StructureFormat.XML_2_1 : StructureFormat.JSON)
                .orElseThrow(CommonProblem.NOT_ACCEPTABLE::asIs);
        var words = Language.preferredBy(language);
        var figures = objects.needsFigures() ? Figures.ALL : Figures.NONE;
        return answer(List.of(objects, query, form, words), figures, form.mediaType(), () -> {
            var cube = objects.needsFigures() ? reader.read(query) : reader.context(query);
            if (objects.isEmpty(cube)) {
                throw CommonProblem.NOT_FOUND.asIs();
            }
            return form.write(cube, objects, words);
        });
    }

    private Response answer(List<?> question, Figures figures, String type, Supplier<byte[]> making) {
        var kept = answers.get(new Question("sdmx", LocalDate.now(clock), question), figures, making);
        return Response.ok(kept).type(type).build();
    }

    /** Everything an answer depends on besides what is known. */
    private record Question(String kind, LocalDate today, List<?> asked) {}

    /** The filter has made one address of both versions. */
    private static boolean isSecond(HttpServerRequest request) {
        return request.path().startsWith(SECOND);
    }

    private static void requireFlow(String context, String maintainer, String id, String version) {
        if (!CONTEXTS.contains(context) || !FLOWS.contains(id) || !StructureQuery.isOurs(maintainer, version)) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
    }

    private static void requireOneOf(String name, String value, List<String> known) {
        DataParameters.require(known.contains(value), name, CommonErrorCode.NOT_IN_LIST, String.join(", ", known));
    }
}
