package vn.laichau.hatangso.agency.entry;

/** Which characters a text may hold. */
public final class Characters {

    private static final int ARABIC_LETTER_MARK = 0x061C;

    private Characters() {}

    /**
     * No control characters but tabs and line ends, no half of a surrogate pair, which no encoding can keep, and nothing that turns
     * the direction of what is read: it would show another text than the one that was entered.
     */
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
        return areText(text, longest) && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static boolean isStorable(int character) {
        if (Character.isISOControl(character)) {
            return character == '\n' || character == '\r' || character == '\t';
        }
        return Character.getType(character) != Character.SURROGATE && !turnsDirection(character);
    }

    /** Marks, embeddings, overrides and isolates (Unicode, UAX 9). */
    private static boolean turnsDirection(int character) {
        return character == ARABIC_LETTER_MARK
                || character >= 0x200E && character <= 0x200F
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }
}
