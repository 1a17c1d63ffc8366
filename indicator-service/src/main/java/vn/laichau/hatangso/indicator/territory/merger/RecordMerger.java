package vn.laichau.hatangso.indicator.territory.merger;

import static vn.laichau.hatangso.indicator.entry.TextRules.LONGEST_LINE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.indicator.territory.merger.Merger.NewUnit;

/** Enters a merger whole or not at all; figures of before are restated on the new map from then on. */
@ApplicationScoped
class RecordMerger {

    private static final int MOST = 1_000;

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
        var malformed = malformed(merger);
        if (!malformed.isEmpty()) {
            return Outcome.refused(malformed);
        }
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

    private static List<FieldError> malformed(Merger merger) {
        var units = merger.units();
        var errors = new FieldErrors()
                .require("/inForceFrom", merger.inForceFrom())
                .line("/legalBasis", merger.legalBasis(), LONGEST_LINE)
                .require("/units", units == null || units.isEmpty() ? null : units);
        if (units != null) {
            errors.each("/units", units, MOST, (place, unit) -> malformed(errors, place, unit));
        }
        return errors.list();
    }

    private static void malformed(FieldErrors errors, String pointer, NewUnit unit) {
        var predecessors = unit.predecessors();
        errors.line(pointer + "/code", unit.code(), LONGEST_LINE)
                .line(pointer + "/typeVi", unit.typeVi(), LONGEST_LINE)
                .line(pointer + "/nameVi", unit.nameVi(), LONGEST_LINE)
                .line(pointer + "/nameEn", unit.nameEn(), LONGEST_LINE)
                .line(pointer + "/parentCode", unit.parentCode(), LONGEST_LINE)
                .require(
                        pointer + "/predecessors",
                        predecessors == null || predecessors.isEmpty() ? null : predecessors);
        if (predecessors != null) {
            errors.each(
                    pointer + "/predecessors",
                    predecessors,
                    MOST,
                    (place, code) -> errors.line(place, code, LONGEST_LINE));
        }
    }
}
