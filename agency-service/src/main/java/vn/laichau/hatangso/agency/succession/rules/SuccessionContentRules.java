package vn.laichau.hatangso.agency.succession.rules;

import java.util.List;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** The rules of a succession for which no organisation is looked up: whether it is complete. */
public final class SuccessionContentRules {

    private final NewSuccession asked;
    private final FieldErrors errors = new FieldErrors();

    private SuccessionContentRules(NewSuccession asked) {
        this.asked = asked;
    }

    static List<FieldError> faultsOf(NewSuccession asked) {
        var rules = new SuccessionContentRules(asked);
        rules.counts();
        rules.newName();
        return rules.errors.list();
    }

    private void counts() {
        if (!asked.kind().takesPredecessors(asked.predecessors().size())) {
            errors.add("/predecessors", AgencyErrorCode.WRONG_NUMBER);
        }
        if (!asked.kind().takesSuccessors(asked.successors().size())) {
            errors.add("/successors", AgencyErrorCode.WRONG_NUMBER);
        }
    }

    private void newName() {
        var nameless = asked.name() == null && asked.shortName() == null && asked.documentSymbol() == null;
        if (asked.isRename()) {
            errors.require("/name", asked.name()).require("/shortName", asked.shortName());
        } else {
            errors.addIf(!nameless, "/name", AgencyErrorCode.NOT_A_RENAME);
        }
    }
}
