package vn.laichau.hatangso.indicator.territory.merger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;

/** Enters a merger whole or not at all; figures of before are restated on the new map from then on. */
@ApplicationScoped
class RecordMerger {

    private final Mergers mergers;

    RecordMerger(Mergers mergers) {
        this.mergers = mergers;
    }

    /**
     * A merger that is entered, or could be.
     *
     * @param units new units
     * @param predecessors units that end
     * @param villages that go on under a new unit
     */
    public record Entered(int units, int predecessors, int villages) {}

    /** @param store whether to do it, or only say what would become of it */
    @Transactional
    public Outcome<Entered> enter(Merger merger, boolean store) {
        mergers.lock();
        var faults = MergerRules.faultsOf(
                merger, mergers.unitsBefore(merger.inForceFrom()), mergers.later(merger.inForceFrom()));
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        var predecessors = merger.units().stream()
                .mapToInt(unit -> unit.predecessors().size())
                .sum();
        var villages = store ? mergers.store(merger) : mergers.countVillages(merger);
        return new Done<>(new Entered(merger.units().size(), predecessors, villages));
    }
}
