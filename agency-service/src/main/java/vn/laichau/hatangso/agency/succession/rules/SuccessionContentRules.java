package vn.laichau.hatangso.agency.succession.rules;

import java.util.List;
import java.util.function.Function;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** The rules of a succession for which no organisation is looked up: whether it is complete. */
public final class SuccessionContentRules {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST = 500;

    private final NewSuccession asked;
    private final FieldErrors errors = new FieldErrors();

    private SuccessionContentRules(NewSuccession asked) {
        this.asked = asked;
    }

    public static List<FieldError> faultsOf(String legalBasis, String note, String reason) {
        var rules = new SuccessionContentRules(null);
        rules.texts(legalBasis, note);
        rules.errors.text("/reason", reason, LONGEST_TEXT);
        return rules.errors.list();
    }

    static List<FieldError> faultsOf(NewSuccession asked) {
        var rules = new SuccessionContentRules(asked);
        rules.kindAndDay();
        rules.codes("/predecessors", asked.predecessors());
        rules.codes("/successors", asked.successors());
        rules.counts();
        rules.texts(asked.legalBasis(), asked.note());
        rules.newName();
        rules.exceptions();
        return rules.errors.list();
    }

    private void kindAndDay() {
        errors.require("/kind", asked.kind()).day("/day", asked.day());
    }

    private void codes(String pointer, List<String> codes) {
        errors.each(pointer, codes, MOST, Function.identity(), (place, code) -> {});
    }

    private void counts() {
        if (asked.kind() == null) {
            return;
        }
        if (!asked.kind().takesPredecessors(asked.predecessors().size())) {
            errors.add("/predecessors", AgencyErrorCode.WRONG_NUMBER);
        }
        if (!asked.kind().takesSuccessors(asked.successors().size())) {
            errors.add("/successors", AgencyErrorCode.WRONG_NUMBER);
        }
    }

    private void texts(String legalBasis, String note) {
        errors.text("/legalBasis", legalBasis, LONGEST_TEXT).textIfAny("/note", note, LONGEST_TEXT);
    }

    private void newName() {
        var nameless = asked.name() == null && asked.shortName() == null && asked.documentSymbol() == null;
        if (asked.isRename()) {
            errors.lines("/name", asked.name(), LONGEST_NAME)
                    .line("/shortName", asked.shortName(), LONGEST_NAME)
                    .lineIfAny("/documentSymbol", asked.documentSymbol(), LONGEST_NAME);
        } else {
            errors.addIf(!nameless, "/name", AgencyErrorCode.NOT_A_RENAME);
        }
    }

    private void exceptions() {
        errors.each(
                "/exceptions",
                asked.exceptions(),
                MOST,
                (place, exception) -> errors.require(place + "/kind", exception.kind())
                        .require(place + "/successor", exception.successor())
                        .text(place + "/id", exception.id(), LONGEST_NAME));
    }
}
