package vn.laichau.hatangso.indicator.entry;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Characters;
import vn.laichau.hatangso.chassis.text.Text;

/** Looks whether texts hold only what {@link Characters} lets them hold; one that is left out is for others to miss. */
public final class EnteredText {

    public static final Text UNSOUND = Text.of(
            "Có ký tự điều khiển hoặc ký tự đổi chiều chữ",
            "There are control characters in it, or such as turn the direction of the text");

    private EnteredText() {}

    public static void check(List<FieldError> faults, String pointer, String text) {
        if (text != null && !Characters.areStorable(text)) {
            faults.add(new FieldError(pointer, "control-character", UNSOUND));
        }
    }

    /** In both languages. */
    public static void check(List<FieldError> faults, String pointer, Text text) {
        if (text != null) {
            check(faults, pointer + "/vi", text.vi());
            check(faults, pointer + "/en", text.en());
        }
    }

    /** A text in a query. */
    public static void requireSound(String parameter, String text) {
        if (!Characters.areStorable(text)) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(new FieldError(parameter, "control-character", UNSOUND)));
        }
    }
}
