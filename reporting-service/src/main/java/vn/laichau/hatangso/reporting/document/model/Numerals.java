package vn.laichau.hatangso.reporting.document.model;

import vn.laichau.hatangso.chassis.text.Language;

/** Ordinals of chapters, annexes and points; there is no last one. */
public final class Numerals {

    private static final String[] LETTERS = "a b c d đ e g h i k l m n o p q r s t u v x y".split(" ");
    private static final String[] ENGLISH_LETTERS = "a b c d e f g h i j k l m n o p q r s t u v w x y z".split(" ");
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int[] WORTH = {1_000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private Numerals() {}

    /** From 1 for I. */
    public static String roman(int ordinal) {
        var numeral = new StringBuilder();
        int left = ordinal;
        for (int i = 0; i < WORTH.length; i++) {
            numeral.append(ROMAN[i].repeat(left / WORTH[i]));
            left %= WORTH[i];
        }
        return numeral.toString();
    }

    /** From 1 for a, in the alphabet of a language: in Vietnamese đ follows d. After the last one come aa, ab and so on. */
    public static String letter(int ordinal, Language language) {
        return letter(ordinal, language == Language.EN ? ENGLISH_LETTERS : LETTERS);
    }

    private static String letter(int ordinal, String[] letters) {
        var own = letters[(ordinal - 1) % letters.length];
        return ordinal <= letters.length ? own : letter((ordinal - 1) / letters.length, letters) + own;
    }
}
