package vn.laichau.hatangso.indicator.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.progress.verdict.TargetProgress;
import vn.laichau.hatangso.indicator.progress.verdict.Verdict;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;

/** What the rule says of a target today, provisional figures counted. */
@ApplicationScoped
public class CurrentVerdicts {

    private final ComputeProgress progress;
    private final Definitions definitions;
    private final Clock clock;

    CurrentVerdicts(ComputeProgress progress, Definitions definitions, Clock clock) {
        this.progress = progress;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** Whether there is such a target, which costs no computation. */
    public boolean has(String target) {
        return definitions.planOfTarget(target).isPresent();
    }

    /** Runs in the caller's transaction. */
    public Optional<Verdict> find(String target) {
        var today = LocalDate.now(clock);
        return definitions
                .planOfTarget(target)
                .map(plan -> progress.asOf(plan, today, AsOfScope.of(today, clock, true)))
                .stream()
                .flatMap(found -> found.items().stream())
                .filter(item -> item.target().code().equals(target))
                .map(TargetProgress::verdict)
                .findFirst();
    }
}
