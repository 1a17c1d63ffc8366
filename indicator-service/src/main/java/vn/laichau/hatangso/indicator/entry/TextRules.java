package vn.laichau.hatangso.indicator.entry;

import java.text.Normalizer;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** Texts that people enter about figures and what they measure. */
public final class TextRules {

    /** In characters; no sentence of the plan comes near it. */
    public static final int LONGEST = 20_000;

    /** Of names, and of whatever else stands in lists. */
    public static final int LONGEST_LINE = 1_000;

    private TextRules() {}

    /**
     * A text in a query, which no reader of bodies has seen.
     *
     * @return it in NFC; null where it is left out
     */
    public static String sound(String parameter, String text) {
        if (text == null) {
            return null;
        }
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var errors = new FieldErrors().storable(parameter, composed, LONGEST);
        if (!errors.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.at(errors.list());
        }
        return composed;
    }
}
