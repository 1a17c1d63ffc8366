package vn.laichau.hatangso.indicator.export;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.plan.Plan;
import vn.laichau.hatangso.indicator.plan.Plans;

/** What a table of figures means. */
@Path("/api/v1/observations/metadata")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Transactional
@Tag(name = "Observations", description = "What was measured")
class MetadataResource {

    private final Definitions definitions;
    private final Plans plans;

    MetadataResource(Definitions definitions, Plans plans) {
        this.definitions = definitions;
        this.plans = plans;
    }

    @GET
    @Operation(summary = "Columns, indicators with their units, and whether the figures are invented")
    public Metadata get() {
        return new Metadata(
                plans.list().stream().map(Plan::title).toList(),
                plans.isDemonstration(),
                Arrays.stream(FigureTable.values()).map(Column::of).toList(),
                definitions.listIndicators(null).stream().map(Measured::of).toList());
    }

    /** @param demonstration the database holds invented figures */
    public record Metadata(List<Text> plans, boolean demonstration, List<Column> columns, List<Measured> indicators) {}

    /** @param type {@code number} or {@code text} */
    public record Column(String name, String label, String type) {

        static Column of(FigureTable column) {
            return new Column(column.key(), column.label(), column.isNumber() ? "number" : "text");
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
