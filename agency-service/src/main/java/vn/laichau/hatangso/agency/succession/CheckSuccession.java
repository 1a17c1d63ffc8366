package vn.laichau.hatangso.agency.succession;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.lineage.Thing;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** Says what speaks against a succession, or what would go over with it. */
@ApplicationScoped
class CheckSuccession {

    private final Register register;
    private final Lineages lineages;
    private final Moving moving;

    CheckSuccession(Register register, Lineages lineages, Moving moving) {
        this.register = register;
        this.lineages = lineages;
        this.moving = moving;
    }

    /** What was found: either faults, or what goes over. */
    record Found(List<FieldError> faults, List<Move> moves) {}

    Found check(NewSuccession asked) {
        var lineage = lineages.fresh();
        var faults = SuccessionRules.faultsOf(asked, register, lineage);
        if (!faults.isEmpty()) {
            return new Found(faults, List.of());
        }
        var moves = moving.of(asked, lineage);
        return new Found(notHeld(asked, moves), moves);
    }

    private static List<FieldError> notHeld(NewSuccession asked, List<Move> moves) {
        var held = moves.stream()
                .filter(move -> move.kind().goesAlone())
                .map(move -> new Thing(move.kind(), move.id()))
                .collect(Collectors.toSet());
        var faults = new ArrayList<FieldError>();
        for (var i = 0; i < asked.exceptions().size(); i++) {
            if (!held.contains(asked.exceptions().get(i).thing())) {
                faults.add(AgencyErrorCode.NOT_HELD.at("/exceptions/" + i + "/id"));
            }
        }
        return faults;
    }

    /** Who answers from its day for what the predecessor held. */
    String heirOf(String predecessor, NewSuccession asked) {
        return asked.heirOf(predecessor, register);
    }
}
