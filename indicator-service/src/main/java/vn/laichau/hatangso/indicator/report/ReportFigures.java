package vn.laichau.hatangso.indicator.report;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.observation.Observation;
import vn.laichau.hatangso.indicator.observation.ObservationsAsOf;
import vn.laichau.hatangso.indicator.quality.PlanFinding;
import vn.laichau.hatangso.indicator.quality.PlanQualityRun;
import vn.laichau.hatangso.indicator.series.CoverageChange;
import vn.laichau.hatangso.indicator.series.ReadVillageCoverage;

/** Gathers the rows a report lists one by one. */
@ApplicationScoped
class ReportFigures {

    private final ObservationsAsOf observations;
    private final Definitions definitions;
    private final PlanQualityRun checks;
    private final ReadVillageCoverage coverage;

    ReportFigures(
            ObservationsAsOf observations,
            Definitions definitions,
            PlanQualityRun checks,
            ReadVillageCoverage coverage) {
        this.observations = observations;
        this.definitions = definitions;
        this.checks = checks;
        this.coverage = coverage;
    }

    List<Observation> ofOperators(String plan, int year, OffsetDateTime knownAt) {
        var indicators = definitions.listIndicators(plan, null, knownAt).stream()
                .map(Indicator::code)
                .collect(toSet());
        return observations.listOfOperators(year, knownAt).stream()
                .filter(observation -> indicators.contains(observation.indicator()))
                .toList();
    }

    List<CoverageChange> coverage(String plan, int year, LocalDate map, OffsetDateTime knownAt) {
        return coverage.in(year, map, definitions.listIndicators(plan, null, knownAt), knownAt);
    }

    List<PlanFinding> findings(String plan) {
        return checks.listFindings(plan);
    }
}
