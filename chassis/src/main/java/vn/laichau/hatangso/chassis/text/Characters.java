package vn.laichau.hatangso.chassis.text;

/**
 * Which characters a text may hold that people enter, whatever it is for (docs/adr/0103). What breaks it is refused and not taken
 * out: what is kept and signed is what was entered. The JSON reader has made it NFC and refused half characters.
 */
public final class Characters {

    private static final int ARABIC_LETTER_MARK = 0x061C;

    private Characters() {}

    /** Whether each of them may be kept, shown and written into every format as it is. */
    public static boolean areStorable(String text) {
        return text.codePoints().allMatch(Characters::isStorable);
    }

    /**
     * Whether something is said, and all of it can be stored.
     *
     * @param longest in characters of Java
     */
    public static boolean areText(String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest && areStorable(text);
    }

    /** The same without line ends and tabs, for names. */
    public static boolean areOneLine(String text, int longest) {
        return areText(text, longest) && text.codePoints().noneMatch(Characters::endsLine);
    }

    /**
     * Not what XML cannot hold, and not what shows another text than the one that was entered (Unicode, UAX 9): each font has a
     * sign of its own for private use, and none for tags.
     */
    public static boolean isStorable(int character) {
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
