package vn.laichau.hatangso.indicator.imports.workbook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.indicator.Period;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;
import vn.laichau.hatangso.indicator.imports.LineErrors;
import vn.laichau.hatangso.indicator.imports.StagingWriter;
import vn.laichau.hatangso.indicator.imports.workbook.TemplateWorkbook.RecordedFigure;
import vn.laichau.hatangso.indicator.observation.recording.FigureCodeReader;
import vn.laichau.hatangso.indicator.territory.Territories;
import vn.laichau.hatangso.indicator.territory.Territory;

/** Workbooks to fill in, and workbooks to correct. */
@Path("/api/v1/imports")
@Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
@RolesAllowed({Role.COORDINATOR, Role.AGENCY_OFFICER})
@Transactional
@Tag(name = "Imports", description = "Files of figures")
class ImportWorkbookResource {

    private static final String RETRY_SECONDS = "5";

    private static final String RECORDED = """
            SELECT o.indicator, o.territory, o.numerator, o.denominator, o.value, o.status
            FROM seen_figures(known_now()) o
            WHERE o.indicator = ANY(:indicators) AND o.territory = ANY(:units)
                AND o.period = :period AND o.period_end = :end AND o.operator = ''
            """;

    /** The workbook that came and the one that is written are held whole. */
    private final Semaphore turn = new Semaphore(1);

    private final Jdbi jdbi;
    private final LineErrors errors;
    private final Definitions definitions;
    private final Territories territories;
    private final FigureCodeReader dictionaries;
    private final CurrentActor actor;

    ImportWorkbookResource(
            Jdbi jdbi,
            LineErrors errors,
            Definitions definitions,
            Territories territories,
            FigureCodeReader dictionaries,
            CurrentActor actor) {
        this.jdbi = jdbi;
        this.errors = errors;
        this.definitions = definitions;
        this.territories = territories;
        this.dictionaries = dictionaries;
        this.actor = actor;
    }

    @GET
    @Path("/template")
    @Operation(
            summary = "A workbook to fill in, with the codes of a period to choose from",
            description =
                    "What is recorded of the period stands in it: of all operators together, for the communes whose figures"
                            + " the asker may write. Sent back, a line changes what was changed in it; one without a number"
                            + " is passed over.")
    @APIResponse(responseCode = "200", description = "The workbook")
    @APIResponse(responseCode = "404", description = "not-found")
    public byte[] getImportTemplate(
            @HeaderParam("Accept-Language") String language,
            @QueryParam("period") String period,
            @QueryParam("indicator") String indicator)
            throws IOException {
        var time = Period.of(period)
                .orElseThrow(() -> CommonProblem.INVALID_REQUEST.because(
                        "Tham số period là năm, quý hoặc tháng", "period must be a year, a quarter or a month"));
        var wanted = indicator == null
                ? definitions.listIndicators(null)
                : List.of(definitions.findIndicator(indicator).orElseThrow(CommonProblem.NOT_FOUND::asIs));
        var measured =
                wanted.stream().filter(ImportWorkbookResource::isMeasured).toList();
        var communes = communes(time.end());
        return TemplateWorkbook.write(
                time, measured, communes, recorded(time, measured, communes), Language.preferredBy(language));
    }

    @GET
    @Path("/{id}/workbook")
    @Operation(
            summary = "The workbook of an import with its errors written into the cells",
            description = "Reasons are in English for whoever asks for English by Accept-Language, else in Vietnamese.")
    public byte[] getImportWorkbook(@PathParam("id") UUID id, @HeaderParam("Accept-Language") String language)
            throws IOException {
        if (!turn.tryAcquire()) {
            throw CommonProblem.UNAVAILABLE.asIs().with("Retry-After", RETRY_SECONDS);
        }
        try {
            var content = find(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
            return ErrorWorkbook.write(
                    content, errors.list(id, 0, StagingWriter.MOST_ERRORS), Language.preferredBy(language));
        } finally {
            turn.release();
        }
    }

    private List<Territory> communes(LocalDate day) {
        return territories
                .province(day, null)
                .map(province -> territories.onMap(day, Territory.Level.COMMUNE, province.id(), null))
                .orElse(List.of());
    }

    /** Of units whose figures the asker may write: a line of another one would be refused when it comes back. */
    private List<RecordedFigure> recorded(Period period, List<Indicator> indicators, List<Territory> communes) {
        var sender = actor.get();
        var committee = FigureCodeReader.committee(sender.has(Role.COORDINATOR), sender.organisation());
        var codes = dictionaries.whole(committee);
        var units =
                communes.stream().map(Territory::id).filter(codes::isWritable).toList();
        return jdbi.withHandle(handle -> handle.createQuery(RECORDED)
                .bindArray(
                        "indicators",
                        Integer.class,
                        indicators.stream().map(Indicator::id).toList())
                .bindArray("units", Integer.class, units)
                .bind("period", period.text())
                .bind("end", period.end())
                .mapTo(RecordedFigure.class)
                .list());
    }

    private static boolean isMeasured(Indicator indicator) {
        return indicator.measure() != Measure.JUDGEMENT;
    }

    private Optional<byte[]> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT content FROM import_workbook WHERE import = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne());
    }
}
