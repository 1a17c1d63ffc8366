package vn.laichau.hatangso.indicator.progress;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.http.Revalidated;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.planfile.Plans;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress;
import vn.laichau.hatangso.indicator.table.TableFormat;
import vn.laichau.hatangso.indicator.table.TableQuery;

@Path("/api/v1/progress")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Progress", description = "How far the targets are")
class ProgressResource {

    private final ReadProgress progress;
    private final Plans plans;

    ProgressResource(ReadProgress progress, Plans plans) {
        this.progress = progress;
        this.plans = plans;
    }

    @GET
    @Operation(
            summary = "All targets with value, verdict and needed pace, as they were known at the end of a day",
            description =
                    "Everyone sees final values; signed-in State bodies also provisional ones. A past day's verdicts"
                            + " never change. Blocking communes are those of the map of the day geography (default: asOf), the"
                            + " five that lack most. Of the configured plan unless another is named. Answered as a table to whoever"
                            + " accepts one.")
    @APIResponse(responseCode = "200", description = "All targets")
    @Revalidated
    @APIResponse(responseCode = "404", description = "not-found")
    @Extension(name = "x-headers", value = "Link, Content-Disposition, Replica-Lag")
    public RestResponse<Progress> listProgress(@BeanParam ProgressQuery asked) {
        return progress.json(asked, "brief", Progress::brief);
    }

    @GET
    @Path("/{target}")
    @Operation(summary = "One target with all the communes that block it")
    @APIResponse(responseCode = "200", description = "The target's progress")
    @Revalidated
    @Extension(name = "x-headers", value = "Replica-Lag")
    public RestResponse<TargetProgress> getTargetProgress(
            @PathParam("target") String target, @BeanParam ProgressQuery asked) {
        return progress.json(
                asked,
                "of " + target,
                all -> all.items().stream()
                        .filter(item -> item.target().code().equals(target))
                        .findFirst()
                        .orElseThrow(CommonProblem.NOT_FOUND::asIs));
    }

    @GET
    @Path("/table")
    @Produces({TableFormat.OF_CSV, TableFormat.OF_XLSX, TableFormat.OF_SDMX_CSV})
    @Operation(
            summary = "The same as a table: CSV, CSV of Vietnamese Excel, XLSX or SDMX-CSV",
            description = "The form is chosen by format (csv, csv-excel-vi, xlsx, sdmx-csv), or without it by Accept.")
    @APIResponse(responseCode = "200", description = "A row for each target")
    @Revalidated
    @APIResponse(responseCode = "404", description = "not-found")
    @Extension(name = "x-headers", value = "Link, Content-Disposition, Replica-Lag")
    public Response exportProgress(@BeanParam TableQuery how, @BeanParam ProgressQuery asked) {
        var table = progress.get(
                asked,
                how.key(),
                all -> how.form()
                        .write(ProgressTable.TABLE, ProgressRow.of(all, plans.isDemonstration()), how.language()));
        return how.answer(ProgressTable.TABLE, table).build();
    }
}
