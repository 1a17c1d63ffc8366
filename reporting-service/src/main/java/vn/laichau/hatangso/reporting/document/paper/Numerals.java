package vn.laichau.hatangso.reporting.document.paper;

/** Ordinals of chapters, annexes and points. */
public final class Numerals {

    private static final String[] LETTERS = "a b c d đ e g h i k l m n o p q r s t u v x y".split(" ");
    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

    private Numerals() {}

    /** From 1 for I. */
    public static String roman(int ordinal) {
        return ROMAN[ordinal - 1];
    }

    /** From 1 for a, in the Vietnamese alphabet: đ follows d. */
    public static String letter(int ordinal) {
        return LETTERS[ordinal - 1];
    }
}
