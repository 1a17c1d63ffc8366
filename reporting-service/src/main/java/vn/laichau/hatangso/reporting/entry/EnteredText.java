package vn.laichau.hatangso.reporting.entry;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Characters;
import vn.laichau.hatangso.chassis.text.Text;

/** Texts that people enter for a report: words on lines that hold what {@link Characters} lets a text hold. */
public final class EnteredText {

    private EnteredText() {}

    /**
     * Takes a text of which every character may be kept, shown and written into every format as it is, and one that is null.
     *
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException 422 with the place of the first other one: nobody sees it
     */
    public static void requireSound(String pointer, String text) {
        if (text != null && !Characters.arePrintable(text)) {
            throw CommonProblem.INVALID_CONTENT.at(List.of(unsound(pointer, text)));
        }
    }

    /** A name or the like: it says something on one line. */
    public static boolean isLine(String text, int longest) {
        return saysSomething(text) && Characters.areOneLine(text, longest);
    }

    /** Spaces, signs and characters of no width say nothing. */
    public static boolean saysSomething(String text) {
        return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Members that must be there and are not. */
    public static ProblemException missing(List<String> pointers) {
        return CommonProblem.INVALID_REQUEST.at(pointers.stream()
                .map(pointer -> new FieldError(
                        pointer, "missing", Text.of("Trường bắt buộc bị thiếu", "This member is required")))
                .toList());
    }

    private static FieldError unsound(String pointer, String text) {
        var characters = text.codePoints().toArray();
        var place = 0;
        while (Characters.isPrintable(characters[place])) {
            place++;
        }
        var which = "U+%04X".formatted(characters[place]);
        return new FieldError(
                pointer,
                "control-character",
                Text.of(
                        "Ký tự thứ %d (%s) là ký tự điều khiển, đổi chiều chữ hoặc không phải ký tự; hãy xóa"
                                .formatted(place + 1, which),
                        "Character %d (%s) is a control character, turns the direction of the text or is none; take it out"
                                .formatted(place + 1, which)));
    }
}
