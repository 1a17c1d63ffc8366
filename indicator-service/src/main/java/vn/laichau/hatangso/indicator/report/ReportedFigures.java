package vn.laichau.hatangso.indicator.report;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.observation.KnownObservations;
import vn.laichau.hatangso.indicator.observation.KnownObservations.Selection;
import vn.laichau.hatangso.indicator.observation.Observation;
import vn.laichau.hatangso.indicator.quality.PlanChecks;
import vn.laichau.hatangso.indicator.quality.QualityFinding;
import vn.laichau.hatangso.indicator.series.CoverageChange;
import vn.laichau.hatangso.indicator.series.ReadCoverage;

/** Gathers the rows a report lists one by one. */
@ApplicationScoped
class ReportedFigures {

    private final KnownObservations observations;
    private final Definitions definitions;
    private final PlanChecks checks;
    private final ReadCoverage coverage;

    ReportedFigures(KnownObservations observations, Definitions definitions, PlanChecks checks, ReadCoverage coverage) {
        this.observations = observations;
        this.definitions = definitions;
        this.checks = checks;
        this.coverage = coverage;
    }

    List<Observation> ofOperators(String plan, String period, OffsetDateTime knownAt) {
        var indicators = definitions.listIndicators(plan, null, knownAt).stream()
                .map(Indicator::code)
                .collect(toSet());
        var all = new Selection(null, null, null, period, true, "", 0, Integer.MAX_VALUE);
        return observations.list(all, knownAt).stream()
                .filter(observation -> observation.operator() != null && indicators.contains(observation.indicator()))
                .toList();
    }

    List<CoverageChange> coverage(String plan, int year, LocalDate map, OffsetDateTime knownAt) {
        return coverage.in(year, map, definitions.listIndicators(plan, null, knownAt), knownAt);
    }

    List<QualityFinding> findings(String plan) {
        return checks.listFindings(plan);
    }
}
