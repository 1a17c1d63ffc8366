package vn.laichau.hatangso.agency.planentity;

import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A row that further plans may ask for too (docs/adr/0078): it stays one, as the plan says it that stated it first. */
@MappedSuperclass
public abstract class SharedPlanEntity<R extends QuotedPlanRow> extends QuotedPlanEntity<R> {

    /** Stands where others name the plan they come from: no plan states it, and it is told of beside each. */
    public static final String ADDED = "added";

    /** Codes of the further plans. */
    private List<String> continuedIn = new ArrayList<>();

    protected SharedPlanEntity() {}

    protected SharedPlanEntity(String plan, String code) {
        super(plan, code);
    }

    /** Is asked for by the plans that another is asked for by. */
    protected void continueLike(SharedPlanEntity<R> other) {
        continuedIn = other.continuedIn;
    }

    /** @return whether that is new */
    final boolean continueIn(String further) {
        if (continuedIn.contains(further)) {
            return false;
        }
        continuedIn = Stream.concat(continuedIn.stream(), Stream.of(further)).toList();
        return true;
    }

    /** Codes of the plans that ask for it, the one that states it first; none of what was added. */
    public List<String> plans() {
        return isAdded()
                ? List.of()
                : Stream.concat(Stream.of(plan()), continuedIn.stream()).toList();
    }

    /** Whether it is told of where that plan is: the plan asks for it, or no plan does. */
    public boolean isToldWith(String asked) {
        return isAdded() || plans().contains(asked);
    }

    protected boolean isAdded() {
        return plan().equals(ADDED);
    }
}
