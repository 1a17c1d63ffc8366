package vn.laichau.hatangso.reporting.entry;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * The one rule for texts that people enter, whatever they are for. What breaks it is refused and not taken out: what is kept and
 * signed is what was entered. The JSON reader has made it NFC and refused half characters.
 */
public final class EnteredText {

    private static final int ARABIC_LETTER_MARK = 0x061C;

    private EnteredText() {}

    /**
     * Takes a text of which every character may be kept, shown and written into every format as it is, and one that is null.
     *
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException 422 with the place of the first other one: nobody sees it
     */
    public static void requireSound(String pointer, String text) {
        if (text != null && !isSound(text)) {
            throw CommonProblem.INVALID_CONTENT.at(List.of(unsound(pointer, text)));
        }
    }

    /** A name or the like: it says something on one line. */
    public static boolean isLine(String text, int longest) {
        return saysSomething(text)
                && text.length() <= longest
                && isSound(text)
                && text.codePoints().noneMatch(EnteredText::endsLine);
    }

    /** Spaces, signs and characters of no width say nothing. */
    public static boolean saysSomething(String text) {
        return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    static boolean isSound(String text) {
        return text.codePoints().allMatch(EnteredText::isSound);
    }

    private static FieldError unsound(String pointer, String text) {
        var characters = text.codePoints().toArray();
        var place = 0;
        while (isSound(characters[place])) {
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

    /**
     * Not what XML cannot hold, and not what shows another text than the one that was entered (Unicode, UAX 9): each font has a
     * sign of its own for private use, and none for tags.
     */
    private static boolean isSound(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
            case Character.SURROGATE, Character.PRIVATE_USE -> false;
            default -> !isNone(character) && !turnsDirection(character) && !isTag(character);
        };
    }

    /** Noncharacters: U+FFFE, U+FFFF and their like. */
    private static boolean isNone(int character) {
        return (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
    }

    /** Marks, embeddings, overrides and isolates. */
    private static boolean turnsDirection(int character) {
        return character == ARABIC_LETTER_MARK
                || character >= 0x200E && character <= 0x200F
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }

    /** A second alphabet that nobody sees; flags of regions are the only use of it. */
    private static boolean isTag(int character) {
        return character >= 0xE0000 && character <= 0xE007F;
    }

    private static boolean endsLine(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
    }
}
