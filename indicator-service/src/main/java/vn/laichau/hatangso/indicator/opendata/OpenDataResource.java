package vn.laichau.hatangso.indicator.opendata;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.http.Revalidated;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.indicator.cache.AnswerCache;
import vn.laichau.hatangso.indicator.cache.Figures;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.planfile.Plans;
import vn.laichau.hatangso.indicator.sdmx.cube.CubeQuery;
import vn.laichau.hatangso.indicator.sdmx.cube.CubeReader;
import vn.laichau.hatangso.indicator.table.Table;
import vn.laichau.hatangso.indicator.table.TableFormat;

/** The catalogue and the tables of what is published: the same for everybody. */
@Path("/api/v1/open-data")
@PermitAll
@Tag(name = "Open data", description = "What is published, for statisticians' clients and for catalogues")
class OpenDataResource {

    /** Forms that a query may name, since a browser asks for none. */
    enum CatalogueForm {
        jsonld,
        turtle
    }

    private final Catalogue catalogue;
    private final OpenDataSettings settings;
    private final Definitions definitions;
    private final Plans plans;
    private final CubeReader cubes;
    private final AnswerCache answers;
    private final Clock clock;
    private final String homepage;

    OpenDataResource(
            Catalogue catalogue,
            OpenDataSettings settings,
            Definitions definitions,
            Plans plans,
            CubeReader cubes,
            AnswerCache answers,
            Clock clock,
            @ConfigProperty(name = "suite.public-url") String portal) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.definitions = definitions;
        this.plans = plans;
        this.cubes = cubes;
        this.answers = answers;
        this.clock = clock;
        this.homepage = portal + "/du-lieu-mo";
    }

    private record Question(String what, LocalDate today, Object form) {}

    @GET
    @Path("/catalogue")
    @Produces({CatalogueFormat.JSON_LD_TYPE, CatalogueFormat.TURTLE_TYPE})
    @Operation(
            summary = "What is published, as a DCAT catalogue in JSON-LD or Turtle",
            description = "Chosen by Accept (text/turtle, else JSON-LD), or by format.")
    @APIResponse(responseCode = "200", description = "The catalogue")
    @Revalidated
    @Extension(name = "x-headers", value = "Replica-Lag")
    public Response getOpenDataCatalogue(
            @HeaderParam("Accept") String accept,
            @Parameter(description = "jsonld or turtle; else by Accept") @QueryParam("format") CatalogueForm format) {
        var turtle =
                format == null ? accept != null && accept.startsWith("text/turtle") : format == CatalogueForm.turtle;
        var form = turtle ? CatalogueFormat.TURTLE : CatalogueFormat.JSON_LD;
        var kept = answers.get(
                new Question("catalogue", null, form),
                Figures.NONE,
                () -> form.write(catalogue.of(plans.isDemonstration())));
        return Response.ok(kept).type(form.mediaType()).build();
    }

    @GET
    @Path("/datapackage.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The tables as one data package (Frictionless), which describes their columns")
    @APIResponse(responseCode = "200", description = "The descriptor; its tables lie beside it")
    @Revalidated
    @Extension(name = "x-headers", value = "Replica-Lag")
    public RestResponse<DataPackage> getDataPackage(@HeaderParam("Accept-Language") String language) {
        var words = Language.preferredBy(language);
        return answers.json(
                new Question("data package", null, words),
                Figures.NONE,
                () -> DataPackage.of(settings, homepage, words));
    }

    @GET
    @Path("/values.csv")
    @Produces(TableFormat.OF_CSV)
    @Operation(summary = "All published values as one table, at an address that stays")
    @APIResponse(responseCode = "200", description = "A row for each value")
    @Revalidated
    @Extension(name = "x-headers", value = "Link, Content-Disposition, Replica-Lag")
    public Response getOpenValues() {
        return csv(OpenTable.VALUES, OpenTable.Rows.VALUES, Figures.ALL, () -> {
            var cube = cubes.read(CubeQuery.whole(null, null));
            return cube.series().stream()
                    .flatMap(series -> series.observations().stream())
                    .map(observation -> new OpenTable.Value(cube, observation));
        });
    }

    @GET
    @Path("/indicators.csv")
    @Produces(TableFormat.OF_CSV)
    @Operation(summary = "All indicators as one table, at an address that stays")
    @APIResponse(responseCode = "200", description = "A row for each indicator")
    @Revalidated
    @Extension(name = "x-headers", value = "Link, Content-Disposition, Replica-Lag")
    public Response getOpenIndicators() {
        return csv(
                OpenTable.INDICATORS,
                OpenTable.Rows.INDICATORS,
                Figures.NONE,
                () -> definitions.listIndicators().stream());
    }

    @GET
    @Path("/areas.csv")
    @Produces(TableFormat.OF_CSV)
    @Operation(summary = "The province and its communes as one table, at an address that stays")
    @APIResponse(responseCode = "200", description = "A row for each area of the present map")
    @Revalidated
    @Extension(name = "x-headers", value = "Link, Content-Disposition, Replica-Lag")
    public Response getOpenAreas() {
        return csv(OpenTable.AREAS, OpenTable.Rows.AREAS, Figures.NONE, () -> cubes.areas(null).stream());
    }

    /** The words of columns are for the data package; in the tables stand their names and codes. */
    private <R> Response csv(OpenTable open, Table<R> table, Figures figures, Supplier<Stream<R>> rows) {
        var kept = answers.get(
                new Question(open.id(), LocalDate.now(clock), TableFormat.CSV),
                figures,
                () -> TableFormat.CSV.write(table, rows.get().toList(), Language.VI));
        return Response.ok(kept)
                .type(TableFormat.CSV.mediaType())
                .header("Link", "</api/v1/open-data/datapackage.json>; rel=\"describedby\"")
                .header("Content-Disposition", "attachment; filename=\"" + open.id() + ".csv\"")
                .build();
    }
}
