package vn.laichau.hatangso.indicator.territory.merger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.indicator.entry.EnteredText;
import vn.laichau.hatangso.indicator.territory.merger.Merger.NewUnit;

/** Enters a merger whole or not at all; figures of before are restated on the new map from then on. */
@ApplicationScoped
class EnterMerger {

    private final Mergers mergers;

    EnterMerger(Mergers mergers) {
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
                merger, mergers.unitsBefore(merger.takesForceOn()), mergers.later(merger.takesForceOn()));
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
        var faults = new ArrayList<FieldError>();
        require(faults, "/takesForceOn", merger.takesForceOn());
        require(faults, "/legalBasis", merger.legalBasis());
        require(faults, "/units", merger.units());
        var units = merger.units() == null ? List.<NewUnit>of() : merger.units();
        for (var i = 0; i < units.size(); i++) {
            malformed(faults, "/units/" + i, units.get(i));
        }
        return faults;
    }

    private static void malformed(List<FieldError> faults, String pointer, NewUnit unit) {
        if (unit == null) {
            require(faults, pointer, null);
            return;
        }
        require(faults, pointer + "/code", unit.code());
        require(faults, pointer + "/typeVi", unit.typeVi());
        require(faults, pointer + "/nameVi", unit.nameVi());
        require(faults, pointer + "/nameEn", unit.nameEn());
        require(faults, pointer + "/parentCode", unit.parentCode());
        require(faults, pointer + "/predecessors", unit.predecessors());
        Stream.ofNullable(unit.predecessors())
                .flatMap(List::stream)
                .forEach(code -> require(faults, pointer + "/predecessors", code));
    }

    private static void require(List<FieldError> faults, String pointer, Object value) {
        if (value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> l && l.isEmpty()) {
            faults.add(new FieldError(
                    pointer, "required", Text.of("Thiếu trường bắt buộc", "A required member is missing")));
        } else if (value instanceof String text) {
            EnteredText.checkLine(faults, pointer, text);
        }
    }
}
