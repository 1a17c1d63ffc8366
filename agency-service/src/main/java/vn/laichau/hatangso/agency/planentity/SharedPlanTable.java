package vn.laichau.hatangso.agency.planentity;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A table of rows that further plans may ask for too. */
public abstract class SharedPlanTable<E extends SharedPlanEntity<R>, R extends QuotedPlanRow>
        extends PlanEntityTable<E, R> {

    /** What a plan may go on with: codes of what other plans state. */
    public Set<String> codesToContinue(String plan) {
        return list("plan not in ?1", List.of(plan, SharedPlanEntity.ADDED)).stream()
                .map(PlanEntity::code)
                .collect(toSet());
    }

    /** The plan asks for them too. What an earlier file of it named stays. */
    public LoadCounts continueIn(String plan, Collection<String> codes) {
        var fresh = (int) list("code in ?1", codes).stream()
                .filter(row -> row.continueIn(plan))
                .count();
        return new LoadCounts(fresh, 0, codes.size() - fresh, List.of(), List.of());
    }
}
