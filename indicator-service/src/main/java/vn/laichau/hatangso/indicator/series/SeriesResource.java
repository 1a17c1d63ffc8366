package vn.laichau.hatangso.indicator.series;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.http.Revalidated;
import vn.laichau.hatangso.indicator.planfile.Plans;
import vn.laichau.hatangso.indicator.table.TableFormat;
import vn.laichau.hatangso.indicator.table.TableQuery;

@Path("/api/v1/series")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Series", description = "Values over time, on either map")
class SeriesResource {

    private final SeriesResponses answers;
    private final Plans plans;

    SeriesResource(SeriesResponses answers, Plans plans) {
        this.answers = answers;
        this.plans = plans;
    }

    @GET
    @Operation(
            summary =
                    "Values of indicators over time, each native, restated from units of another map, or not derivable",
            description =
                    "territory is a code on the map of the day geography (default: today), the province without it."
                            + " With level all units of that level within it. from and until are days or periods (2024, 2024-Q3,"
                            + " 2024-07), of which the first day and the last one count. asOf: as it was known at the end of"
                            + " that day. Everyone"
                            + " sees final values; signed-in State bodies also provisional ones, villages and what each operator"
                            + " contributes; an operator sees its own contribution. Answered as a table to whoever accepts one.")
    @APIResponse(responseCode = "200", description = "A series for each indicator and unit")
    @Revalidated
    @APIResponse(responseCode = "404", description = "not-found")
    @Extension(name = "x-headers", value = "Link, Content-Disposition, Replica-Lag")
    public RestResponse<SeriesResponse> listSeries(@BeanParam SeriesQuery asked) {
        return answers.json(asked);
    }

    @GET
    @Path("/table")
    @Produces({TableFormat.OF_CSV, TableFormat.OF_XLSX, TableFormat.OF_SDMX_CSV})
    @Operation(
            summary = "The same values as a table: CSV, CSV of Vietnamese Excel, XLSX or SDMX-CSV",
            description =
                    "The form is chosen by format (csv, csv-excel-vi, xlsx, sdmx-csv), or without it by Accept. A row for"
                            + " each value and for each operator's contribution that the reader may see.")
    @APIResponse(responseCode = "200", description = "A row for each value")
    @Revalidated
    @APIResponse(responseCode = "404", description = "not-found")
    @Extension(name = "x-headers", value = "Link, Content-Disposition, Replica-Lag")
    public Response exportSeries(@BeanParam TableQuery how, @BeanParam SeriesQuery asked) {
        var table = answers.get(
                asked,
                how.key(),
                answer -> how.form()
                        .write(SeriesTable.TABLE, SeriesRow.of(answer, plans.isDemonstration()), how.language()));
        return how.answer(SeriesTable.TABLE, table).build();
    }
}
