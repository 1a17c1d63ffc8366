package vn.laichau.hatangso.agency.entry;

/** Which characters a text may hold. */
public final class Characters {

    private Characters() {}

    /** No control characters but tabs and line ends, and no half of a surrogate pair, which no encoding can keep. */
    public static boolean areStorable(String text) {
        return text.codePoints().allMatch(Characters::isStorable);
    }

    private static boolean isStorable(int character) {
        if (Character.isISOControl(character)) {
            return character == '\n' || character == '\r' || character == '\t';
        }
        return Character.getType(character) != Character.SURROGATE;
    }
}
