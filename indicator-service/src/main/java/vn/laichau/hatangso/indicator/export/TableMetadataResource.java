package vn.laichau.hatangso.indicator.export;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.http.Revalidated;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.cache.AnswerCache;
import vn.laichau.hatangso.indicator.cache.Figures;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.planfile.Plan;
import vn.laichau.hatangso.indicator.planfile.Plans;
import vn.laichau.hatangso.indicator.progress.ProgressTable;
import vn.laichau.hatangso.indicator.series.SeriesTable;
import vn.laichau.hatangso.indicator.table.SdmxColumn;
import vn.laichau.hatangso.indicator.table.Table;

/** What the tables mean. */
@Path("/api/v1/observations/metadata")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Observations", description = "What was measured")
class TableMetadataResource {

    private final Definitions definitions;
    private final Plans plans;
    private final AnswerCache answers;

    TableMetadataResource(Definitions definitions, Plans plans, AnswerCache answers) {
        this.definitions = definitions;
        this.plans = plans;
        this.answers = answers;
    }

    @GET
    @Operation(summary = "Columns of the tables, indicators with their units, and whether the figures are invented")
    @APIResponse(responseCode = "200", description = "What the tables mean")
    @Revalidated
    @Extension(name = "x-headers", value = "Replica-Lag")
    public RestResponse<Metadata> getObservationMetadata() {
        return answers.json("metadata", Figures.NONE, this::metadata);
    }

    private Metadata metadata() {
        return new Metadata(
                plans.list().stream().map(Plan::title).toList(),
                plans.isDemonstration(),
                columns(FigureTable.TABLE),
                definitions.listIndicators().stream().map(Measured::of).toList(),
                List.of(
                        TableMeaning.of("/api/v1/observations/table", FigureTable.TABLE),
                        TableMeaning.of("/api/v1/series/table", SeriesTable.TABLE),
                        TableMeaning.of("/api/v1/progress/table", ProgressTable.TABLE)));
    }

    private static List<Column> columns(Table<?> table) {
        return table.columns().stream().map(Column::of).toList();
    }

    /**
     * @param demonstration the database holds invented figures
     * @param columns of the table of observations
     */
    public record Metadata(
            List<Text> plans,
            boolean demonstration,
            List<Column> columns,
            List<Measured> indicators,
            List<TableMeaning> tables) {}

    /**
     * What a table shows.
     *
     * @param path where it is given away
     * @param dataFlow its name in SDMX
     * @param components of the data flow, as SDMX names them
     */
    public record TableMeaning(String path, String dataFlow, List<Column> columns, List<String> components) {

        static TableMeaning of(String path, Table<?> table) {
            return new TableMeaning(
                    path,
                    table.dataFlow(),
                    TableMetadataResource.columns(table),
                    table.sdmx().stream().map(SdmxColumn::name).toList());
        }
    }

    /** @param type {@code number} or {@code text} */
    public record Column(String name, String label, String type) {

        static Column of(vn.laichau.hatangso.indicator.table.Column<?> column) {
            return new Column(column.key(), column.label().vi(), column.isNumber() ? "number" : "text");
        }
    }

    /** An indicator, as a reader of the table needs it. */
    public record Measured(String code, Text name, Text definition, String unit, List<String> clauses) {

        static Measured of(Indicator indicator) {
            return new Measured(
                    indicator.code(), indicator.name(), indicator.definition(), indicator.unit(), indicator.clauses());
        }
    }
}
