package vn.laichau.hatangso.chassis.text;

/**
 * Which characters a text may hold that people enter, whatever it is for (docs/adr/0011). What breaks it is refused and not taken
 * out: what is kept and signed is what was entered. Texts of a JSON body are NFC already, without half characters.
 */
public final class TextCharacters {

    private static final int ARABIC_LETTER_MARK = 0x061C;

    private TextCharacters() {}

    /** Spaces, signs and characters of no width say nothing. */
    public static boolean saySomething(String text) {
        return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether each of them may be kept and written into every format. */
    public static boolean areStorable(String text) {
        return text.codePoints().allMatch(TextCharacters::isStorable);
    }

    /** Whether each of them shows the same wherever it is read, too. */
    public static boolean arePrintable(String text) {
        return text.codePoints().allMatch(TextCharacters::isPrintable);
    }

    /** In characters, as contracts and published schemas count them: one outside the basic plane is one. */
    public static boolean areMoreThan(String text, int longest) {
        return text.codePointCount(0, text.length()) > longest;
    }

    /** Whether something is said, and all of it can be stored. */
    public static boolean areText(String text, int longest) {
        return text != null && !text.isBlank() && !areMoreThan(text, longest) && areStorable(text);
    }

    /** The same of printable ones without line ends and tabs, for names. */
    public static boolean areOneLine(String text, int longest) {
        return areText(text, longest) && arePrintable(text) && text.codePoints().noneMatch(TextCharacters::endsLine);
    }

    /** Each font has a sign of its own for private use; word processors have bullets and arrows there. */
    public static boolean isPrintable(int character) {
        return isStorable(character) && Character.getType(character) != Character.PRIVATE_USE;
    }

    /** Not what XML cannot hold, and not what shows another text than the one that was entered (Unicode, UAX 9). */
    public static boolean isStorable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
            case Character.SURROGATE -> false;
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
