package vn.laichau.hatangso.indicator.entry;

import java.text.Normalizer;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Characters;
import vn.laichau.hatangso.chassis.text.Text;

/** Looks whether texts hold only what {@link Characters} lets them hold; one that is left out is for others to miss. */
public final class EnteredText {

    public static final Text UNSOUND = Text.of(
            "Có ký tự điều khiển, ký tự đổi chiều chữ hoặc ký tự không dùng trong văn bản",
            "There are control characters in it, or such as turn the direction of the text or are of no use in one");

    public static final Text NO_LINE =
            Text.of("Chỉ gồm một dòng, tối đa 1.000 ký tự", "One line of up to 1,000 characters");

    private static final int LONGEST_LINE = 1_000;

    private EnteredText() {}

    /** Names, and whatever else stands in lists: one line at the most. */
    public static void checkLine(List<FieldError> faults, String pointer, String text) {
        if (isSound(text) && !isLine(text)) {
            faults.add(new FieldError(pointer, "not-one-line", NO_LINE));
        }
        check(faults, pointer, text);
    }

    public static boolean isSound(String text) {
        return text == null || Characters.areStorable(text);
    }

    /** Whether it is one line, or says nothing yet. */
    public static boolean isLine(String text) {
        return text == null || text.isBlank() || Characters.areOneLine(text, LONGEST_LINE);
    }

    public static void check(List<FieldError> faults, String pointer, String text) {
        if (!isSound(text)) {
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
        if (!isSound(composed)) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(new FieldError(parameter, "control-character", UNSOUND)));
        }
        return composed;
    }
}
