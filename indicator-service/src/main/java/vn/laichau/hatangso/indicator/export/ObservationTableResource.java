package vn.laichau.hatangso.indicator.export;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.http.Revalidated;
import vn.laichau.hatangso.chassis.permit.Permits;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.cache.AsOf;
import vn.laichau.hatangso.indicator.cache.TaggedAnswer;
import vn.laichau.hatangso.indicator.observation.ObservationsAsOf;
import vn.laichau.hatangso.indicator.observation.ObservationsAsOf.Selection;
import vn.laichau.hatangso.indicator.replica.ReadReplica;
import vn.laichau.hatangso.indicator.table.TableFormat;
import vn.laichau.hatangso.indicator.table.TableQuery;

/** The figures of a question as one table. */
@Path("/api/v1/observations")
@PermitAll
@Tag(name = "Observations", description = "What was measured")
class ObservationTableResource {

    /** A table holds a connection while its reader reads. */
    private static final int MOST_AT_ONCE = 4;

    private final FigureRows rows;
    private final ObservationsAsOf observations;
    private final ReadReplica replica;
    private final ExportSettings settings;
    private final Callers callers;
    private final Clock clock;
    /** Both the counting and the writing read very many rows. */
    private final Permits permits = new Permits(MOST_AT_ONCE);

    ObservationTableResource(
            FigureRows rows,
            ObservationsAsOf observations,
            ReadReplica replica,
            ExportSettings settings,
            Callers callers,
            Clock clock) {
        this.rows = rows;
        this.observations = observations;
        this.replica = replica;
        this.settings = settings;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Path("/table")
    @Produces({TableFormat.OF_CSV, TableFormat.OF_XLSX, TableFormat.OF_SDMX_CSV})
    @Operation(
            summary = "Figures as a table: CSV, CSV of Vietnamese Excel, XLSX or SDMX-CSV",
            description =
                    "The form is chosen by format (csv, csv-excel-vi, xlsx, sdmx-csv), or without it by Accept (text/csv,"
                            + " also with profile=excel-vi). /observations answers the same to such an Accept.")
    @APIResponse(responseCode = "200", description = "A row for each figure")
    @Revalidated
    @Extension(name = "x-headers", value = "Link, Content-Disposition, Replica-Lag")
    public Response exportObservations(
            @BeanParam TableQuery how,
            @QueryParam("indicator") String indicator,
            @QueryParam("territory") String territory,
            @QueryParam("within") String within,
            @QueryParam("period") String period,
            @QueryParam("asOf") String asOf,
            @Context Request request) {
        var selection = Selection.seenBy(callers.find(), indicator, territory, within, period, 0, Integer.MAX_VALUE);
        var knownAt = AsOf.read(asOf, clock);
        var tag = tag(how, selection, knownAt);
        var known = tag.map(request::evaluatePreconditions);
        var answer = known.orElseGet(() -> answer(how, selection, knownAt));
        tag.ifPresent(answer::tag);
        return answer.header("Cache-Control", callers.find().isPresent() ? "private, no-cache" : "public, no-cache")
                .header("Vary", "Authorization, Accept, Accept-Language")
                .build();
    }

    /**
     * The version of all figures is known to those alone who see all of them; that of a settled day says nothing new to
     * anybody. A tag of what a table holds would be known when it has been written.
     */
    private Optional<EntityTag> tag(TableQuery how, Selection selection, OffsetDateTime knownAt) {
        return selection.everything() || observations.isSettled(knownAt)
                ? Optional.of(
                        new EntityTag(TaggedAnswer.tagOf(observations.version(knownAt), how.key(), selection, knownAt)))
                : Optional.empty();
    }

    private Response.ResponseBuilder answer(TableQuery how, Selection selection, OffsetDateTime knownAt) {
        requireFits(how.form(), selection, knownAt);
        var caller = callers.find();
        var fromReplica = rows.mayComeFromReplica(knownAt);
        if (fromReplica) {
            replica.announce();
        }
        StreamingOutput table = out -> write(caller, fromReplica, how, selection, knownAt, out);
        return how.answer(FigureTable.TABLE, table);
    }

    /** Asked before the first row leaves: a table that was cut off looks like a whole one. */
    private void requireFits(TableFormat format, Selection selection, OffsetDateTime knownAt) {
        if (format != TableFormat.XLSX) {
            return;
        }
        var most = settings.mostRowsOfAWorkbook();
        boolean tooMany;
        try (var permit = permits.acquire()) {
            tooMany = observations.areMoreThan(most, selection, knownAt);
        }
        if (tooMany) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Quá %d dòng, một bảng tính không chứa hết; hãy chọn ít hơn hoặc dùng CSV".formatted(most),
                    "More than %d rows, which a workbook does not hold; choose fewer or use CSV".formatted(most));
        }
    }

    private void write(
            Optional<Caller> caller,
            boolean fromReplica,
            TableQuery how,
            Selection selection,
            OffsetDateTime knownAt,
            OutputStream out)
            throws IOException {
        var language = how.language();
        try (var permit = permits.acquire()) {
            rows.read(
                    caller,
                    fromReplica,
                    selection,
                    knownAt,
                    language,
                    all -> how.form().write(FigureTable.TABLE, all, language, out));
        }
    }
}
