package vn.laichau.hatangso.indicator.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.indicator.observation.KnownObservations;
import vn.laichau.hatangso.indicator.observation.KnownObservations.Selection;
import vn.laichau.hatangso.indicator.observation.Observation;
import vn.laichau.hatangso.indicator.quality.PlanChecks;
import vn.laichau.hatangso.indicator.quality.QualityFinding;

/** Gathers the rows a report lists one by one. */
@ApplicationScoped
class ReportedFigures {

    private final KnownObservations observations;
    private final PlanChecks checks;

    ReportedFigures(KnownObservations observations, PlanChecks checks) {
        this.observations = observations;
        this.checks = checks;
    }

    List<Observation> ofOperators(String period, OffsetDateTime knownAt) {
        var all = new Selection(null, null, period, true, "", 0, Integer.MAX_VALUE);
        return observations.list(all, knownAt).stream()
                .filter(observation -> observation.operator() != null)
                .toList();
    }

    List<QualityFinding> findings() {
        return checks.listFindings();
    }
}
