package vn.laichau.hatangso.indicator.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue;
import vn.laichau.hatangso.indicator.series.aggregation.SeriesValue.Contribution;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

/** Who reads, and what of a series they may see. */
@ApplicationScoped
class SeriesAudience {

    private final Callers callers;
    private final Clock clock;

    SeriesAudience(Callers callers, Clock clock) {
        this.callers = callers;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Who may ask for one operator's figures may see its provisional ones. */
    AsOfScope knowledge(LocalDate asOf, String operator) {
        return AsOfScope.of(asOf, clock, operator != null || isStateBody());
    }

    /** Values per village and per operator are internal; an operator reads its own. */
    void requireMayRead(Level level, String operator) {
        var internal = level == Level.VILLAGE || operator != null;
        if (!internal || isStateBody()) {
            return;
        }
        var caller = callers.find().orElseThrow(CommonProblem.UNAUTHENTICATED::asIs);
        if (operator == null || !caller.organisation().equals(operator)) {
            throw CommonProblem.FORBIDDEN.asIs();
        }
    }

    SeriesValue visible(SeriesValue value) {
        var seen = value.with(visible(value.operators()));
        return isStateBody()
                ? seen
                : seen.namingOnly(callers.find().map(Caller::organisation).orElse(""));
    }

    /** @return null when nothing of it may be seen */
    private List<Contribution> visible(List<Contribution> contributions) {
        if (contributions == null || contributions.isEmpty() || callers.find().isEmpty()) {
            return null;
        }
        if (isStateBody()) {
            return contributions;
        }
        var own = callers.get().organisation();
        return contributions.stream().filter(c -> c.operator().equals(own)).toList();
    }

    /** Who sees the same: everyone, State bodies, or one organisation. */
    String eyes() {
        return isStateBody()
                ? "state"
                : callers.find().map(caller -> "of " + caller.organisation()).orElse("");
    }

    private boolean isStateBody() {
        return callers.find().map(Caller::isStateBody).orElse(false);
    }
}
