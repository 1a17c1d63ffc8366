package vn.laichau.hatangso.indicator.report;

import static java.util.stream.Collectors.toSet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.contract.InternalContract;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.PlanSettings;
import vn.laichau.hatangso.indicator.database.RepeatableReadTransaction;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.observation.Observation;
import vn.laichau.hatangso.indicator.observation.ObservationsAsOf;
import vn.laichau.hatangso.indicator.planfile.Plan;
import vn.laichau.hatangso.indicator.planfile.Plans;
import vn.laichau.hatangso.indicator.progress.Progress;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress.MeasuredBy;
import vn.laichau.hatangso.indicator.quality.PlanFinding;
import vn.laichau.hatangso.indicator.quality.PlanQualityRun;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;

/** Answers reporting-service once per snapshot, from one state of the database. The gateway does not route it. */
@Extension(name = InternalContract.PROFILE, value = "")
@Path("/internal/v1/report-data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Report data", description = "For reporting-service only")
class ReportDataResource {

    private final RepeatableReadTransaction state;
    private final Plans plans;
    private final ObservationsAsOf observations;
    private final Definitions definitions;
    private final PlanQualityRun checks;
    private final ReadVillageCoverage coverage;
    private final TerritoryValues units;
    private final PlanSettings settings;

    ReportDataResource(
            RepeatableReadTransaction state,
            Plans plans,
            ObservationsAsOf observations,
            Definitions definitions,
            PlanQualityRun checks,
            ReadVillageCoverage coverage,
            TerritoryValues units,
            PlanSettings settings) {
        this.state = state;
        this.plans = plans;
        this.observations = observations;
        this.definitions = definitions;
        this.checks = checks;
        this.coverage = coverage;
        this.units = units;
        this.settings = settings;
    }

    /**
     * @param year that is told of, as far as it was known at the cut-off; null for that of the cut-off
     * @param asked code of the plan that is told of; null for the configured one
     */
    @GET
    @RolesAllowed(Role.REPORT_COLLECTION)
    @Transactional
    @Operation(
            summary = "Everything a report of this cut-off tells about what is measured",
            description = "territoryFigures and villageCoverage are on the map of the day geography")
    public ReportData getIndicatorReportData(
            @QueryParam("cutOff") OffsetDateTime cutOff,
            @QueryParam("geography") LocalDate geography,
            @QueryParam("year") Integer year,
            @QueryParam("plan") String asked) {
        if (cutOff == null) {
            throw CommonProblem.INVALID_REQUEST.because("Thiếu tham số cutOff", "The parameter cutOff is missing");
        }
        state.holdForWideQuestions();
        var plan = asked == null ? settings.code() : asked;
        var cutOffDay = cutOff.atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
        var day = year == null || year >= cutOffDay.getYear() ? cutOffDay : LocalDate.of(year, 12, 31);
        var map = geography == null ? day : geography;
        var known = plans.find(plan);
        var since = known.map(Plan::issuedYear).orElse(day.getYear());
        var reached = units.on(plan, map, since, day, new AsOfScope(cutOff, false, true));
        var published = units.on(plan, map, since, day, new AsOfScope(cutOff, false, false));
        var indicators = definitions.listIndicators(plan, null, cutOff);
        return new ReportData(
                cutOff,
                known.stream().toList(),
                indicators.stream().map(MeasuredBy::of).toList(),
                reached.progress().brief(),
                ofOperators(indicators, day.getYear(), cutOff),
                checks.listFindings(plan),
                reached.units(),
                reached.years(),
                reached.operators(),
                coverage.in(day.getYear(), map, indicators, cutOff),
                new Published(published.progress().forThePublic().brief(), published.units(), published.years()));
    }

    private List<Observation> ofOperators(List<Indicator> indicators, int year, OffsetDateTime knownAt) {
        var codes = indicators.stream().map(Indicator::code).collect(toSet());
        return observations.listOfOperators(year, knownAt).stream()
                .filter(observation -> codes.contains(observation.indicator()))
                .toList();
    }

    /**
     * Figures for a report.
     *
     * @param plans the one that is told of; all that follows is of it
     * @param indicators of the plan, those without a target too
     * @param operatorFigures what operators reported for the cut-off's year and for the shorter periods in it
     * @param findings contradictions among the plan's own figures
     * @param territoryFigures the last values of the units on the map that was asked for
     * @param yearFigures the province's values of each year since the plan was issued
     * @param operatorTotals what each operator's own figures of the cut-off's year, and of the one before, add up to in the province;
     *     none where they cannot be added up
     * @param villageCoverage which villages became covered in the cut-off's year, and which were found without
     * @param published the same as everyone could read it at the cut-off
     */
    public record ReportData(
            OffsetDateTime cutOff,
            List<Plan> plans,
            List<MeasuredBy> indicators,
            Progress progress,
            List<Observation> operatorFigures,
            List<PlanFinding> findings,
            List<TerritoryValues.UnitValue> territoryFigures,
            List<TerritoryValues.YearValue> yearFigures,
            List<TerritoryValues.OperatorTotal> operatorTotals,
            List<CoverageChange> villageCoverage,
            Published published) {}

    /** By final values alone. */
    @Schema(name = "PublishedFigures")
    public record Published(
            Progress progress,
            List<TerritoryValues.UnitValue> territoryFigures,
            List<TerritoryValues.YearValue> yearFigures) {}
}
