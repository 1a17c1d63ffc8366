package vn.laichau.hatangso.indicator.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.laichau.hatangso.indicator.series.Knowledge;

/** What the rule says of a target today, provisional figures counted. */
@ApplicationScoped
public class ComputedVerdicts {

    private final ComputeProgress progress;
    private final Clock clock;

    ComputedVerdicts(ComputeProgress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    /** Runs in the caller's transaction. */
    public Optional<Verdict> find(String target) {
        var today = LocalDate.now(clock);
        return progress.asOf(today, Knowledge.of(today, clock, true)).items().stream()
                .filter(item -> item.target().code().equals(target))
                .map(TargetProgress::verdict)
                .findFirst();
    }
}
